/** Bins of each axis between which points are counted. */
const BINS = 16;
/** Points that are drawn as lines of their own. */
export const MOST_LINES = 300;

/** What draws a path: a canvas, or what writes one for a file. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo'>;

/** Points by their place on each axis, 0 at the foot and 1 at the head; NaN where there is none. */
export type Columns = readonly Float32Array[];

/** Where axes stand: px across, and from the foot up to the head. A place that is NaN lies at `lost`. */
export interface Axes {
  readonly xs: readonly number[];
  readonly foot: number;
  readonly head: number;
  readonly lost: number;
}

/** The bin of a place; the last one for what has none. */
const binOf = (place: number): number =>
  Number.isNaN(place) ? BINS : Math.min(BINS - 1, Math.max(0, Math.floor(place * BINS)));

/** Per pair of neighbouring axes: how many points go from which bin to which. */
export function countsOf(columns: Columns, points: ArrayLike<number>): Uint32Array[] {
  const side = BINS + 1;
  return columns.slice(1).map((right, pair) => {
    const left = columns[pair];
    const counts = new Uint32Array(side * side);
    for (let k = 0; k < points.length; k++) {
      const at = points[k];
      counts[binOf(left[at]) * side + binOf(right[at])]++;
    }
    return counts;
  });
}

/** Points in each bin of an axis. */
function sumsOf(columns: Columns, axis: number, points: ArrayLike<number>): Uint32Array {
  const sums = new Uint32Array(BINS + 1);
  for (let k = 0; k < points.length; k++) sums[binOf(columns[axis][points[k]])]++;
  return sums;
}

/** Per axis the most points that a bin of it holds: what fills a bin's whole height there. */
export const fullest = (columns: Columns, points: ArrayLike<number>): number[] =>
  columns.map((_, axis) => Math.max(1, ...sumsOf(columns, axis, points)));

/** Least width of a ribbon, px, so that one point is seen. */
const LEAST = 0.3;
/** Part of a bin that is filled at most. */
const FILLED = 0.94;

/**
 * Ribbons between neighbouring axes, at each end as wide as they have points of what the fullest bin there has.
 *
 * @param most of `fullest`, over all points, so that what is brushed is a part of everything.
 * @param each called after every ribbon: a canvas fills hundreds of quadrangles much sooner than one path of them all.
 */
export function drawRibbons(
  pen: Pen,
  counts: readonly Uint32Array[],
  { xs, foot, head, lost }: Axes,
  most: readonly number[],
  each?: () => void,
): void {
  const side = BINS + 1;
  const tall = (foot - head) / BINS;
  const middle = (bin: number) => (bin === BINS ? lost : foot - (bin + 0.5) * tall);
  counts.forEach((pair, k) => {
    const [x1, x2] = [xs[k], xs[k + 1]];
    const [left, right] = [most[k], most[k + 1]].map((full) => (FILLED * tall) / full);
    const from = new Float64Array(side);
    const to = new Float64Array(side);
    for (let at = 0; at < side * side; at++) {
      from[Math.floor(at / side)] += pair[at];
      to[at % side] += pair[at];
    }
    // Ribbons leave and reach a bin above each other, in the order of where they go and come from.
    for (let bin = 0; bin < side; bin++) {
      from[bin] = middle(bin) + (from[bin] * left) / 2;
      to[bin] = middle(bin) + (to[bin] * right) / 2;
    }
    for (let at = 0; at < side * side; at++) {
      const count = pair[at];
      if (count === 0) continue;
      const [a, b] = [Math.floor(at / side), at % side];
      const [h1, h2] = [Math.max(LEAST, count * left), Math.max(LEAST, count * right)];
      const [y1, y2] = [from[a], to[b]];
      from[a] -= count * left;
      to[b] -= count * right;
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
      pen.lineTo(x2, y2 - h2);
      pen.lineTo(x1, y1 - h1);
      each?.();
    }
  });
}

/** The first points as lines of their own. */
export function drawExact(
  pen: Pen,
  columns: Columns,
  points: ArrayLike<number>,
  { xs, foot, head, lost }: Axes,
): void {
  const y = (place: number) => (Number.isNaN(place) ? lost : foot - place * (foot - head));
  for (let k = 0; k < Math.min(MOST_LINES, points.length); k++) {
    const at = points[k];
    pen.moveTo(xs[0], y(columns[0][at]));
    for (let axis = 1; axis < columns.length; axis++) pen.lineTo(xs[axis], y(columns[axis][at]));
  }
}
