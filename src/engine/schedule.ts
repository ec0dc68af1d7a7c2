import { NATIVE } from '#numeric/elementary.ts';
import type { ArmParams } from '#spec/index.ts';

/** Stairs of a run, and what is left of the learning rate after each: x 0.9 every 100 of 1200 epochs. */
export const STAIRS = 12;
export const STAIR = 0.9;

/** What is left after some stairs, by products alone: the same bits everywhere. */
const after = (stairs: number): number => (stairs > 0 ? STAIR * after(stairs - 1) : 1);

/** Learning rate at `step` (from 0) of a run of `steps`: risen by warm-up, fallen by the schedule. */
export function rateAt(
  { learningRate, schedule, warmup }: ArmParams,
  step: number,
  steps: number,
  { cos } = NATIVE,
): number {
  const warm = warmup > 0 ? Math.min(1, (step + 1) / warmup) : 1;
  const done = Math.min(1, step / steps);
  const left = {
    constant: 1,
    cosine: 0.5 * (1 + cos(Math.PI * done)),
    linear: 1 - done,
    stairs: after(Math.min(STAIRS, Math.floor((STAIRS * step) / steps))),
  };
  return learningRate * warm * left[schedule];
}
