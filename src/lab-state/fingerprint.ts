import type { Stint } from '#protocol/backend.ts';
import { type Field, HASHED_FIELDS } from '#protocol/fields.ts';
import {
  type Fingerprint,
  type FingerprintPoint,
  printedArms,
  printedSteps,
  type Spec,
} from '#spec/index.ts';
import type { Recording } from './recording.ts';

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);
/** The one pattern that stands for all that are no number. */
const NOT_A_NUMBER = 0x7fc00000;

/** The entanglement of a head without variance is not defined; since the first fingerprints it stands there as 0. */
const printed = (field: Field, value: number): number =>
  field === 'entanglement' && Number.isNaN(value) ? 0 : value;

function bitsAt(recording: Recording, step: number): number {
  let hash = 0x811c9dc5;
  const take = (replica: number, field: Field) => {
    const { length } = recording.layout.fields[field];
    for (let k = 0; k < length; k++) {
      float[0] = printed(field, recording.value(replica, field, k, step));
      hash = Math.imul(hash ^ (Number.isNaN(float[0]) ? NOT_A_NUMBER : word[0]), 0x01000193);
    }
  };
  recording.info.replicas.forEach((_, replica) => {
    for (const field of HASHED_FIELDS) take(replica, field);
  });
  return hash >>> 0;
}

/** What a run measured at one step, as a fingerprint has it; nothing if it was not measured there. */
export function printAt(
  recording: Recording,
  spec: Spec,
  step: number,
): FingerprintPoint | undefined {
  if (!recording.rowsAt(step)) return undefined;
  const mean = (arm: string, field: Field, index = 0) => {
    const values = recording
      .replicasOf(arm)
      .map((r) => printed(field, recording.value(r, field, index, step)))
      .filter(Number.isFinite);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const values = printedArms(spec).flatMap((arm) => [
    mean(arm, 'loss'),
    mean(arm, 'entanglement'),
    ...recording.info.modalities.map((_, i) => mean(arm, 'share', i)),
  ]);
  return { step, bits: bitsAt(recording, step), values };
}

/** What trained a run, as a fingerprint says it; `engines` that do not end in `backend` are not all. */
export function trainedBy(
  backend: string,
  engines: readonly Stint[] = [],
): Pick<Fingerprint, 'backend' | 'engines'> {
  const all = engines.length > 1 && engines.at(-1)?.backend === backend;
  return all ? { backend, engines } : { backend };
}

/** What a run has measured so far at the steps of a fingerprint; empty before the first of them. */
export function printOf(recording: Recording, spec: Spec): FingerprintPoint[] {
  const { steps, probeEvery } = spec.run;
  const due = recording.steps.filter((step) => step % probeEvery === 0 || step === steps);
  return printedSteps(steps, due).flatMap((step) => printAt(recording, spec, step) ?? []);
}
