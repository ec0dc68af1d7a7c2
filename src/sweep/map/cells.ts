import { chanceOf, outcomeOf } from '../outcome.ts';
import { runOf } from '../point-trial.ts';
import type { Point, Points } from '../points.ts';
import type { Results } from '../results.ts';
import { COLLAPSED, type Outcome, seedsIn } from '../sweep.ts';
import { type Interval, meanInterval, meanOf, wilson } from './intervals.ts';

/**
 * What a cell of a map looks like: `done` where some seed has a number, else why none has. Networks that are
 * still to come are `waiting`; `missing` are those that a finished sweep lacks; `unmeasured` those that were
 * trained, but of which there is no such number, as a share of an answer that is no better than a guess.
 */
export type CellState = 'done' | 'diverged' | 'failed' | 'unmeasured' | 'missing' | 'waiting';

/** A point as it was measured. */
export interface Cell extends Interval {
  readonly point: Point;
  readonly state: CellState;
  /** One for each seed, from the sweep's first on, with those bought beyond its own; nothing where there is no number. */
  readonly values: readonly (number | undefined)[];
  /** Seeds that have a number, S, and by why they have none; absent are of the sweep's own alone. */
  readonly count: number;
  readonly diverged: number;
  readonly failed: number;
  readonly absent: number;
  /** Of the values: the part that is collapsed, k of S, or the mean; NaN where there is none. */
  readonly mean: number;
}

export interface Seen {
  readonly outcome: Outcome;
  /** From 0; the last where nothing is said. */
  readonly look?: number;
  /** Whether what is not there will not come. */
  readonly finished?: boolean;
}

function cellOf(
  points: Points,
  results: Results,
  point: Point,
  { outcome, look, finished = false }: Seen,
  chance: number,
): Cell {
  const { sweep } = points;
  const bought = results.of(point.index).at(-1)?.seed ?? 0;
  const seeds = Math.max(sweep.seeds, bought - sweep.seed + 1);
  const ran = seedsIn({ ...sweep, seeds }).map((seed) => results.get({ point: point.index, seed }));
  const values = ran.map((one) => one && outcomeOf(sweep, outcome, one, chance, look));
  const known = values.filter((value) => value !== undefined);
  const of = (state: string) => ran.filter((one) => one?.state === state).length;
  const [diverged, failed] = [of('diverged'), of('failed')];
  const reasons: [CellState, boolean][] = [
    ['done', known.length > 0],
    ['diverged', diverged > 0],
    ['failed', failed > 0],
    ['unmeasured', of('done') > 0],
    ['missing', finished],
  ];
  const mean = meanOf(known);
  const interval =
    known.length === 0
      ? { low: Number.NaN, high: Number.NaN }
      : outcome.measure === COLLAPSED
        ? wilson(mean, known.length)
        : meanInterval(known);
  return {
    point,
    state: reasons.find(([, holds]) => holds)?.[0] ?? 'waiting',
    values,
    count: known.length,
    diverged,
    failed,
    absent: ran.slice(0, sweep.seeds).filter((one) => one === undefined).length,
    mean,
    ...interval,
  };
}

/** Every cell of a sweep, in the order of its points. */
export function cellsOf(points: Points, results: Results, seen: Seen): Cell[] {
  const chance = chanceOf(runOf(points.sweep));
  return Array.from({ length: points.count }, (_, i) =>
    cellOf(points, results, points.at(i), seen, chance),
  );
}

/** A rectangle of cells, row by row: the first axis goes along a row, the second from row to row. */
export interface Grid<C = Cell> {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly C[];
  /** Numbers of the values on the two axes. */
  readonly across: readonly number[];
  readonly up: readonly number[];
}

/**
 * The picture of a sweep over one or two settings that has every cell up to `level`; the finest where nothing
 * is said. Every cell is there, whatever its state.
 *
 * @param method number of the method whose picture it is.
 * @throws RangeError where places are drawn, which have no grid.
 */
export function gridOf(
  points: Points,
  cells: readonly Cell[],
  level = points.levels - 1,
  method = 0,
): Grid {
  if (!points.grid) throw new RangeError('Places that are drawn lie on no grid.');
  const taken = cells.filter(({ point }) => point.level <= level);
  const numbers = (axis: number) =>
    [...new Set(taken.map(({ point }) => point.at?.[axis] ?? 0))].sort((a, b) => a - b);
  const [across, up] = [numbers(0), numbers(1)];
  const found = up.flatMap((row) =>
    across.map((column) => {
      const at = points.grid?.length === 1 ? [column] : [column, row];
      return cells[points.numberAt(at, method) as number];
    }),
  );
  return { columns: across.length, rows: up.length, cells: found, across, up };
}
