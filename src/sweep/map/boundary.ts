import type { Grid } from './cells.ts';
import { meanOf, varianceOf, wilson } from './intervals.ts';

/**
 * How far an interval reaches, in standard errors, so that the whole of a boundary that crosses some twenty
 * cells lies in its band in 19 of 20 maps; found by simulation (`boundary.test.ts`).
 */
const Z = 3;
const KERNEL = [1, 2, 1];
const REACH = 1;

/** What is seen of a cell by each seed: collapsed 1, not 0, nothing where there is no answer. */
export type Votes = { readonly values: readonly (number | undefined)[] };

/** The chance of collapse over a grid, row by row, and where one half may lie; NaN where nothing is known. */
export interface Boundary {
  readonly columns: number;
  readonly rows: number;
  /** Of a cell and its eight neighbours, nearer ones counting more. */
  readonly chance: readonly number[];
  /** Simultaneous interval of it: one half is crossed where low is below and high above. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Per seed the chance as it alone has it, whose one half is the border of that seed. */
  readonly bySeed: readonly (readonly number[])[];
}

interface Pooled {
  readonly chance: number;
  /** As many independent votes would tell as much. */
  readonly count: number;
  /** Variance of the chance over seeds, each taken whole, over that of independent votes. */
  readonly seeds: number;
  readonly votes: number;
  /** The chance as each seed alone has it. */
  readonly bySeed: readonly number[];
}

function pooled({ columns, rows, cells }: Grid<Votes>, at: number): Pooled | undefined {
  const { values } = cells[at];
  if (values.every((vote) => vote === undefined)) return undefined;
  const [row, column] = [Math.floor(at / columns), at % columns];
  let [weights, squares, hits] = [0, 0, 0];
  const weightOf: number[] = [];
  const hitsOf: number[] = [];
  for (let y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
    for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
      const weight = KERNEL[y - row + REACH] * KERNEL[x - column + REACH];
      const votes = cells[y * columns + x].values;
      for (let seed = 0; seed < votes.length; seed++) {
        const vote = votes[seed];
        if (vote === undefined) continue;
        weights += weight;
        squares += weight ** 2;
        hits += weight * vote;
        weightOf[seed] = (weightOf[seed] ?? 0) + weight;
        hitsOf[seed] = (hitsOf[seed] ?? 0) + weight * vote;
      }
    }
  }
  const chance = hits / weights;
  const count = weights ** 2 / squares;
  const own = Array.from(weightOf, (weight, seed) => hitsOf[seed] / weight);
  const known = own.filter((part) => !Number.isNaN(part));
  const seeds = known.length < 2 ? 0 : varianceOf(known) / known.length;
  const bySeed = own.map((part, seed) => (values[seed] === undefined ? Number.NaN : part));
  return { chance, count, seeds, votes: (chance * (1 - chance)) / count, bySeed };
}

/**
 * Where the chance of collapse is one half. A seed is the same in all cells and may move the whole border, so
 * that neighbours tell less than as many seeds would: their number is divided by how much more whole seeds vary
 * than independent votes, over the map.
 */
export function boundaryOf(grid: Grid<Votes>): Boundary {
  const { columns, rows, cells } = grid;
  const pools = cells.map((_, at) => pooled(grid, at));
  const known = pools.filter((pool) => pool !== undefined);
  const sum = (of: (pool: Pooled) => number) => known.reduce((total, pool) => total + of(pool), 0);
  const votes = sum((pool) => pool.votes);
  const excess = votes > 0 ? Math.max(1, sum((pool) => pool.seeds) / votes) : 1;
  const bounds = pools.map((pool) =>
    pool ? wilson(pool.chance, pool.count / excess, Z) : { low: Number.NaN, high: Number.NaN },
  );
  return {
    columns,
    rows,
    chance: pools.map((pool) => pool?.chance ?? Number.NaN),
    low: bounds.map(({ low }) => low),
    high: bounds.map(({ high }) => high),
    bySeed: Array.from(
      { length: Math.max(0, ...cells.map(({ values }) => values.length)) },
      (_, seed) => pools.map((pool) => pool?.bySeed[seed] ?? Number.NaN),
    ),
  };
}

/**
 * Whether one half may lie at a place of the grid, counted in cells from the middle of the first: the interval
 * between the cells round it holds one half, or they are on both sides of it. Not where one of them is unknown.
 */
export function isInBand(boundary: Boundary, column: number, row: number): boolean {
  const { columns, rows, chance, low, high } = boundary;
  const pair = (place: number, count: number) => {
    const first = Math.max(0, Math.min(count - 2, Math.floor(place)));
    return count === 1 ? [0] : [first, first + 1];
  };
  const corners = pair(column, columns).flatMap((x) =>
    pair(row, rows).map((y) => ({
      at: y * columns + x,
      weight: (1 - Math.abs(column - x)) * (1 - Math.abs(row - y)),
    })),
  );
  const over = corners.filter(({ at }) => chance[at] > 0.5).length;
  const under = corners.filter(({ at }) => chance[at] < 0.5).length;
  if (over > 0 && under > 0) return true;
  const mean = (field: readonly number[]) =>
    corners.reduce((sum, { at, weight }) => sum + weight * field[at], 0);
  return mean(low) <= 0.5 && mean(high) >= 0.5;
}

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
