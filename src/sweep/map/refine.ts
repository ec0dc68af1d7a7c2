import type { Points } from '../points.ts';
import type { Job, Results } from '../results.ts';
import { methodsOf, seedsIn } from '../sweep.ts';
import { type Cell, cellsOf, type Grid, gridOf, type Seen } from './cells.ts';

/** Part of what is bought that goes into further seeds of cells that are undecided; the rest are new cells. */
const SEEDS_PART = 0.5;

const isUndecided = ({ low, high, state }: Cell): boolean =>
  state === 'done' && low <= 0.5 && high >= 0.5;

const sideOf = ({ mean, state }: Cell): number => (state === 'done' ? Math.sign(mean - 0.5) : 0);

/** Whether a cell holds one half or has a neighbour, up, down or beside, on the other side of it. */
function isAtBoundary({ columns, rows, cells }: Grid, at: number): boolean {
  const [row, column] = [Math.floor(at / columns), at % columns];
  const side = sideOf(cells[at]);
  const neighbours = [
    [row, column - 1],
    [row, column + 1],
    [row - 1, column],
    [row + 1, column],
  ].filter(([y, x]) => y >= 0 && x >= 0 && y < rows && x < columns);
  return (
    isUndecided(cells[at]) || neighbours.some(([y, x]) => side * sideOf(cells[y * columns + x]) < 0)
  );
}

/** Networks of the coarsest picture that is not whole yet, and its level; nothing if all are. */
export function nextPicture(
  points: Points,
  results: Pick<Results, 'get'>,
  seeds = seedsIn(points.sweep),
): { readonly level: number; readonly jobs: readonly Job[] } | undefined {
  for (let level = 0; level < points.levels; level++) {
    const jobs: Job[] = [];
    for (let point = 0; point < points.count; point++) {
      if (points.at(point).level !== level) continue;
      for (const seed of seeds) if (!results.get({ point, seed })) jobs.push({ point, seed });
    }
    if (jobs.length > 0) return { level, jobs };
  }
  return undefined;
}

/**
 * What to train next where not everything can be: cells of the next finer picture beside cells of this one
 * that hold one half or disagree with a neighbour, and further seeds for cells that are undecided.
 *
 * @param level picture that is whole. @param most networks that are bought, half of them seeds if there are
 * cells to give them to. @param mostSeeds of one cell.
 * @returns at most `most`, all of cells that come first; nothing where the map is settled.
 */
export function refined(
  points: Points,
  results: Results,
  { outcome }: Pick<Seen, 'outcome'>,
  { level, most, mostSeeds }: { level: number; most: number; mostSeeds: number },
): Job[] {
  const { sweep } = points;
  const wide = { ...sweep, seeds: Math.max(mostSeeds, sweep.seeds) };
  const cells = cellsOf(points, results, { outcome });
  const methods = methodsOf(sweep).map((_, method) => method);
  const finer: Job[] = [];
  const deeper: Job[] = [];
  const bought = new Set<number>();
  for (const method of methods) {
    const grid = gridOf(points, cells, level, method);
    grid.cells.forEach((cell, at) => {
      if (!isAtBoundary(grid, at)) return;
      for (const point of between(points, grid, at, method)) {
        if (bought.has(point)) continue;
        bought.add(point);
        for (const seed of seedsIn(sweep)) {
          if (!results.get({ point, seed })) finer.push({ point, seed });
        }
      }
      if (!isUndecided(cell)) return;
      const { index: point } = cell.point;
      const next = seedsIn(wide).find((seed) => !results.get({ point, seed }));
      if (next !== undefined) deeper.push({ point, seed: next });
    });
  }
  const share = Math.max(Math.floor(most * SEEDS_PART), most - finer.length);
  const seeds = deeper.slice(0, share);
  return [...finer.slice(0, most - seeds.length), ...seeds];
}

/** Points of the next finer picture round a cell: halfway to each neighbour, and between four. */
function between(points: Points, grid: Grid, at: number, method: number): number[] {
  const [row, column] = [Math.floor(at / grid.columns), at % grid.columns];
  const around = (values: readonly number[], place: number) => {
    const middle = (a: number, b: number | undefined) =>
      b === undefined || Math.abs(a - b) < 2 ? [] : [stepFrom(a, b)];
    const own = values[place];
    return [own, ...middle(own, values[place - 1]), ...middle(own, values[place + 1])];
  };
  const oneAxis = points.grid?.length === 1;
  return around(grid.up, row).flatMap((y) =>
    around(grid.across, column).flatMap((x) => {
      const point = points.numberAt(oneAxis ? [x] : [x, y], method);
      return point === undefined || point === grid.cells[at].point.index ? [] : [point];
    }),
  );
}

/** Halfway from one value to another, at a number that the next finer picture has. */
function stepFrom(from: number, to: number): number {
  const distance = Math.abs(to - from);
  let stride = 1;
  while (2 * stride < distance) stride *= 2;
  return Math.min(from, to) + stride;
}
