import { SyntheticSource } from '#data/synthetic.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import {
  armOf,
  labArms,
  PRESETS,
  type RunParams,
  type Spec,
  seedsOf,
  specOf,
} from '#spec/index.ts';
import type { Task } from '../task.ts';

/** Runs of many shapes, from few samples to many and from narrow to wide. */
export const SIZES: Partial<RunParams>[] = [
  {},
  { batch: 1, seeds: 8 },
  { batch: 256, seeds: 2 },
  { modalities: 4, batch: 128, seeds: 2 },
  { batch: 512, latent: 64, seeds: 1 },
  { modalities: 6, batch: 64, hidden: 128, latent: 32, seeds: 1 },
];

/** The lab's run in such a shape, with both methods in use, and what an engine is given of it. */
export function sizedRun(
  engine: RunParams['engine'],
  sizes: Partial<RunParams>,
): { readonly spec: Spec; readonly task: Task } {
  const plain = specOf(PRESETS[0], { engine, trainSize: 64, probeSize: 32, ...sizes });
  const { run } = plain;
  const arms = labArms(run).map((arm, k) =>
    k === 0 ? { ...arm, params: armOf(['distill', 'ebr']) } : arm,
  );
  const source = new SyntheticSource(run);
  const { hidden, latent, shared, fusion, batch, steps } = run;
  const inputs = source.modalities.map((modality) => modality.inputs);
  const dims = { inputs, hidden, latent, shared, fusion, classes: source.classes.length };
  const replicas = arms.flatMap(({ params }) => seedsOf(run).map((seed) => ({ seed, params })));
  return { spec: { ...plain, arms }, task: { dims, batch, steps, replicas, source } };
}

/** Bytes of a copy of the state. */
export const bytesOf = ({ replicas }: Snapshot): number =>
  replicas
    .flatMap(({ values, first, second, weight1, weight2 }) => [
      ...[values, first, second, weight1, weight2],
    ])
    .reduce((total, { byteLength }) => total + byteLength, 0);
