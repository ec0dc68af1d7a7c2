import { live } from './live.ts';
import { look, useView } from './view.ts';

/** How far the run on the screen is. */
export const reached = (): number => live.replay?.recording.newest ?? live.step;

/** The measured steps, ascending. */
const measured = (): readonly number[] => live.recording?.steps ?? [];

/** Stands at a measured step until told otherwise; the newest one means following the run. */
function standAt(step: number | undefined): void {
  const newest = live.recording?.newest;
  look({ scrub: step === newest ? undefined : step, crosshair: undefined });
}

export const backToNow = (): void => standAt(undefined);

/** Stands at the measured step nearest to `step`. */
export function scrubTo(step: number): void {
  const steps = measured();
  if (steps.length === 0) return;
  standAt(steps.reduce((a, b) => (Math.abs(b - step) < Math.abs(a - step) ? b : a)));
}

/** Moves by so many measurements, back if negative. */
export function scrubBy(count: number): void {
  const steps = measured();
  const at = useView.getState().scrub ?? Number.POSITIVE_INFINITY;
  const here = steps.findLastIndex((step) => step <= at);
  standAt(steps[Math.min(Math.max(0, here + count), steps.length - 1)]);
}
