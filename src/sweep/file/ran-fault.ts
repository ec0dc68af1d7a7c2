import { modalityCount } from '#spec/index.ts';
import { columnsOf } from '../outcome.ts';
import { trialOf } from '../point-trial.ts';
import type { Points } from '../points.ts';
import type { Job, Ran } from '../results.ts';
import { looksOf } from '../sweep.ts';

/** Why a network cannot be one of a sweep, in words; nothing if it can. */
export function jobFault({ sweep, count }: Points, { point, seed }: Job): string | undefined {
  const inside = Number.isInteger(point) && point >= 0 && point < count;
  if (!inside) return `It has no point ${point}.`;
  return Number.isInteger(seed) && seed >= sweep.seed ? undefined : `It has no seed ${seed}.`;
}

/** Why what is said of a network, right in shape, cannot be of a sweep, in words; nothing if it can. */
export function ranFault(points: Points, point: number, ran: Ran): string | undefined {
  const { sweep } = points;
  const fault = jobFault(points, { point, seed: ran.seed });
  if (fault || ran.state === 'failed') return fault;
  if (ran.state === 'diverged') {
    return ran.at <= sweep.steps ? undefined : `It ends before step ${ran.at}.`;
  }
  const [looks, columns] = [looksOf(sweep).length, columnsOf(sweep).length];
  // A look on the way may be empty, where no outcome needs it.
  const table = (rows: readonly (readonly unknown[])[], width: number) =>
    rows.length === looks &&
    rows.every(({ length }, k) => length === width || (length === 0 && k < looks - 1));
  if (!table(ran.looks, columns)) return `It takes ${columns} numbers at ${looks} looks.`;
  if (ran.controls === undefined) return undefined;
  const senses = modalityCount(trialOf(sweep, points.at(point)).run);
  return table(ran.controls, senses) ? undefined : `It asks ${senses} controls at ${looks} looks.`;
}
