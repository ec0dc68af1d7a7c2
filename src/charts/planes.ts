import { area, line, scaleLinear, scaleLog } from 'd3';
import { dodge } from './labels.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Surface } from './types.ts';

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly log?: boolean;
  /** What it measures, with its unit. */
  readonly label: string;
  readonly format: (value: number) => string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line; where its points have a range, with the band between. What is not finite leaves a gap. */
export interface Curve {
  readonly points: readonly (Point & { readonly low?: number; readonly high?: number })[];
  readonly ink: string;
  readonly width: number;
  readonly dash?: string;
  /** Said at its end, in this colour. */
  readonly label?: string;
  readonly text?: string;
  readonly strong?: boolean;
  /** Whether every point wears a dot. */
  readonly dotted?: boolean;
}

/** Shape of a mark: a sense's own, or hollow where it only compares. */
export type Shape = 'square' | 'circle' | 'ring';

export interface Spot extends Point {
  readonly ink: string;
  readonly shape: Shape;
  readonly size?: number;
  readonly opacity?: number;
  readonly title?: string;
}

/** A straight dotted line between two points, such as a threshold. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
  readonly label?: string;
}

/** One of several planes on the same axes. */
export interface Plane {
  readonly title?: string;
  /** Said behind the title, more quietly. */
  readonly aside?: string;
  readonly curves?: readonly Curve[];
  readonly spots?: readonly Spot[];
  readonly guides?: readonly Guide[];
  /** Its own axes, where they are not those of all. */
  readonly x?: Axis;
  readonly y?: Axis;
}

export interface PlanesOptions {
  readonly width: number;
  /** Height of one plot. */
  readonly plot: number;
  readonly columns: number;
  /** Width kept at the right of each plot for the labels of its curves. */
  readonly gutter?: number;
  readonly x: Axis;
  readonly y: Axis;
  /** Said where there is nothing to draw. */
  readonly empty: string;
}

const LEFT = 46;
/** Room at the right for half of the last number of the axis. */
const EDGE = 14;
const GAP = 22;
const HEAD = 42;
const FOOT = 52;
const LABEL_GAP = 15;
const DOT = 3.2;

/** Height of so many planes. */
export const planesHeight = (
  count: number,
  { plot, columns }: Pick<PlanesOptions, 'plot' | 'columns'>,
): number => Math.ceil(count / columns) * (HEAD + plot + FOOT);

