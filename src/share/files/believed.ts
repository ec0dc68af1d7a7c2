import type { KeptBody } from '#archive/index.ts';
import type { Note, Spec } from '#spec/index.ts';
import { say } from './fault-say.ts';

interface Claim {
  /** Nothing where it is no number. */
  readonly step?: number;
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
): Required<Claim> & { readonly notes: readonly Note[] } {
  const safe = checkpoint?.step ?? 0;
  const goesOn = safe > 0 ? say('file-goes-on', { safe }) : say('file-starts-again');
  if (finished && safe < steps) {
    const message = say('file-says-finished', { steps, goesOn });
    return { step: safe, finished: false, notes: [{ path: 'finished', message }] };
  }
  const known = Math.max(safe, recording?.steps.at(-1) ?? 0);
  if (step === undefined) {
    const message = say('file-no-step', { known, goesOn });
    return { step: known, finished, notes: [{ path: 'step', message }] };
  }
  if (step < known || step > Math.min(steps, known + probeEvery)) {
    const message = say('file-says-step', { step, known, goesOn });
    return { step: known, finished, notes: [{ path: 'step', message }] };
  }
  return { step, finished, notes: [] };
}
