import type { Border, Spot } from '#charts/landscape.ts';
import { bandOf, framed, joined, type Place } from '#sweep/map/band.ts';
import { boundaryOf, type Votes } from '#sweep/map/boundary.ts';
import type { Grid } from '#sweep/map/cells.ts';
import { contourOf } from '#sweep/map/contour.ts';

/** Where the columns and rows of a grid with the ring of `framed` stand on a map, in values of the finest axes. */
function placer({ across, up }: Pick<Grid, 'across' | 'up'>, columns: number, rows: number) {
  const along = (numbers: readonly number[], end: number) => {
    const middles = numbers.map((number) => number + 0.5);
    const [first, last] = [middles[0], middles[middles.length - 1]];
    // One row alone reaches from its foot to its head.
    const ringed =
      middles.length === 1
        ? [first - 0.5, first, first + 0.5]
        : [-first, ...middles, 2 * end - last];
    return (at: number) => {
      const below = Math.min(Math.floor(at), ringed.length - 2);
      return ringed[below] + (at - below) * (ringed[below + 1] - ringed[below]);
    };
  };
  const [x, y] = [along(across, columns), along(up, rows)];
  return ([column, row]: Place): Spot => [x(column), y(row)];
}

const UP_TO_SEEDS = 12;

/** Whether the values across and up have an order. */
export type Ordered = readonly [across: boolean, up: boolean];

/** Parts of a grid in which neighbours tell of each other: all of it, or each row or column by itself. */
function partsOf(grid: Grid<Votes>, [across, up]: Ordered): Grid<Votes>[] {
  const { columns, rows, cells } = grid;
  if (across && (up || rows === 1)) return [grid];
  if (across) {
    return grid.up.map((number, row) => ({
      ...{ ...grid, rows: 1, up: [number] },
      cells: cells.slice(row * columns, (row + 1) * columns),
    }));
  }
  if (!up) return [];
  return grid.across.map((number, column) => ({
    ...{ ...grid, columns: 1, across: [number] },
    cells: cells.filter((_, at) => at % columns === column),
  }));
}

function borderIn(grid: Grid<Votes>, columns: number, rows: number): Border {
  const boundary = boundaryOf(grid);
  const at = placer(grid, columns, rows);
  const wide = (field: readonly number[]) => framed(field, grid.columns);
  const lines = (field: readonly number[]) => {
    const { field: padded, columns: count } = wide(field);
    return joined(contourOf(padded, count)).map((line) => line.map(at));
  };
  const { field: chance, columns: count } = wide(boundary.chance);
  const band = bandOf({
    ...{ chance, columns: count, rows: grid.rows + 2, bySeed: [] },
    ...{ low: wide(boundary.low).field, high: wide(boundary.high).field },
  });
  return {
    lines: lines(boundary.chance),
    band: band.map((corners) => corners.map(at)),
    seeds: boundary.bySeed.slice(0, UP_TO_SEEDS).flatMap(lines),
  };
}

/**
 * The border of a grid on a map of so many columns and rows: lines along which half have collapsed, the band in
 * which they may lie, and the lines of single seeds. Where an axis has no order, each of its values has its own.
 */
export function borderOf(
  grid: Grid<Votes>,
  columns: number,
  rows: number,
  ordered: Ordered,
): Border {
  const borders = partsOf(grid, ordered).map((part) => borderIn(part, columns, rows));
  return {
    lines: borders.flatMap(({ lines }) => lines),
    band: borders.flatMap(({ band }) => band),
    seeds: borders.flatMap(({ seeds }) => seeds),
  };
}

/** The lines alone. */
export const linesOf = (
  grid: Grid<Votes>,
  columns: number,
  rows: number,
  ordered: Ordered,
): Spot[][] =>
  partsOf(grid, ordered).flatMap((part) => {
    const { field, columns: count } = framed(boundaryOf(part).chance, part.columns);
    const at = placer(part, columns, rows);
    return joined(contourOf(field, count)).map((line) => line.map(at));
  });

/** Lines along which a field over a grid has this value. */
export const levelLines = (
  grid: Grid,
  field: readonly number[],
  level: number,
  columns: number,
  rows: number,
): Spot[][] => {
  const { field: wide, columns: count } = framed(field, grid.columns);
  return joined(contourOf(wide, count, level)).map((line) => line.map(placer(grid, columns, rows)));
};
