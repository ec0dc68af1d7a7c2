import { scaleLinear } from 'd3';
import { defineHatch, HATCH } from './cells.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Surface } from './types.ts';

/** A part of a whole with its interval; it may come out below nothing. */
export interface EffectBar {
  readonly label: string;
  readonly part: number;
  readonly low: number;
  readonly high: number;
  /** Said at its end. */
  readonly words: string;
  /** Whether it is chance: hatched, below a rule. */
  readonly chance?: boolean;
}

export interface EffectsOptions {
  readonly width: number;
  /** Said where there is nothing to draw. */
  readonly empty: string;
  /** Said below: of what the parts are. */
  readonly of: string;
}

const ROW = 42;
const RULE = 14;
const FOOT = 24;
const THICK = 15;
const LETTER = 6.6;
const EMPTY = 120;

export const effectsHeight = (bars: readonly EffectBar[]): number =>
  bars.length === 0 ? EMPTY : bars.length * ROW + RULE + FOOT;

/** Parts of a whole below each other, with whiskers; chance stands below a rule. */
export function drawEffects(
  surface: Surface,
  bars: readonly EffectBar[],
  { width, empty, of }: EffectsOptions,
): void {
  clear(surface, { width, height: effectsHeight(bars) });
  if (bars.length === 0) {
    writeEmpty(surface, empty, width / 2, EMPTY / 2);
    return;
  }
  defineHatch(surface);
  const ends = bars.flatMap(({ part, low, high }) => [part, low, high]).filter(Number.isFinite);
  const longest = Math.max(...bars.map(({ words }) => words.length));
  const reach: [number, number] = [Math.min(0, ...ends), Math.max(0.01, ...ends)];
  const x = scaleLinear(reach, [2, width - longest * LETTER - 14]);
  let top = 0;
  for (const { label, part, low, high, words, chance } of bars) {
    if (chance) {
      top += RULE;
      put(surface, 'line', { class: 'base', x1: 0, x2: width, y1: top - 6, y2: top - 6 });
    }
    const name = { class: chance ? 'reading' : 'reading strong', x: 0, y: top + 13 };
    write(surface, label, { ...name, fill: chance ? 'var(--ink-2)' : 'var(--ink)' });
    const y = top + 20;
    const middle = y + THICK / 2;
    put(surface, 'line', { class: 'base', x1: x(0), x2: x(0), y1: y - 2, y2: y + THICK + 2 });
    if (part > 0) {
      const box = { x: x(0), y, width: Math.max(1.5, x(part) - x(0)), height: THICK };
      const grey = { fill: `url(#${HATCH})`, stroke: 'var(--ghost)', 'stroke-width': 1.2 };
      put(surface, 'rect', { ...box, ...(chance ? grey : { fill: 'var(--seq-4)' }) });
    }
    if (Number.isFinite(low) && Number.isFinite(high)) {
      const ends = [low, high].map((end) => `M${x(end)} ${middle - 4.5}v9`).join('');
      const d = `M${x(low)} ${middle}H${x(high)}${ends}`;
      put(surface, 'path', { d, fill: 'none', stroke: 'var(--paper)', 'stroke-width': 4 });
      put(surface, 'path', { d, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.4 });
    }
    const end = x(Math.max(0, part, Number.isFinite(high) ? high : 0)) + 9;
    write(surface, words, { class: 'reading strong', x: end, y: middle + 4, fill: 'var(--ink)' });
    top += ROW;
  }
  write(surface, of, { class: 'tick', x: 0, y: top + 14 });
}
