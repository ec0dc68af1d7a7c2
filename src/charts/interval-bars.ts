import { max, min, scaleLinear } from 'd3';
import { roomFor, shortened } from './room-for.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** A share with its interval; what is not a number is not drawn. */
export interface IntervalBar {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The number, and its interval, as they are read. */
  readonly reading: string;
  readonly range: string;
}

export interface IntervalBarsOptions {
  readonly width: number;
  readonly threshold: { readonly value: number; readonly label: string };
  readonly format: (value: number) => string;
}

const HEAD = 18;
const PITCH = 42;
const THICK = 25;
const FOOT = 26;
const LETTER = 7.2;

export const intervalBarsHeight = (rows: number): number => HEAD + rows * PITCH + FOOT;

/** One bar per row on a shared axis, its interval over its end, and the line below which a share counts as little. */
export function drawIntervalBars(
  surface: Surface,
  bars: readonly IntervalBar[],
  { width, threshold, format }: IntervalBarsOptions,
): void {
  const height = intervalBarsHeight(bars.length);
  clear(surface, { width, height });
  surface.attr('height', height);
  const left = roomFor(
    bars.map(({ label }) => label),
    width * 0.3,
    true,
  );
  const ends = bars.flatMap(({ low, high, value }) => [low, high, value]).filter(Number.isFinite);
  const from = Math.min(0, min(ends) ?? 0);
  const x = scaleLinear(
    [from, Math.max(0.2, threshold.value * 2, max(ends) ?? 0)],
    [left, width - 44],
  );
  const bottom = height - FOOT;
  for (const tick of x.ticks(width < 500 ? 3 : 5)) {
    const line = { x1: x(tick), x2: x(tick), y1: HEAD, y2: bottom };
    put(surface, 'line', { class: tick === 0 ? 'base' : 'grid', ...line });
    const place = { x: x(tick), y: bottom + 17, 'text-anchor': 'middle' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  const at = x(threshold.value);
  put(surface, 'line', { class: 'threshold', x1: at, x2: at, y1: 2, y2: bottom });
  write(surface, threshold.label, { class: 'tick', x: at + 6, y: 12 });
  for (const [k, bar] of bars.entries()) {
    const middle = HEAD + k * PITCH + PITCH / 2;
    const name = write(surface, shortened(bar.label, left - 4, true), {
      ...{ class: 'inside', x: 0, y: middle + 5, fill: bar.text },
    });
    name.append('title').text(bar.label);
    if (!Number.isFinite(bar.value)) continue;
    const [start, end] = [Math.min(x(0), x(bar.value)), Math.max(x(0), x(bar.value))];
    const box = { x: start, y: middle - THICK / 2, width: end - start, height: THICK };
    put(surface, 'rect', { ...box, fill: bar.ink });
    const words = `${bar.reading}  ${bar.range}`;
    const fits = Math.min(end, x(bar.low)) - start > words.length * LETTER + 16;
    const beside = Math.max(end, x(bar.high)) + 12;
    const room = width - beside > words.length * LETTER;
    const place = fits
      ? { x: start + 8, 'text-anchor': 'start', fill: 'var(--paper)' }
      : { x: room ? beside : width, 'text-anchor': room ? 'start' : 'end', fill: bar.text };
    whisker(surface, x(bar.low), x(bar.high), middle);
    const reading = write(surface, bar.reading, {
      ...{ class: fits ? 'inside' : 'inside halo', y: room || fits ? middle + 5 : middle - 15 },
      ...place,
    });
    put(reading, 'tspan', { class: 'aside', dx: 7 }).text(bar.range);
  }
}

/** An interval with its ends, seen on paper and on a bar. */
function whisker(surface: Surface, low: number, high: number, y: number): void {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return;
  const d = `M${low} ${y - 5}v10M${low} ${y}H${high}M${high} ${y - 5}v10`;
  put(surface, 'path', { d, fill: 'none', stroke: 'var(--paper)', 'stroke-width': 4 });
  put(surface, 'path', { d, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.4 });
}