/** Planes side by side, row by row, all on the same axes. */
export function drawPlanes(
  surface: Surface,
  planes: readonly Plane[],
  options: PlanesOptions,
): void {
  const { width, columns, plot } = options;
  clear(surface, { width, height: planesHeight(planes.length, options) });
  const wide = (width - (columns - 1) * GAP) / columns;
  for (const [k, plane] of planes.entries()) {
    const left = (k % columns) * (wide + GAP);
    const top = Math.floor(k / columns) * (HEAD + plot + FOOT);
    drawPlane(surface, plane, options, { left, top, wide, first: k === 0 });
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly first: boolean;
}

type Scale = (value: number) => number;

const scaleOf = ({ domain, log }: Axis, range: [number, number]): Scale =>
  log ? scaleLog(domain, range).clamp(true) : scaleLinear(domain, range).clamp(true);

function drawPlane(
  surface: Surface,
  { title, aside, curves = [], spots = [], guides = [], x: ownX, y: ownY }: Plane,
  { plot, gutter = 0, x: sharedX, y: sharedY, empty }: PlanesOptions,
  { left, top, wide, first }: Place,
): void {
  const [start, end] = [left + LEFT, left + wide - Math.max(gutter, EDGE)];
  const [across, up] = [ownX ?? sharedX, ownY ?? sharedY];
  const [ceiling, floor] = [top + HEAD, top + HEAD + plot];
  const x = scaleOf(across, [start, end]);
  const y = scaleOf(up, [floor, ceiling]);
  if (title) {
    const words = { class: 'reading strong', x: left, y: top + 13, fill: 'var(--ink)' };
    const name = write(surface, title, words);
    if (aside) {
      put(name, 'tspan', { class: 'aside', dx: 6, fill: 'var(--ink-3)' }).text(aside);
    }
  }
  write(surface, up.label, { class: 'tick', x: left, y: top + 31 });
  for (const tick of up.ticks) {
    const at = y(tick);
    put(surface, 'line', { class: 'grid', x1: start, x2: end, y1: at, y2: at });
    const place = { x: start - 7, y: at + 4, 'text-anchor': 'end' };
    write(surface, up.format(tick), { class: 'tick', ...place });
  }
  put(surface, 'line', { class: 'base', x1: start, x2: end, y1: floor, y2: floor });
  for (const tick of across.ticks) {
    const place = { x: x(tick), y: floor + 17, 'text-anchor': 'middle' };
    write(surface, across.format(tick), { class: 'tick', ...place });
  }
  write(surface, across.label, { class: 'tick', x: end, y: floor + 34, 'text-anchor': 'end' });
  for (const { from, to, label } of guides) {
    const ends = { x1: x(from.x), y1: y(from.y), x2: x(to.x), y2: y(to.y) };
    put(surface, 'line', { class: 'threshold', ...ends });
    if (!label) continue;
    write(surface, label, { class: 'tick halo', x: x(from.x) + 6, y: y(from.y) - 6 });
  }
  drawSpots(surface, spots, x, y);
  drawCurves(surface, curves, x, y, { end, ceiling, floor });
  const known = [...spots, ...curves.flatMap(({ points }) => points)];
  if (first && !known.some((point) => Number.isFinite(point.y))) {
    writeEmpty(surface, empty, (start + end) / 2, (ceiling + floor) / 2);
  }
}

function drawSpots(surface: Surface, spots: readonly Spot[], x: Scale, y: Scale): void {
  for (const { ink, shape, size = DOT, opacity = 1, title, ...at } of spots) {
    if (!Number.isFinite(at.x) || !Number.isFinite(at.y)) continue;
    const [cx, cy] = [x(at.x), y(at.y)];
    const ring = { fill: 'var(--paper)', stroke: ink, 'stroke-width': 1.5 };
    const look: Record<string, string | number> =
      shape === 'ring' ? ring : { fill: ink, 'fill-opacity': opacity };
    const mark =
      shape === 'square'
        ? put(surface, 'rect', {
            ...look,
            ...{ x: cx - size * 0.9, y: cy - size * 0.9 },
            ...{ width: size * 1.8, height: size * 1.8 },
          })
        : put(surface, 'circle', { ...look, cx, cy, r: size });
    if (title) mark.append('title').text(title);
  }
}

function drawCurves(
  surface: Surface,
  curves: readonly Curve[],
  x: Scale,
  y: Scale,
  { end, ceiling, floor }: { end: number; ceiling: number; floor: number },
): void {
  type P = Curve['points'][number];
  const path = line<P>(
    (p) => x(p.x),
    (p) => y(p.y),
  ).defined((p) => Number.isFinite(p.y));
  const band = area<P>(
    (p) => x(p.x),
    (p) => y(p.low as number),
    (p) => y(p.high as number),
  ).defined((p) => Number.isFinite(p.low) && Number.isFinite(p.high));
  for (const { points, ink } of curves) {
    if (!points.some(({ low }) => Number.isFinite(low))) continue;
    put(surface, 'path', { class: 'band', d: band([...points]), fill: ink, opacity: 0.13 });
  }
  for (const { points, ink, width, dash = null, dotted } of curves.toReversed()) {
    if (!points.some((p) => Number.isFinite(p.y))) continue;
    const look = { class: 'line', stroke: ink, 'stroke-width': width, 'stroke-dasharray': dash };
    put(surface, 'path', { ...look, d: path([...points]) });
    if (!dotted) continue;
    for (const p of points) {
      if (!Number.isFinite(p.y)) continue;
      put(surface, 'circle', { class: 'dot', cx: x(p.x), cy: y(p.y), r: DOT, fill: ink });
    }
  }
  const named = curves.flatMap(({ points, label, ...look }) => {
    const last = points.findLast((p) => Number.isFinite(p.y));
    return label && last ? [{ label, ...look, y: y(last.y), x: x(last.x) }] : [];
  });
  const heights = dodge(
    named.map((one) => one.y),
    LABEL_GAP,
    ceiling - 4,
    floor,
  );
  for (const [k, { label, ink, text, strong, x: at, y: own }] of named.entries()) {
    if (Math.abs(heights[k] - own) > 4) {
      const lead = { class: 'lead', x1: at + 3, y1: own, x2: end + 8, y2: heights[k] };
      put(surface, 'line', lead);
    }
    const words = { class: strong ? 'reading strong' : 'reading', x: end + 10 };
    write(surface, label, { ...words, y: heights[k] + 4, fill: text ?? ink });
  }
}
