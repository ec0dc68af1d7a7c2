import type { RecordingData } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import { modalityCount, type Spec, seedsOf } from '#spec/index.ts';
import { say } from './fault-say.ts';
import { MOST_WEIGHTS, STATE_PARTS } from './shapes.ts';

const replicasOf = (spec: Spec) =>
  spec.arms.flatMap(({ id }) => seedsOf(spec.run).map((seed) => ({ arm: id, seed })));

/** Why measurements, right in shape, cannot be those of an experiment, in words; nothing if they can. */
export function recordingFault(
  { info, fields, steps, rows }: RecordingData,
  spec: Spec,
): string | undefined {
  const replicas = replicasOf(spec);
  const same = info.replicas.length === replicas.length;
  if (!same || replicas.some(({ arm, seed }, r) => !is(info.replicas[r], arm, seed))) {
    return say('fault-arms');
  }
  const { fusion, latent } = spec.run;
  const modalities = modalityCount(spec.run);
  const { dims } = info;
  if (info.modalities.length !== modalities || dims.modalities !== modalities) {
    return say('fault-senses', { modalities });
  }
  if (dims.fusion !== fusion || dims.latent !== latent || dims.classes !== info.classes.length) {
    return say('fault-sizes');
  }
  if (steps.some((step, k) => step > spec.run.steps || (k > 0 && step <= steps[k - 1]))) {
    return say('fault-steps');
  }
  const width = fields.reduce((sum, [, length]) => sum + length, 0);
  const count = replicas.length * width;
  if (rows.length !== steps.length || rows.some(({ length }) => length !== count)) {
    return say('fault-numbers', { count, steps: steps.length });
  }
  return undefined;
}

const is = (replica: { arm: string; seed: number }, arm: string, seed: number): boolean =>
  replica.arm === arm && replica.seed === seed;

/** Why a checkpoint, right in shape, cannot be one of an experiment, in words; nothing if it can. */
export function checkpointFault(
  { step, layers, snapshot }: Checkpoint,
  spec: Spec,
): string | undefined {
  if (step > spec.run.steps || snapshot.step !== step) return say('fault-step');
  const size = layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
  if (size > MOST_WEIGHTS) return say('fault-large');
  if (layers.some(({ offset }) => offset > size)) return say('fault-layers');
  const count = replicasOf(spec).length;
  if (snapshot.replicas.length !== count) return say('fault-networks', { count });
  for (const state of snapshot.replicas) {
    if (STATE_PARTS.some((part) => state[part].length !== size)) {
      return say('fault-weights', { size });
    }
    if (!state.values.every(Number.isFinite)) return say('fault-no-numbers');
  }
  return undefined;
}
