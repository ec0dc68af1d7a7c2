import type { Recording } from '#lab-state/recording.ts';
import { halfTime } from '#spec/scenarios/correlated/half-time.ts';
import { type Moment, movementOf } from './movement.ts';

/** How far the two outputs move with a sense, at each step that was measured, as a part of how far they do at the last. */
export function pathOf({ recording, replica, step }: Moment, sense: number): number[] {
  const moves = stepsTo(recording, step).map((at) =>
    Math.sqrt(movementOf({ recording, replica, step: at }, sense)),
  );
  return moves.map((move) => move / (moves.at(-1) as number));
}

const stepsTo = (recording: Recording, step: number): number[] =>
  recording.steps.filter((other) => other <= step);

/** The step at which a sense has come half way; NaN where it has not. */
export const halfOf = (moment: Moment, sense: number): number =>
  halfTime(stepsTo(moment.recording, moment.step), pathOf(moment, sense), 1);

/** How many times as long the last sense takes to half of its way as the first does to half of its own. */
export const waitsIn = (moment: Moment): number => halfOf(moment, 1) / halfOf(moment, 0);

/** How far the path of a sense ever came, as a part of where it ends. */
export const peakOf = (moment: Moment, sense: number): number => Math.max(...pathOf(moment, sense));
