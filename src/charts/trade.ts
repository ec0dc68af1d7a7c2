import { scaleLinear } from 'd3';
import { senseMark } from './sense-mark.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** One trained head: how often it is right with all senses, and with one alone. */
export interface Spot {
  readonly whole: number;
  readonly alone: number;
}

/** What is bought and what is paid: heads of one method, a mark a seed, beside the model as it came. */
export interface Trade {
  readonly sense: number;
  readonly ink: string;
  readonly text: string;
  readonly yours: Spot;
  readonly seeds: readonly Spot[];
  /** The same blocks without what the method is named for. */
  readonly beside: readonly Spot[];
  /** How often the sense's own control is right. */
  readonly control: number;
  readonly names: {
    readonly alone: string;
    readonly whole: string;
    readonly control: string;
    readonly yours: string;
    readonly beside: string;
  };
}

export interface TradeOptions {
  readonly width: number;
  /** Extents that all trades share: with all senses, and with one alone. */
  readonly whole: readonly [number, number];
  readonly alone: readonly [number, number];
  readonly format: (value: number) => string;
}

export const TRADE_HEIGHT = 206;

const LEFT = 34;
const HEAD = 22;
const FOOT = 38;

const meanOf = (spots: readonly Spot[], of: keyof Spot): number =>
  spots.reduce((sum, spot) => sum + spot[of], 0) / spots.length;

/** Up: a sense that is heard; to the left: what that costs. An open ring is the model as it came. */
export function drawTrade(
  surface: Surface,
  trade: Trade,
  { width, whole, alone, format }: TradeOptions,
): void {
  const height = TRADE_HEIGHT;
  clear(surface, { width, height });
  surface.attr('height', height);
  const bottom = height - FOOT;
  const x = scaleLinear(whole, [LEFT, width - 8]).nice(4);
  const y = scaleLinear(alone, [bottom, HEAD]).nice(4);
  const { yours, seeds, beside, control, names, ink, text } = trade;
  for (const tick of y.ticks(4)) {
    put(surface, 'line', { class: 'grid', x1: LEFT, x2: width, y1: y(tick), y2: y(tick) });
    const place = { x: LEFT - 7, y: y(tick) + 4, 'text-anchor': 'end' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  for (const tick of x.ticks(4)) {
    const place = { x: x(tick), y: bottom + 17, 'text-anchor': 'middle' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  write(surface, names.alone, { class: 'tick', x: LEFT, y: HEAD - 11 });
  write(surface, names.whole, { class: 'tick', x: width, y: height - 5, 'text-anchor': 'end' });
  if (Number.isFinite(control)) {
    const line = { x1: LEFT, x2: width, y1: y(control), y2: y(control), stroke: ink };
    put(surface, 'line', { ...line, 'stroke-width': 1.2, 'stroke-dasharray': '5 4' });
    const below = y(control) < HEAD + 30;
    const place = { x: LEFT + 4, y: y(control) + (below ? 14 : -5) };
    const words = `${names.control} ${format(control)}`;
    write(surface, words, { class: 'tick halo', ...place, fill: text });
  }
  const at = { x: x(yours.whole), y: y(yours.alone) };
  const plumb = { x1: at.x, x2: at.x, y1: HEAD, y2: bottom, stroke: 'var(--ghost)' };
  put(surface, 'line', { ...plumb, 'stroke-width': 0.75 });
  if (seeds.length > 0) {
    const to = { x: x(meanOf(seeds, 'whole')), y: y(meanOf(seeds, 'alone')) };
    if (Math.hypot(to.x - at.x, to.y - at.y) > 16) {
      const line = { x1: at.x, y1: at.y, x2: to.x, y2: to.y, stroke: 'var(--ink)' };
      put(surface, 'line', { ...line, 'stroke-width': 1.1 });
    }
  }
  for (const spot of beside) {
    const ring = { cx: x(spot.whole), cy: y(spot.alone), r: 4, fill: 'none' };
    put(surface, 'circle', { ...ring, stroke: 'var(--ghost)', 'stroke-width': 1.4 });
  }
  for (const spot of seeds) {
    put(surface, 'path', {
      ...{ d: senseMark(trade.sense, 64), fill: ink, stroke: 'var(--paper)', 'stroke-width': 1 },
      transform: `translate(${x(spot.whole)} ${y(spot.alone)})`,
    });
  }
  const ring = { cx: at.x, cy: at.y, r: 5.5, fill: 'var(--paper)', stroke: 'var(--ink)' };
  put(surface, 'circle', { ...ring, 'stroke-width': 1.8 });
  // Beside the ring where the line does not lead, if there is room.
  const led = seeds.length > 0 && x(meanOf(seeds, 'whole')) >= at.x;
  const late = led ? at.x - LEFT > 84 : at.x > LEFT + (width - LEFT) / 2;
  const place = { x: at.x + (late ? -10 : 10), 'text-anchor': late ? 'end' : 'start' };
  const word = { class: 'reading strong halo', ...place, fill: 'var(--ink)' };
  write(surface, names.yours, { ...word, y: at.y + (at.y > bottom - 44 ? -8 : 16) });
  if (beside.length === 0) return;
  const note = { class: 'tick halo', x: LEFT + 4, y: bottom - 5 };
  write(surface, names.beside, note);
}
