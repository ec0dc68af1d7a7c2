import type { Boundary } from './boundary.ts';
import type { Segment } from './contour.ts';

export type Place = readonly [column: number, row: number];

/** A corner of a square between four cells, with the interval of the chance there. */
interface Corner {
  readonly place: Place;
  readonly low: number;
  readonly high: number;
}

const between = (a: Corner, b: Corner, part: number): Corner => ({
  place: [
    a.place[0] + part * (b.place[0] - a.place[0]),
    a.place[1] + part * (b.place[1] - a.place[1]),
  ],
  low: a.low + part * (b.low - a.low),
  high: a.high + part * (b.high - a.high),
});

/** The part of a polygon on which `over` is not below 0, linear along its edges (Sutherland and Hodgman 1974). */
function cut(corners: readonly Corner[], over: (corner: Corner) => number): Corner[] {
  return corners.flatMap((corner, k) => {
    const next = corners[(k + 1) % corners.length];
    const [here, there] = [over(corner), over(next)];
    const own = here >= 0 ? [corner] : [];
    return here >= 0 === there >= 0 ? own : [...own, between(corner, next, here / (here - there))];
  });
}

/** The squares that hang together with some that the border crosses. */
function around(found: ReadonlyMap<number, Place[]>, crossed: readonly number[], wide: number) {
  const reached = new Set(crossed);
  for (const at of reached) {
    const column = at % wide;
    const beside = [at - wide, at + wide];
    if (column > 0) beside.push(at - 1);
    if (column < wide - 1) beside.push(at + 1);
    for (const next of beside) if (found.has(next)) reached.add(next);
  }
  return [...reached].map((at) => found.get(at) as Place[]);
}

/**
 * Where the border that was found may lie: what `isInBand` holds, in polygons within the squares between four
 * cells, as far as it hangs together with where the border lies. A corner, which has few neighbours to tell by,
 * is no border.
 */
export function bandOf({ columns, rows, chance, low, high }: Boundary): Place[][] {
  const found = new Map<number, Place[]>();
  const crossed: number[] = [];
  for (let y = 0; y < rows - 1; y++) {
    for (let x = 0; x < columns - 1; x++) {
      const at = y * columns + x;
      const ats = [at, at + 1, at + columns + 1, at + columns];
      const over = ats.some((k) => chance[k] > 0.5);
      const under = ats.some((k) => chance[k] < 0.5);
      const outside = ats.every((k) => low[k] > 0.5) || ats.every((k) => high[k] < 0.5);
      if (outside || ats.some((k) => Number.isNaN(chance[k]))) continue;
      const square: Place[] = [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ];
      const corners = square.map(
        (place, k): Corner => ({ place, low: low[ats[k]], high: high[ats[k]] }),
      );
      const inside =
        over && under
          ? corners
          : cut(
              cut(corners, (corner) => 0.5 - corner.low),
              (corner) => corner.high - 0.5,
            );
      if (inside.length < 3) continue;
      found.set(
        at,
        inside.map(({ place }) => place),
      );
      const reached = ats.some((k) => chance[k] >= 0.5);
      if (reached && under) crossed.push(at);
    }
  }
  return around(found, crossed, columns);
}

const DIGITS = 6;
const keyOf = (x: number, y: number): string => `${x.toFixed(DIGITS)},${y.toFixed(DIGITS)}`;

/** Pieces of a contour that meet, joined into lines; a ring ends where it begins. */
export function joined(segments: readonly Segment[]): Place[][] {
  const ends = new Map<string, number[]>();
  const keys = segments.map(([x1, y1, x2, y2]) => [keyOf(x1, y1), keyOf(x2, y2)] as const);
  keys.forEach((pair, k) => {
    for (const key of pair) ends.set(key, [...(ends.get(key) ?? []), k]);
  });
  const taken = new Set<number>();
  const follow = (from: string): Place[] => {
    const line: Place[] = [];
    for (let end = from; ; ) {
      const next = ends.get(end)?.find((k) => !taken.has(k));
      if (next === undefined) return line;
      taken.add(next);
      const [x1, y1, x2, y2] = segments[next];
      const forward = keys[next][0] === end;
      line.push(forward ? [x2, y2] : [x1, y1]);
      end = keys[next][forward ? 1 : 0];
    }
  };
  return segments.flatMap(([x1, y1], k) => {
    if (taken.has(k)) return [];
    const after = follow(keys[k][0]);
    const before = follow(keys[k][0]);
    return [[...before.toReversed(), [x1, y1] as Place, ...after]];
  });
}

/** A field with its outermost cells once more around it, so that what crosses it goes on to the frame. */
export function framed<N extends number>(
  field: readonly N[],
  columns: number,
): { readonly field: N[]; readonly columns: number } {
  const rows = field.length / columns;
  const within = (place: number, count: number) => Math.min(count - 1, Math.max(0, place - 1));
  const wide = columns + 2;
  return {
    columns: wide,
    field: Array.from(
      { length: wide * (rows + 2) },
      (_, at) => field[within(Math.floor(at / wide), rows) * columns + within(at % wide, columns)],
    ),
  };
}
