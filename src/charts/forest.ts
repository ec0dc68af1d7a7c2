import { scaleLinear } from 'd3';
import { clear, put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** An estimate with its interval; nothing is drawn for what is not known. */
export interface Interval {
  readonly label: string;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** Where the names of the rows stand; `none` where another chart beside has them. */
export type Labels = 'beside' | 'above' | 'none';

export interface ForestOptions {
  readonly width: number;
  readonly labels: Labels;
  readonly format: (value: number) => string;
  /** A number of the axis, which d3 writes with a point, as it is written here. */
  readonly pointed?: (text: string) => string;
  /** Whether more or less than nothing is the better, and what says so at the axis. */
  readonly better: 'more' | 'less';
  readonly betterWord: string;
}

const HEAD = 20;
const FOOT = 22;
const NUMBERS = 54;
const BESIDE = 260;

const pitchOf = (labels: Labels): number => (labels === 'above' ? 40 : 24);

export const forestHeight = (count: number, labels: Labels): number =>
  HEAD + count * pitchOf(labels) + FOOT;

/** Domain of all intervals, with nothing in it. */
export function reachOf(intervals: readonly Interval[]): [number, number] {
  const ends = intervals.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return high > low ? [low, high] : [-1, 1];
}

/** Effects under each other round a line at nothing; solid dots where the interval leaves it out. */
export function drawForest(
  surface: Surface,
  intervals: readonly Interval[],
  { width, labels, format, pointed = String, better, betterWord }: ForestOptions,
): void {
  const height = forestHeight(intervals.length, labels);
  clear(surface, { width, height });
  surface.attr('height', height);
  const left = labels === 'beside' ? BESIDE : 0;
  const pitch = pitchOf(labels);
  const x = scaleLinear(reachOf(intervals), [left + 8, width - NUMBERS - 8]).nice(4);
  const bottom = height - FOOT;
  for (const tick of x.ticks(width - left < 320 ? 3 : 5)) {
    put(surface, 'line', { class: 'grid', x1: x(tick), x2: x(tick), y1: HEAD, y2: bottom });
    const label = { class: 'tick', x: x(tick), y: height - 6, 'text-anchor': 'middle' };
    write(surface, pointed(x.tickFormat(5)(tick)), label);
  }
  put(surface, 'line', { class: 'crosshair', x1: x(0), x2: x(0), y1: HEAD - 6, y2: bottom });
  const words = better === 'more' ? `${betterWord} →` : `← ${betterWord}`;
  const side = better === 'more' ? 'start' : 'end';
  const at = x(0) + (better === 'more' ? 6 : -6);
  write(surface, words, { class: 'tick', x: at, y: 12, 'text-anchor': side });
  for (const [k, { label, effect, low, high }] of intervals.entries()) {
    const y = HEAD + k * pitch + pitch - 12;
    const name = { class: 'reading', x: 0, fill: 'var(--ink)' };
    if (labels !== 'none') {
      write(surface, label, { ...name, y: labels === 'beside' ? y + 4 : y - 11 });
    }
    if (![effect, low, high].every(Number.isFinite)) continue;
    const clearOfNothing = low > 0 || high < 0;
    const line = { x1: x(low), x2: x(high), y1: y, y2: y, stroke: 'var(--ink-2)' };
    put(surface, 'line', { ...line, 'stroke-width': 2 });
    const fill = clearOfNothing ? 'var(--ink)' : 'var(--paper)';
    const dot = { cx: x(effect), cy: y, r: 4.5, fill, stroke: 'var(--ink)', 'stroke-width': 1.75 };
    put(surface, 'circle', dot).append('title').text(label);
    const look = { class: clearOfNothing ? 'reading strong' : 'reading', fill: 'var(--ink)' };
    write(surface, format(effect), { ...look, x: width, y: y + 4, 'text-anchor': 'end' });
  }
}
