import { type Points, stridesOf } from '#sweep/points.ts';
import { isRange, settingAxes } from '#sweep/sweep.ts';

/** A point as a rectangle of a map; edges count in values of the axes, from the outer edge of the first. */
export interface Tile {
  readonly point: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Numbers of the values that a picture of this level has on an axis, ascending. */
function latticeOf(points: Points, axis: number, level: number): number[] {
  const setting = settingAxes(points.sweep)[axis];
  const count = points.grid?.[axis]?.length ?? 1;
  const coarsest = setting && isRange(setting) ? stridesOf(count).length - 1 : 0;
  const stride = 2 ** Math.min(points.levels - 1 - level, coarsest);
  return Array.from({ length: count }, (_, k) => k).filter(
    (k) => k % stride === 0 || k === count - 1,
  );
}

/** Edges of each value of a lattice: halfway to its neighbours, the outermost at the frame. */
function edgesOf(lattice: readonly number[], count: number): Map<number, [number, number]> {
  const middle = (k: number) => (lattice[k] + lattice[k + 1] + 1) / 2;
  return new Map(
    lattice.map((at, k) => [
      at,
      [k === 0 ? 0 : middle(k - 1), k === lattice.length - 1 ? count : middle(k)],
    ]),
  );
}

interface Lattice {
  readonly across: Map<number, [number, number]>;
  readonly up: Map<number, [number, number]>;
}

/** Of the eight around a point, so many have to be there for it to be drawn at their size. */
const HALF_AROUND = 4;

const known = new WeakMap<Points, Lattice[]>();

/** The lattices of all levels of a sweep, from coarse to fine. */
function latticesOf(points: Points): Lattice[] {
  const found =
    known.get(points) ??
    Array.from({ length: points.levels }, (_, level) => {
      const of = (axis: number) =>
        edgesOf(latticeOf(points, axis, level), points.grid?.[axis]?.length ?? 1);
      return { across: of(0), up: of(1) };
    });
  known.set(points, found);
  return found;
}

/**
 * The points of a map as tiles, in layers from below: first those of the finest picture that is whole, then finer
 * ones where they are there, each with the points around it at its own size. So a point is drawn large until
 * its neighbourhood is refined.
 *
 * @param level of the finest picture that is whole; the coarsest is drawn whatever is there of it.
 * @param isThere whether anything is known of a point.
 */
export function layersOf(
  points: Points,
  method: number,
  level: number,
  isThere: (point: number) => boolean,
): Tile[][] {
  const lattices = latticesOf(points);
  const tiles = (at: number, wanted: (column: number, row: number, point: number) => boolean) => {
    const { across, up } = lattices[at];
    const found: Tile[] = [];
    for (const [row, [bottom, top]] of up) {
      for (const [column, [left, right]] of across) {
        const place = points.grid?.length === 1 ? [column] : [column, row];
        const point = points.numberAt(place, method) as number;
        if (wanted(column, row, point)) found.push({ point, left, right, bottom, top });
      }
    }
    return found;
  };
  const layers = [tiles(level, () => true)];
  for (let finer = level + 1; finer < points.levels; finer++) {
    const { across, up } = lattices[finer];
    const [columns, rows] = [[...across.keys()], [...up.keys()]];
    const isNew = (column: number, row: number) =>
      !(lattices[finer - 1].across.has(column) && lattices[finer - 1].up.has(row));
    const around = new Map<string, number>();
    const fresh = new Set<string>();
    tiles(finer, (column, row, point) => {
      if (!isNew(column, row) || !isThere(point)) return false;
      const [x, y] = [columns.indexOf(column), rows.indexOf(row)];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const key = `${columns[x + dx]},${rows[y + dy]}`;
          around.set(key, (around.get(key) ?? 0) + 1);
        }
      }
      fresh.add(`${column},${row}`);
      return true;
    });
    if (fresh.size === 0) continue;
    const isRefined = (key: string) => (around.get(key) ?? 0) >= HALF_AROUND;
    layers.push(
      tiles(finer, (column, row, point) => {
        const key = `${column},${row}`;
        return fresh.has(key) || (isRefined(key) && isThere(point));
      }),
    );
  }
  return layers;
}
