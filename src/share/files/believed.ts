import type { KeptBody } from '#archive/index.ts';
import type { Note, Spec } from '#spec/index.ts';

interface Claim {
  readonly step: number;
  readonly finished: boolean;
}

/**
 * How far a run has come, as far as its checkpoint and its measurements bear it out. Between two
 * measurements no run comes further than one interval.
 */
export function believed(
  { step, finished }: Claim,
  { run: { steps, probeEvery } }: Spec,
  { recording, checkpoint }: Omit<KeptBody, 'id'>,
): Claim & { readonly notes: readonly Note[] } {
  const safe = checkpoint?.step ?? 0;
  const goesOn =
    safe > 0
      ? `its checkpoint is at step ${safe}, and it goes on from there`
      : 'it has no checkpoint, and starts again';
  if (finished && safe < steps) {
    const message = `says that all ${steps} steps are taken, but ${goesOn}`;
    return { step: safe, finished: false, notes: [{ path: 'finished', message }] };
  }
  const known = Math.max(safe, recording?.steps.at(-1) ?? 0);
  if (step < known || step > Math.min(steps, known + probeEvery)) {
    const message = `says ${step}, but its numbers end at step ${known}; ${goesOn}`;
    return { step: known, finished, notes: [{ path: 'step', message }] };
  }
  return { step, finished, notes: [] };
}
