/** A point of a stroke; the pad is 1 wide and 1 high. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
}
export type Stroke = readonly PenPoint[];

const SIDE = 28;
/** Side of the box a digit is fitted in, as in MNIST, and half the width of its pen there. */
const FITTED = 20;
const PEN = 1.15;
/** Pixels to the width of the pad at most: what is smaller than a sixth of the pad stays small. */
const LARGEST = 110;
/** Width of the soft edge. */
const SOFT = 1.1;

function distance(x: number, y: number, a: PenPoint, b: PenPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** Whites of a 28 x 28 picture of strokes whose points count in pixels. */
function inked(strokes: readonly Stroke[]): Float32Array {
  const whites = new Float32Array(SIDE * SIDE);
  for (let k = 0; k < whites.length; k++) {
    const [x, y] = [(k % SIDE) + 0.5, Math.floor(k / SIDE) + 0.5];
    let nearest = Number.POSITIVE_INFINITY;
    for (const stroke of strokes) {
      stroke.forEach((point, n) => {
        nearest = Math.min(nearest, distance(x, y, stroke[Math.max(0, n - 1)], point));
      });
    }
    whites[k] = Math.min(1, Math.max(0, (PEN - nearest) / SOFT + 0.5));
  }
  return whites;
}

function centreOf(whites: Float32Array): PenPoint {
  let [sum, x, y] = [0, 0, 0];
  whites.forEach((white, k) => {
    sum += white;
    x += white * ((k % SIDE) + 0.5);
    y += white * (Math.floor(k / SIDE) + 0.5);
  });
  return { x: x / sum, y: y / sum };
}

/**
 * What MNIST would make of strokes: fitted into 20 x 20 pixels, keeping their proportions, with their centre
 * of mass in the middle of 28 x 28 (LeCun et al., 1998).
 *
 * @returns 784 numbers, black 0, white 1; nothing where no stroke is.
 */
export function digitOf(strokes: readonly Stroke[]): Float32Array | undefined {
  const points = strokes.flat();
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top, 1e-6);
  const scale = Math.min((FITTED - 2 * PEN) / size, LARGEST);
  const placed = (dx: number, dy: number) =>
    strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: (x - left) * scale + dx, y: (y - top) * scale + dy })),
    );
  const rough = centreOf(inked(placed(4 + PEN, 4 + PEN)));
  return inked(placed(4 + PEN + SIDE / 2 - rough.x, 4 + PEN + SIDE / 2 - rough.y));
}
