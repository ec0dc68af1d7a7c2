import type { CellSeeds } from '#sweep/cell-spec.ts';
import type { Point } from '#sweep/points.ts';
import type { Exploration } from '../../state/exploration.ts';

/** The seeds of a cell: those of its sweep, and those that were bought beyond them. */
export function seedsOf(
  { sweep, results }: Pick<Exploration, 'sweep' | 'results'>,
  point: Point,
): CellSeeds {
  const last = results.of(point.index).at(-1)?.seed ?? 0;
  return { seed: sweep.seed, seeds: Math.max(sweep.seeds, last - sweep.seed + 1) };
}
