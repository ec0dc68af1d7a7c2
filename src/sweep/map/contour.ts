import { meanOf } from './intervals.ts';

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * The line along which a field over a grid crosses `level`, as pieces within the squares between four cells
 * (marching squares), counted in cells from the middle of the first. Where a corner is unknown there is none,
 * and none runs along the frame.
 */
export function contourOf(field: readonly number[], columns: number, level = 0.5): Segment[] {
  const rows = field.length / columns;
  const segments: Segment[] = [];
  for (let y = 0; y < rows - 1; y++) {
    for (let x = 0; x < columns - 1; x++) {
      const at = y * columns + x;
      const values = [at, at + 1, at + columns + 1, at + columns].map((k) => field[k] - level);
      const over = values.filter((value) => value >= 0).length;
      if (over === 0 || over === 4 || values.some(Number.isNaN)) continue;
      const places = [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ];
      const crossings = places.flatMap(([ax, ay], k) => {
        const next = (k + 1) % 4;
        const [a, b] = [values[k], values[next]];
        if (a >= 0 === b >= 0) return [];
        const part = a / (a - b);
        const [bx, by] = places[next];
        return [[ax + part * (bx - ax), ay + part * (by - ay)]];
      });
      // Of a saddle, the two corners that the middle sides with stay together.
      const parted = crossings.length === 4 && values[0] >= 0 !== meanOf(values) >= 0;
      const order = parted ? [3, 0, 1, 2] : [0, 1, 2, 3];
      for (let k = 0; k < crossings.length; k += 2) {
        const [from, to] = [crossings[order[k]], crossings[order[k + 1]]];
        segments.push([from[0], from[1], to[0], to[1]]);
      }
    }
  }
  return segments;
}
