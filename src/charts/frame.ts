import { bisector, scaleLinear } from 'd3';
import { dodge } from './labels.ts';
import { isTooLong } from './room-for.ts';
import { put, write } from './surface.ts';
import type { BandPoint, Mark, Surface } from './types.ts';

/** Where the plot of every chart over time starts, from the left and from the top. */
export const LEFT = 38;
export const TOP = 20;
/** Where rules over the plot start: below what its vertical axis measures. */
const BELOW_UNIT = TOP - 5;
/** Distance from the foot of a plot to the foot of its surface. */
export const FOOT = 8;
/** Least distance between two labels. */
const LABEL_GAP = 15;

/** Whether there is room for short labels only. */
export const isNarrow = ({ width }: { width: number }): boolean => width < 500;

/** Width kept at the right for labels at the lines' ends. */
const gutterOf = (width: number): number => (isNarrow({ width }) ? 116 : 178);

/** Horizontal scale shared by every chart over time of this width. */
export function timeScale({ width, steps }: { width: number; steps: number }) {
  return scaleLinear([0, Math.max(1, steps)], [LEFT, width - gutterOf(width)]);
}

/** Width of the handle that is dragged along a time scale. */
export const HANDLE = 28;

/** The steps of a run over a whole width, with room for half a handle at both ends. */
export function barScale({ width, steps }: { width: number; steps: number }) {
  return scaleLinear([0, Math.max(1, steps)], [HANDLE / 2, width - HANDLE / 2]);
}

/** Whether a point has a value to draw. */
export const shown = (point: BandPoint): boolean => Number.isFinite(point.mean);

/** The last point not after `step`, else the first. */
export function pointAt(points: readonly BandPoint[], step: number): BandPoint | undefined {
  const index = bisector((point: BandPoint) => point.step).right(points as BandPoint[], step) - 1;
  return points[Math.max(0, index)];
}

/** Points up to the crosshair, and from there on; the point under it belongs to both. */
export function splitAt(points: readonly BandPoint[], step: number) {
  const cut = bisector((point: BandPoint) => point.step).right(points as BandPoint[], step);
  return { past: points.slice(0, cut), later: points.slice(Math.max(0, cut - 1)) };
}

export interface Grid {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly right: number;
  readonly unit: string;
  readonly format: (value: number) => string;
}

/** Horizontal grid lines with their numbers, and the unit above. */
export function drawGrid(surface: Surface, { y, ticks, right, unit, format }: Grid): void {
  for (const [k, tick] of ticks.entries()) {
    const at = y(tick);
    put(surface, 'line', { class: k ? 'grid' : 'base', x1: LEFT, x2: right, y1: at, y2: at });
    write(surface, format(tick), { class: 'tick', x: LEFT - 6, y: at + 4, 'text-anchor': 'end' });
  }
  write(surface, unit, { class: 'tick', x: LEFT + 6, y: 11 });
}

/** From the foot of a plot that names its steps to the foot of its surface. */
export const STEPS_FOOT = 34;

interface Steps {
  readonly x: ReturnType<typeof timeScale>;
  readonly width: number;
  readonly at: number;
  readonly bottom: number;
  /** What the numbers count. */
  readonly unit: string;
  readonly count?: (step: number) => string;
}

/** The steps under a plot. The handle lies over the foot of the crosshair: no number stands behind it. */
export function drawSteps(surface: Surface, steps: Steps): void {
  const { x, width, at, bottom, unit, count = String } = steps;
  const free = (tick: number) => at <= 0 || Math.abs(x(tick) - x(at)) > 24;
  const ticks = x.ticks(width < 500 ? 3 : 6).filter(Number.isInteger);
  for (const tick of ticks.filter(free)) {
    const anchor = tick === 0 ? 'start' : 'middle';
    write(surface, count(tick), {
      class: 'tick',
      x: x(tick),
      y: bottom + 18,
      'text-anchor': anchor,
    });
  }
  const last = ticks.at(-1) ?? 0;
  const hidden = !free(last);
  const beside = hidden ? 20 : Math.max(14, 2 + 4 * count(last).length);
  // Where the handle has reached the end, its number stands with what it counts.
  const words = hidden ? `${count(last)} ${unit}` : unit;
  write(surface, words, { class: 'tick', x: x.range()[1] + beside, y: bottom + 18 });
}

