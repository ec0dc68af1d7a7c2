import { NATIVE } from '#numeric/elementary.ts';
import type { ArmParams } from '#spec/index.ts';

/** Learning rate at `step` (from 0) of a run of `steps`: risen by warm-up, fallen by the schedule. */
export function rateAt(
  { learningRate, schedule, warmup }: ArmParams,
  step: number,
  steps: number,
  { cos } = NATIVE,
): number {
  const warm = warmup > 0 ? Math.min(1, (step + 1) / warmup) : 1;
  const done = Math.min(1, step / steps);
  const left = { constant: 1, cosine: 0.5 * (1 + cos(Math.PI * done)), linear: 1 - done };
  return learningRate * warm * left[schedule];
}
