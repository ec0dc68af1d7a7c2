import type { Grid } from './cells.ts';
import { wilson } from './intervals.ts';
import { distanceIntervals } from './seed-borders.ts';

/**
 * How far intervals reach so that the whole of a boundary that crosses some twenty cells lies in its band in 19 of
 * 20 maps, found by simulation (`boundary.test.ts`): of independent votes in standard errors; of how far seeds move
 * the border, beyond Student's interval, in cells, for what cells and their pooling hide.
 */
const Z = 3;
const HIDDEN = 0.75;
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
  const bySeed = own.map((part, seed) => (values[seed] === undefined ? Number.NaN : part));
  return { chance, count, bySeed };
}

/** A distance to the border, in cells, as a chance: one half on it, and soon 0 or 1. */
const chanceAt = (cells: number): number => (1 + Math.tanh(cells / 2)) / 2;

/**
 * Where the chance of collapse is one half. Votes of neighbours tell more of a place, as long as they are
 * independent; but a seed is the same in all cells and may move the whole border. So the border may also lie where
 * those of the seeds do not tell its side, by how far each is.
 */
export function boundaryOf(grid: Grid<Votes>): Boundary {
  const { columns, rows, cells } = grid;
  const pools = cells.map((_, at) => pooled(grid, at));
  const most = Math.max(0, ...cells.map(({ values }) => values.length));
  const bySeed = Array.from({ length: most }, (_, seed) =>
    pools.map((pool) => pool?.bySeed[seed] ?? Number.NaN),
  );
  const moved = distanceIntervals(bySeed, columns);
  const bounds = pools.map((pool, at) => {
    if (!pool) return { low: Number.NaN, high: Number.NaN };
    const votes = wilson(pool.chance, pool.count, Z);
    const seeds = moved[at];
    return {
      low: Math.min(votes.low, chanceAt(seeds.low - HIDDEN)),
      high: Math.max(votes.high, chanceAt(seeds.high + HIDDEN)),
    };
  });
  return {
    ...{ columns, rows, bySeed },
    chance: pools.map((pool) => pool?.chance ?? Number.NaN),
    low: bounds.map(({ low }) => low),
    high: bounds.map(({ high }) => high),
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
