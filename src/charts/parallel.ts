import { path } from 'd3';
import {
  type Axes,
  type Columns,
  countsOf,
  drawExact,
  drawRibbons,
  fullest,
  type Pen,
} from './ribbons.ts';
import { clear, put, write, writeEmpty } from './surface.ts';
import type { Size, Surface } from './types.ts';

export interface ParallelAxis {
  readonly label: string;
  /** Places, 0 to 1, with their words. */
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
}

/** What stands whatever is brushed. */
export interface ParallelFrame {
  readonly axes: readonly ParallelAxis[];
  /** Said at the places without a number; nothing where all have one. */
  readonly lost?: string;
  /** Said where there is nothing to draw. */
  readonly empty?: string;
}

export interface Parallel extends ParallelFrame {
  readonly columns: Columns;
  /** Numbers of all points, and of those that are brushed. */
  readonly all: ArrayLike<number>;
  readonly brushed: ArrayLike<number>;
  /** Whether a part of any axis is brushed. */
  readonly isBrushed: boolean;
  readonly picked?: number;
}

const ROW = 18;
const PLOT = 300;
const LOST = 30;
const FOOT = 10;
const LETTER = 6.7;
const SIDE = 26;

const wordsWidth = ({ label }: ParallelAxis): number => label.length * LETTER + 12;

/** Rows that the names of the axes need so that none touches another. */
function rowsFor({ axes }: ParallelFrame, width: number): number {
  const apart = (width - 2 * SIDE) / Math.max(1, axes.length - 1);
  return Math.max(1, Math.ceil(Math.max(...axes.map(wordsWidth)) / apart));
}

/** Height of parallel coordinates, px. */
export const parallelHeight = (parallel: ParallelFrame, width: number): number =>
  rowsFor(parallel, width) * ROW + 12 + PLOT + (parallel.lost ? LOST : 0) + FOOT;

/** Where the axes stand on a drawing of this width. */
export function axesOf(parallel: ParallelFrame, width: number): Axes {
  const head = rowsFor(parallel, width) * ROW + 12;
  const apart = (width - 2 * SIDE) / Math.max(1, parallel.axes.length - 1);
  const xs = parallel.axes.map((_, k) => SIDE + k * apart);
  return { xs, head, foot: head + PLOT, lost: head + PLOT + LOST - 8 };
}

/** From an axis to its numbers, px: beside the handles that lie on its ends. */
const BESIDE = 12;

/** Axes with their names and numbers, over what is drawn of the points. */
export function drawAxes(surface: Surface, parallel: ParallelFrame, width: number): void {
  const { xs, head, foot, lost } = axesOf(parallel, width);
  const rows = rowsFor(parallel, width);
  parallel.axes.forEach((axis, k) => {
    const x = xs[k];
    put(surface, 'line', { class: 'crosshair', x1: x, x2: x, y1: head, y2: foot });
    const last = k === xs.length - 1;
    const half = (axis.label.length * LETTER) / 2;
    const middle = Math.min(width - half, Math.max(half, x));
    const name = { x: middle, y: 12 + (k % rows) * ROW, 'text-anchor': 'middle' };
    write(surface, axis.label, { class: 'reading strong halo', ...name, fill: 'var(--ink)' });
    for (const { at, words } of axis.ticks) {
      const y = foot - at * (foot - head);
      const place = {
        ...{ x: last ? x - BESIDE : x + BESIDE, y: y + 4 },
        'text-anchor': last ? 'end' : 'start',
      };
      put(surface, 'line', { class: 'crosshair', x1: x - 3, x2: x + 3, y1: y, y2: y });
      write(surface, words, { class: 'tick halo', ...place });
    }
  });
  if (parallel.empty) writeEmpty(surface, parallel.empty, width / 2, (head + foot) / 2);
  if (!parallel.lost) return;
  const end = xs[xs.length - 1];
  put(surface, 'line', { class: 'threshold', x1: end - 14, x2: end + 14, y1: lost, y2: lost });
  const place = { x: end - 18, y: lost + 4, 'text-anchor': 'end' };
  write(surface, parallel.lost, { class: 'tick halo', ...place });
}

/** What is drawn of the points, from below: everything, what is brushed and its first points, the picked one. */
export interface Strokes {
  everything(pen: Pen, each?: () => void): void;
  brushed(pen: Pen, each?: () => void): void;
  lines(pen: Pen): void;
  picked(pen: Pen): void;
}

const known = new WeakMap<Columns, number[]>();

function mostOf(columns: Columns, all: ArrayLike<number>): number[] {
  const most = known.get(columns) ?? fullest(columns, all);
  known.set(columns, most);
  return most;
}

/** The strokes of parallel coordinates on axes that stand here: the same on a canvas and in a file. */
export function strokesOf(parallel: Parallel, axes: Axes): Strokes {
  const { columns, all, brushed, isBrushed, picked } = parallel;
  const most = mostOf(columns, all);
  return {
    everything: (pen, each) => drawRibbons(pen, countsOf(columns, all), axes, most, each),
    brushed: (pen, each) => drawRibbons(pen, countsOf(columns, brushed), axes, most, each),
    lines: (pen) => drawExact(pen, columns, isBrushed ? brushed : [], axes),
    picked: (pen) => drawExact(pen, columns, picked === undefined ? [] : [picked], axes),
  };
}

/** How strokes look; ribbons hide each other, so that many are no darker than one. */
export const LOOKS = {
  everything: { fill: 'var(--seq-1)' },
  brushed: { fill: 'var(--seq-3)' },
  lines: { stroke: 'var(--ink)', width: 0.75, opacity: 0.3 },
  picked: { stroke: 'var(--ink)', width: 2.4, opacity: 1 },
} as const;

/** Parallel coordinates as vectors: ribbons of what goes where, and some lines. */
export function drawParallel(surface: Surface, parallel: Parallel, width: number): void {
  const size: Size = { width, height: parallelHeight(parallel, width) };
  clear(surface, size);
  const strokes = strokesOf(parallel, axesOf(parallel, width));
  const textOf = (stroke: (pen: Pen) => void): string => {
    const pen = path();
    stroke(pen as unknown as Pen);
    return pen.toString();
  };
  for (const name of ['everything', 'brushed'] as const) {
    if (name === 'brushed' && !parallel.isBrushed) continue;
    put(surface, 'path', { d: textOf(strokes[name]), ...LOOKS[name] });
  }
  for (const name of ['lines', 'picked'] as const) {
    const { stroke, width: thick, opacity } = LOOKS[name];
    const d = textOf(strokes[name]);
    if (d) put(surface, 'path', { class: 'line', d, stroke, 'stroke-width': thick, opacity });
  }
  drawAxes(surface, parallel, width);
}
