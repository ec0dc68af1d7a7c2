import { networksOf } from '#sweep/clean-sweep.ts';
import type { Sweep } from '#sweep/sweep.ts';

/** Networks up to which a sweep is trained whole. */
const SMALL = 500;

/** Networks that are trained where nobody says how many: the boundary of a large map, but not every cell of it. */
export const usualBudget = (sweep: Sweep): number => {
  const all = networksOf(sweep);
  return all <= SMALL ? Number.POSITIVE_INFINITY : Math.max(SMALL, Math.ceil(all / 2));
};
