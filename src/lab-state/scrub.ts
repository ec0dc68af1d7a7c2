import type { LabState } from './state.ts';

/** Standing at another step than the newest. */
export function createScrub({ live, view }: LabState) {
  const measured = (): readonly number[] => live.recording?.steps ?? [];

  /** Stands at a measured step until told otherwise; the newest one means following the run. */
  function standAt(step: number | undefined): void {
    const newest = live.recording?.newest;
    view.setState({ scrub: step === newest ? undefined : step, crosshair: undefined });
  }

  return {
    /** How far the run on the screen is. */
    reached: (): number => live.recordedRun?.recording.newest ?? live.step,

    backToNow: (): void => standAt(undefined),

    /** Stands at the measured step nearest to `step`. */
    to: (step: number): void => {
      const steps = measured();
      if (steps.length === 0) return;
      standAt(steps.reduce((a, b) => (Math.abs(b - step) < Math.abs(a - step) ? b : a)));
    },

    /** Moves by so many measurements, back if negative. */
    by: (count: number): void => {
      const steps = measured();
      const at = view.getState().scrub ?? Number.POSITIVE_INFINITY;
      const here = steps.findLastIndex((step) => step <= at);
      standAt(steps[Math.min(Math.max(0, here + count), steps.length - 1)]);
    },
  };
}
