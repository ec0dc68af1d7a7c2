import type { Backend } from '#protocol/backend.ts';
import { networksOf } from '#sweep/clean-sweep.ts';
import { hashOf } from '#sweep/hash.ts';
import { Points } from '#sweep/points.ts';
import { Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Progress } from './progress.ts';

/** What one sweep on a page knows. */
export interface Exploration {
  readonly sweep: Sweep;
  readonly hash: string;
  /** What trains it. */
  readonly engine: Backend;
  readonly points: Points;
  /** What is seen: it grows in place, and `revision` counts up with it. */
  readonly results: Results;
  readonly revision: number;
  readonly state: 'asked' | 'running' | 'paused' | 'done' | 'cancelled';
  readonly progress: Progress;
  /** Networks that are trained at most; beyond those at the boundary, cells are filled in up to here. */
  readonly budget: number;
  /** What went wrong, in words. */
  readonly troubles: readonly string[];
  /** Why nothing is kept in the browser, and what to do. */
  readonly notKept?: string;
  /** Whether some of what is seen came with the page or from a file, and was not trained here. */
  readonly recorded: boolean;
  /** What a run in the lab does while the sweep trains. */
  readonly lab: 'waits' | 'goes on';
}

/** Networks up to which a sweep is trained whole. */
const SMALL = 500;

/** Networks that are trained where nobody says how many: the boundary of a large map, but not every cell of it. */
function usualBudget(sweep: Sweep): number {
  const all = networksOf(sweep);
  return all <= SMALL ? Number.POSITIVE_INFINITY : Math.max(SMALL, Math.ceil(all / 2));
}

/** A sweep of which nothing is known yet. */
export const asked = (
  sweep: Sweep,
  { engine, lab }: Pick<Exploration, 'engine' | 'lab'>,
): Exploration => {
  const points = new Points(sweep);
  const budget = usualBudget(sweep);
  const networks = { done: 0, of: Math.min(budget, points.count * sweep.seeds) };
  return {
    ...{ sweep, engine, lab, hash: hashOf(sweep), points },
    ...{ results: new Results(), revision: 0, state: 'asked', troubles: [], recorded: false },
    ...{ budget, progress: { networks, cells: { done: 0, of: points.count } } },
  };
};
