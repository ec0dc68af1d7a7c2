import type { Recording } from '#lab-state/recording.ts';
import { LEARNED } from '#protocol/collapse.ts';
import { fallsOf } from './run-falls.ts';
import { shareHistory } from './shares.ts';

/** By how much a share rises between two measurements when it is said to leap (our choice). */
export const LEAP = 0.3;

/** A small share rose steeply from one measurement to the next. */
export interface Leap {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  /** Lowest and highest seed at the step. */
  readonly low: number;
  readonly high: number;
}

/**
 * Every leap of a sense's share in an arm that answers: of one that had less than half, since the others fall as far.
 * Where the answers crashed, that is named instead.
 */
export function leapsOf(recording: Recording, sense: number, arm: string): readonly Leap[] {
  return recording.derive(`leaps ${arm} ${sense}`, () => {
    const least = 1 / recording.info.classes.length + LEARNED;
    const falls = fallsOf(recording, arm);
    const crashed = (at: number) =>
      falls.some(({ step, until }) => step <= at && (until === undefined || at <= until));
    const accuracy = recording.history(arm, 'accuracy');
    const shares = shareHistory(recording, arm, sense);
    return shares.flatMap(({ step, mean, low, high }, k): Leap[] => {
      const before = shares[k - 1]?.mean;
      const leaps =
        before < 0.5 && mean - before > LEAP && accuracy[k - 1].mean >= least && !crashed(step);
      return leaps ? [{ step, from: before, to: mean, low, high }] : [];
    });
  });
}