/** Horizontal dotted line; its name stands at its end, or among the readings once there are some. */
export function drawThreshold(surface: Surface, y: number, right: number): void {
  put(surface, 'line', { class: 'threshold', x1: LEFT, x2: right, y1: y, y2: y });
}

/** The name of a threshold as one more reading, so that it keeps its distance from the others. */
export const namedThreshold = (label: string, y: number): Reading => ({
  text: label,
  ink: 'var(--ink-3)',
  y,
  strong: false,
});

const SHAPES: Record<Mark['kind'], string> = {
  switched: 'M0 -5l5 5l-5 5l-5 -5z',
  diverged: 'M0 -5l5 9h-10z',
  collapsed: 'M0 5l5 -9h-10z',
  back: 'M0 -5l5 9h-10z',
  leapt: 'M-5 4l5 -9l5 9l-5 -4z',
  crashed: 'M-5 -5l10 10M5 -5l-10 10',
  moved: 'M-4 -4h8v8h-8z',
};

/** The shape that stands for a mark, its centre at (x, y). */
export function drawShape(
  surface: Surface,
  { kind, ink, label, rule }: Mark,
  x: number,
  y: number,
) {
  const shape = put(surface, 'path', { d: SHAPES[kind], transform: `translate(${x} ${y})` });
  if (kind === 'crashed') shape.attr('stroke', 'var(--ink)').attr('stroke-width', 2);
  shape
    .attr('fill', ink ?? 'var(--ink)')
    .append('title')
    .text(rule ? `${label}. ${rule}` : label);
  return shape;
}

interface Plot {
  readonly x: (step: number) => number;
  readonly right: number;
  readonly bottom: number;
}

/** A dashed rule for every switch thrown; a triangle on the foot for every seed that broke. */
export function drawMarks(surface: Surface, marks: readonly Mark[], { x, bottom }: Plot): void {
  for (const mark of marks) {
    const at = x(mark.step);
    if (mark.kind === 'switched') {
      put(surface, 'line', { class: 'switched', x1: at, x2: at, y1: BELOW_UNIT, y2: bottom });
    }
    if (mark.kind === 'diverged') drawShape(surface, mark, at, bottom - 4);
  }
}

/** A number said beside its line. */
export interface Reading {
  readonly text: string;
  readonly ink: string;
  readonly y: number;
  readonly strong: boolean;
  /** The dot on the line, if it has one: its colour, and where the line was last measured. */
  readonly dot?: { readonly ink: string; readonly x: number };
  /** Said behind it, more quietly. */
  readonly aside?: string;
}

/** The vertical rule at a step and the numbers of the lines there, pushed apart; what is too long for the width reaches back over the plot. */
export function drawReadings(
  surface: Surface,
  readings: readonly Reading[],
  at: number,
  bottom: number,
  width: number,
): void {
  put(surface, 'line', { class: 'crosshair', x1: at, x2: at, y1: BELOW_UNIT, y2: bottom });
  const wanted = readings.map(({ y }) => y);
  const heights = dodge(wanted, LABEL_GAP, TOP - 4, bottom);
  for (const [k, { text, ink, y, strong, dot, aside }] of readings.entries()) {
    if (dot) put(surface, 'circle', { class: 'dot', cx: dot.x, cy: y, r: 3.6, fill: dot.ink });
    const look = strong ? 'reading strong' : 'reading';
    const spills = isTooLong(text, width - at - 9);
    const place = spills ? { x: width, 'text-anchor': 'end' } : { x: at + 9, 'text-anchor': null };
    const words = write(surface, text, {
      ...{ ...place, class: `${look} halo` },
      ...{ y: heights[k] + 4, fill: ink },
    });
    if (!aside) continue;
    put(words, 'tspan', { class: 'aside', dx: 5, fill: 'var(--ink-3)' }).text(aside);
  }
}
