import { scaleLinear } from 'd3';
import { roomFor } from './room-for.ts';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** One run: a number for each of its seeds. Numbers that are not finite are left out. */
export interface SeedRow {
  readonly label: string;
  readonly values: readonly number[];
  /** Whether it is what the others are held against: drawn in grey. */
  readonly base?: boolean;
}

export interface SeedRowsOptions {
  readonly width: number;
  /** Ink of the marks, and of the numbers. */
  readonly ink: string;
  readonly text: string;
  readonly format: (value: number) => string;
  /** What is on the axis, with its unit. */
  readonly unit: string;
  readonly threshold?: { readonly value: number; readonly label: string };
}

const HEAD = 30;
const PITCH = 46;
const FOOT = 26;
const NUMBERS = 56;
const EDGE = 8;
/** From this width on names stand at the left of their rows, below it above them. */
const WIDE = 500;
const DOT = 5;
/** Ticks of the whole axis, and of its first half where nothing lies beyond. */
const WHOLE = [0, 0.25, 0.5, 0.75, 1];
const HALF = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

export const seedRowsHeight = (count: number): number => HEAD + count * PITCH + FOOT;

/** Mean of the finite values; NaN of none. */
const meanOf = (values: readonly number[]): number => {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Where the axis of some rows begins, and its ticks: it ends at one half if nothing lies beyond. */
export function axisOf(rows: readonly SeedRow[]): { least: number; ticks: readonly number[] } {
  const all = rows.flatMap(({ values }) => values.filter(Number.isFinite));
  return { least: Math.min(0, ...all), ticks: Math.max(0, ...all) > 0.5 ? WHOLE : HALF };
}

/** Runs below each other on one axis from 0 to 1, or to one half if none is beyond, and from below 0 if one is there: a dot for each seed, a bar and a number for their mean. */
export function drawSeedRows(
  surface: Surface,
  rows: readonly SeedRow[],
  { width, ink, text, format, unit, threshold }: SeedRowsOptions,
): void {
  clear(surface, { width, height: seedRowsHeight(rows.length) });
  const { least, ticks } = axisOf(rows);
  const [end] = ticks.slice(-1);
  const beside = width > WIDE;
  const names = roomFor(
    rows.map(({ label }) => label),
    width / 2,
  );
  const from = beside ? names + EDGE : EDGE;
  const x = scaleLinear([least, end], [from, width - NUMBERS - EDGE]);
  const bottom = HEAD + rows.length * PITCH;
  write(surface, unit, { class: 'tick', x: 0, y: 11 });
  for (const tick of ticks) {
    put(surface, 'line', { class: 'grid', x1: x(tick), x2: x(tick), y1: HEAD - 8, y2: bottom });
    const place = { x: x(tick), y: bottom + 16, 'text-anchor': tick === 0 ? 'start' : 'middle' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
  if (threshold) {
    const at = x(threshold.value);
    put(surface, 'line', { class: 'threshold', x1: at, x2: at, y1: HEAD - 8, y2: bottom });
    write(surface, threshold.label, { class: 'tick', x: at + 5, y: HEAD - 6 });
  }
  for (const [k, { label, values, base }] of rows.entries()) {
    const y = HEAD + k * PITCH + 30;
    const [mark, words] = base ? ['var(--ghost)', 'var(--ink-2)'] : [ink, text];
    put(surface, 'line', { class: 'base', x1: x(least), x2: x(end), y1: y, y2: y });
    const at = beside ? { x: 0, y: y + 4 } : { x: EDGE, y: y - 11 };
    write(surface, label, { class: 'reading halo', ...at, fill: 'var(--ink)' });
    for (const value of values.filter(Number.isFinite)) {
      const dot = { cx: x(value), cy: y, r: DOT, fill: mark, 'fill-opacity': 0.45 };
      put(surface, 'circle', dot).append('title').text(format(value));
    }
    const mean = meanOf(values);
    if (!Number.isFinite(mean)) continue;
    const bar = { x1: x(mean), x2: x(mean), y1: y - 9, y2: y + 9, stroke: mark };
    put(surface, 'line', { ...bar, 'stroke-width': 3 });
    const number = { class: 'reading strong', x: width, y: y + 4, 'text-anchor': 'end' };
    write(surface, format(mean), { ...number, fill: words });
  }
}
