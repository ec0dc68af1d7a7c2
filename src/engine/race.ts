import type { Trainer } from './trainer.ts';

const WARM_STEPS = 2;
/** Time for one trial, ms, and the most steps it takes. */
const TRIAL_MS = 40;
const TRIAL_STEPS = 64;

/** Time of a training step, ms; the trainer is left as it was. */
export async function timeOfStep(trainer: Trainer, now = () => performance.now()): Promise<number> {
  const before = await trainer.snapshot();
  await trainer.advance(WARM_STEPS);
  const started = now();
  let steps = 0;
  for (let slice = 1; steps < TRIAL_STEPS && now() - started < TRIAL_MS; slice *= 2) {
    await trainer.advance(slice);
    steps += slice;
  }
  const time = (now() - started) / steps;
  trainer.restore(before);
  return time;
}
