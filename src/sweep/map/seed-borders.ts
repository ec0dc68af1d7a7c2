import { framed } from './band.ts';
import { contourOf, type Segment } from './contour.ts';
import { type Interval, meanInterval } from './intervals.ts';

/** How far a place is from a piece of a line, squared. */
function distanceTo([x1, y1, x2, y2]: Segment, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const part = length > 0 ? Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length)) : 0;
  return (x - x1 - part * dx) ** 2 + (y - y1 - part * dy) ** 2;
}

/**
 * How many cells each cell is from the border of one seed, above 0 where it has collapsed; no further than the map
 * is large, which is what it comes to where the seed has no border on it.
 */
function distancesOf(chance: readonly number[], columns: number): number[] {
  const rows = chance.length / columns;
  const wide = framed(chance, columns);
  const segments = contourOf(wide.field, wide.columns);
  const most = Math.max(columns, rows);
  return chance.map((part, at) => {
    if (Number.isNaN(part)) return Number.NaN;
    const [x, y] = [1 + (at % columns), 1 + Math.floor(at / columns)];
    let least = most ** 2;
    for (const segment of segments) least = Math.min(least, distanceTo(segment, x, y));
    return part >= 0.5 ? Math.sqrt(least) : -Math.sqrt(least);
  });
}

/**
 * Student's interval, cell by cell, of how far the border of a seed is: where it holds 0, the border of the middle
 * seed may lie, though a seed may move the whole of it.
 */
export function distanceIntervals(
  bySeed: readonly (readonly number[])[],
  columns: number,
): Interval[] {
  const fields = bySeed.map((chance) => distancesOf(chance, columns));
  return (bySeed[0] ?? []).map((_, at) =>
    meanInterval(fields.map((field) => field[at]).filter((far) => !Number.isNaN(far))),
  );
}
