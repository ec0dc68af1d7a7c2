import type { Run } from '#cli/store.ts';
import { classesOf } from './trial.ts';

/** Half of what guessing costs, nats: with more left on training samples at the end a run broke down. */
export const halfOfGuessing = (scenario: string): number => Math.log(classesOf(scenario)) / 2;

/** Whether a run diverged, or ends with more than `mostLoss` on training samples, all senses present. */
export function brokeDown({ divergedAt, readings }: Run, mostLoss: number): boolean {
  if (divergedAt !== undefined) return true;
  const reading = readings.at(-1)?.reading;
  if (mostLoss === Number.POSITIVE_INFINITY || !reading || !('trainingLoss' in reading))
    return false;
  const { trainingLoss } = reading;
  return !(typeof trainingLoss === 'number' && trainingLoss <= mostLoss);
}
