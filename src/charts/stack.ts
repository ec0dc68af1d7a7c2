import { scaleLinear } from 'd3';
import { curvesOf } from './curves.ts';
import {
  drawGrid,
  drawMarks,
  drawReadings,
  drawShape,
  drawThreshold,
  FOOT,
  LEFT,
  namedThreshold,
  pointAt,
  type Reading,
  shown,
  splitAt,
  TOP,
  timeScale,
} from './frame.ts';
import { drawPinLetters, drawPinLines } from './pins.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { BandPoint, Mark, PinLine, Surface, TimeOptions } from './types.ts';

/** One sense's share of the whole over time. */
export interface Layer {
  readonly label: string;
  readonly ink: string;
  readonly text: string;
  readonly points: readonly BandPoint[];
  /** The same in the ghost; left out where it is the same run. */
  readonly ghost?: readonly BandPoint[];
}

export interface StackOptions extends TimeOptions {
  /** Points per layer of every line that was left. */
  readonly branches?: readonly (readonly (readonly BandPoint[])[])[];
  /** Share of the last sense, which stands at the foot, in every pinned run. */
  readonly pins?: readonly PinLine[];
  /** Left out where the shares have no such rule. */
  readonly threshold?: { readonly value: number; readonly label: string };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** Upper edges of layers stacked from the last one up; the topmost ends at 1. */
export function stackEdges(layers: readonly (readonly BandPoint[])[]): BandPoint[][] {
  const edges: BandPoint[][] = [];
  let below: readonly BandPoint[] | undefined;
  for (const points of layers.toReversed()) {
    const edge = points.map((point, k) => {
      const floor = below ? below[k].mean : 0;
      const raise = (share: number) => clamp(floor + share);
      return { ...point, low: raise(point.low), mean: raise(point.mean), high: raise(point.high) };
    });
    edges.unshift(edge);
    below = edge;
  }
  return edges.map((edge, k) =>
    k === 0 ? edge.map((p) => (shown(p) ? { ...p, low: 1, mean: 1, high: 1 } : p)) : edge,
  );
}

/** Shares that sum to 1 as stacked areas, the last sense at the foot, where it fades. */
export function drawStack(surface: Surface, layers: readonly Layer[], options: StackOptions): void {
  const { height, threshold, marks, at, format, empty, pins = [] } = options;
  clear(surface, options);
  const bottom = height - FOOT;
  const x = timeScale(options);
  const [, right] = x.range();
  const y = scaleLinear([0, 1], [bottom, TOP]);
  drawGrid(surface, { ...options, y, right, ticks: [0, 0.5, 1] });
  const rule = layers.length === 2 || layers.length === 0 ? threshold : undefined;
  if (rule) drawThreshold(surface, y(rule.value), right);
  const share = { x, y: (value: number) => y(clamp(value)) };
  const edges = stackEdges(layers.map(({ points }) => points));
  const whole = edges[0]?.filter(shown) ?? [];
  if (whole.length === 0) {
    writeEmpty(surface, empty, (LEFT + right) / 2, (TOP + bottom) / 2);
    drawPinLines(surface, pins, share);
    drawPinLetters(surface, pins, share);
    return;
  }
  const { under, band, path } = curvesOf(x, y);
  for (const [k, { ink, ghost }] of layers.entries()) {
    const { past, later } = splitAt(edges[k], at);
    for (const [points, opacity] of [
      [later, 0.3],
      [past, 1],
    ] as const) {
      put(surface, 'path', { d: under(points), fill: 'var(--paper)' });
      put(surface, 'path', { d: under(points), fill: ink, opacity });
    }
    if (k === 0) continue;
    put(surface, 'path', { d: band(edges[k]), fill: 'var(--paper)', opacity: 0.35 });
    put(surface, 'path', {
      class: 'line',
      d: path(edges[k]),
      stroke: 'var(--paper)',
      'stroke-width': 1.5,
    });
    for (const layered of options.branches ?? []) {
      drawEdge(surface, path(stackEdges(layered)[k]), { width: 1, dash: '3 2' });
    }
    if (!ghost) continue;
    const twin = stackEdges(layers.map((layer) => layer.ghost ?? layer.points))[k];
    drawEdge(surface, path(twin), { width: 1.25, dash: null });
  }
  drawPinLines(surface, pins, share, true);
  drawPinLetters(surface, pins, share);
  const [start] = whole;
  const end = whole[whole.length - 1];
  if (rule) {
    const foot = y(rule.value);
    put(surface, 'line', {
      class: 'threshold over',
      x1: x(start.step),
      x2: x(end.step),
      y1: foot,
      y2: foot,
    });
  }
  drawMarks(surface, marks, { x, right, bottom });
  if (threshold) {
    drawCollapses(surface, marks, x(at), { x, foot: y(threshold.value), words: y(0.6) });
  }
  drawNames(surface, layers, edges, { x: x(start.step) + 8, y, wide: x(at) - x(start.step) });
  const readings = layers.flatMap((layer, k): Reading[] => {
    const live = pointAt(layer.points.filter(shown), at);
    const floor = pointAt((edges[k + 1] ?? []).filter(shown), at)?.mean ?? 0;
    if (!live || at < start.step) return [];
    const middle = y(clamp(floor + clamp(live.mean) / 2));
    const strong = {
      text: `${layer.label} ${format(live.mean)}`,
      ink: layer.text,
      y: middle,
      strong: true,
    };
    const twin = pointAt((layer.ghost ?? []).filter(shown), at);
    if (!twin || k < layers.length - 1) return [strong];
    return [
      strong,
      {
        text: `${options.twinName ?? 'ghost'} ${format(twin.mean)}`,
        ink: 'var(--ink-3)',
        y: y(clamp(twin.mean)) + 2,
        strong: false,
      },
    ];
  });
  const named = rule ? [namedThreshold(rule.label, y(rule.value))] : [];
  drawReadings(surface, [...readings, ...named], x(at), bottom, options.width);
}

/** An edge of another run over the areas, on a paper casing. */
function drawEdge(
  surface: Surface,
  d: string | null,
  { width, dash }: { readonly width: number; readonly dash: string | null },
): void {
  const edge = { class: 'line', d };
  put(surface, 'path', { ...edge, stroke: 'var(--paper)', 'stroke-width': width + 2.25 });
  put(surface, 'path', {
    ...edge,
    stroke: 'var(--ink)',
    'stroke-width': width,
    'stroke-dasharray': dash,
  });
}

interface Place {
  readonly x: (step: number) => number;
  /** Heights of the threshold and of the words. */
  readonly foot: number;
  readonly words: number;
}

/** Room that the words beside a triangle take. */
const WORDS = 132;

/** A triangle over the point where a sense fell under the line, in words too where they fit. */
function drawCollapses(surface: Surface, marks: readonly Mark[], end: number, place: Place): void {
  let taken = Number.NEGATIVE_INFINITY;
  for (const mark of marks.filter(({ kind }) => kind === 'collapsed')) {
    const at = place.x(mark.step);
    if (at > end) continue;
    drawShape(surface, { ...mark, ink: 'var(--paper)' }, at, place.foot - 8);
    const after = at + WORDS < end;
    const from = after ? at : at - WORDS;
    if (from < Math.max(LEFT, taken)) continue;
    taken = from + WORDS;
    const lead = {
      stroke: 'var(--paper)',
      x1: at,
      x2: at,
      y1: place.words + 5,
      y2: place.foot - 14,
    };
    put(surface, 'line', lead);
    const words = { class: 'inside', y: place.words, fill: 'var(--paper)' };
    const anchor = after
      ? { x: at - 6, 'text-anchor': 'start' }
      : { x: Math.min(at + 6, end - 6), 'text-anchor': 'end' };
    write(surface, mark.short ?? mark.label, { ...words, ...anchor });
  }
}

interface Names {
  readonly x: number;
  readonly y: (share: number) => number;
  readonly wide: number;
}

/** The names of the senses inside their areas, where there is room. */
function drawNames(
  surface: Surface,
  layers: readonly Layer[],
  edges: readonly (readonly BandPoint[])[],
  { x, y, wide }: Names,
): void {
  for (const [k, { label }] of layers.entries()) {
    const first = edges[k].find(shown);
    if (!first || wide < 90 || k > 0) continue;
    const words = { class: 'inside', fill: 'var(--paper)' };
    write(surface, label, { ...words, x, y: y(first.mean) + 16 });
  }
}
