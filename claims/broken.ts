import type { Run } from '#cli/store.ts';
import { scenarioOf } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { classesOf } from './trial.ts';

/** Half of what guessing costs, nats: with more left on training samples at the end a run broke down. */
export const halfOfGuessing = (scenario: string): number => Math.log(classesOf(scenario)) / 2;

/**
 * What a run of a trial may have left. Of a packed set a network with some of the senses may leave most of the answer
 * open and be whole: none of them need suffice. Of such a one nothing is asked but that it did not diverge.
 */
export const mostLossOf = ({ run, params }: Trial, mostLoss: number): number =>
  scenarioOf(run).source === 'packed' && params.only !== 0 ? Number.POSITIVE_INFINITY : mostLoss;

/** Whether a run diverged, or ends with more than `mostLoss` on training samples, all senses present. */
export function brokeDown({ divergedAt, readings }: Run, mostLoss: number): boolean {
  if (divergedAt !== undefined) return true;
  const reading = readings.at(-1)?.reading;
  if (mostLoss === Number.POSITIVE_INFINITY || !reading || !('trainingLoss' in reading))
    return false;
  const { trainingLoss } = reading;
  return !(typeof trainingLoss === 'number' && trainingLoss <= mostLoss);
}
