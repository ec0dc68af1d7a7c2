import { median, scaleLinear } from 'd3';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** One group of units, each a dot. Numbers that are not finite are left out. */
export interface Strip {
  readonly label: string;
  readonly values: readonly number[];
  /** A number that is none of the group: a hollow diamond. */
  readonly apart?: number;
}

export interface StripsOptions {
  readonly width: number;
  readonly format: (value: number) => string;
  /** A number of the axis, which d3 writes with a point, as it is written here. */
  readonly pointed?: (text: string) => string;
}

const PITCH = 22;
const FOOT = 22;
const LABELS = 128;
const MEDIANS = 52;
const DOT = 3.4;

/** Room for a label that stands above its dots, as all do where one is too long to stand beside them. */
const ABOVE = 16;
/** Left end of the axis under such labels: half of its first number hangs over. */
const EDGE = 14;
const LETTER = 6.6;
const MOST_LABELS = 0.4;

const labelsWidth = (strips: readonly Strip[]): number =>
  Math.max(LABELS, ...strips.map(({ label }) => LETTER * label.length));

const isBeside = (strips: readonly Strip[], width: number): boolean =>
  labelsWidth(strips) <= Math.max(LABELS, MOST_LABELS * width);

/** Height of a row: more where labels stand above their dots. */
export const stripsPitch = (strips: readonly Strip[], width: number): number =>
  isBeside(strips, width) ? PITCH : PITCH + ABOVE;

export const stripsHeight = (count: number, pitch = PITCH): number => count * pitch + FOOT;

/** The median of the finite values; NaN of none. */
export const middleOf = (values: readonly number[]): number =>
  median(values.filter(Number.isFinite)) ?? Number.NaN;

/** Domain of all values with a little air; one around the value where all are equal. */
export function domainOf(strips: readonly Strip[]): [number, number] {
  const all = strips.flatMap(({ values, apart = Number.NaN }) =>
    [...values, apart].filter(Number.isFinite),
  );
  if (all.length === 0) return [0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = high > low ? 0.04 * (high - low) : Math.max(1e-6, Math.abs(high) * 0.5);
  return [low - air, high + air];
}

/** Groups of units under each other on one axis: a dot each, a bar and a number for the median. */
export function drawStrips(
  surface: Surface,
  strips: readonly Strip[],
  { width, format, pointed = String }: StripsOptions,
): void {
  const pitch = stripsPitch(strips, width);
  const beside = isBeside(strips, width);
  const left = beside ? labelsWidth(strips) : EDGE;
  const height = stripsHeight(strips.length, pitch);
  clear(surface, { width, height });
  const x = scaleLinear(domainOf(strips), [left, width - MEDIANS]).nice(4);
  const bottom = height - FOOT;
  for (const tick of x.ticks(width < 420 ? 3 : 5)) {
    put(surface, 'line', { class: 'grid', x1: x(tick), x2: x(tick), y1: 0, y2: bottom });
    const label = { class: 'tick', x: x(tick), y: height - 6, 'text-anchor': 'middle' };
    write(surface, pointed(x.tickFormat(5)(tick)), label);
  }
  for (const [k, { label, values, apart }] of strips.entries()) {
    const y = (k + 1) * pitch - PITCH / 2;
    put(surface, 'line', { class: 'base', x1: left, x2: width - MEDIANS, y1: y, y2: y });
    const lift = beside ? 4 : 4 - ABOVE;
    write(surface, label, { class: 'reading', x: 0, y: y + lift, fill: 'var(--ink)' });
    for (const value of values.filter(Number.isFinite)) {
      const dot = { cx: x(value), cy: y, r: DOT, fill: 'var(--ink-2)', 'fill-opacity': 0.45 };
      put(surface, 'circle', dot).append('title').text(format(value));
    }
    if (apart !== undefined && Number.isFinite(apart)) {
      const [cx, r] = [x(apart), DOT + 2];
      const d = `M${cx - r},${y} L${cx},${y - r} L${cx + r},${y} L${cx},${y + r} Z`;
      const diamond = { d, fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.5 };
      put(surface, 'path', diamond).append('title').text(format(apart));
    }
    const middle = middleOf(values);
    if (!Number.isFinite(middle)) continue;
    const at = x(middle);
    const bar = { x1: at, x2: at, y1: y - 8, y2: y + 8, stroke: 'var(--ink)', 'stroke-width': 2.5 };
    put(surface, 'line', bar);
    const reading = { class: 'reading strong', x: width, y: y + 4, 'text-anchor': 'end' };
    write(surface, format(middle), { ...reading, fill: 'var(--ink)' });
  }
}
