import type { DataSource } from '#data/source.ts';
import { gather } from '#data/synthetic.ts';
import { Stream } from '#numeric/random.ts';
import type { Case } from './cases.ts';

/** Samples in the training set of a timed run. */
const SAMPLES = 512;

/** Random samples of a case's widths; nothing is learned from them but time. */
export function randomSamples({ dims }: Case) {
  const stream = new Stream(1, 'bench');
  const inputs = dims.inputs.map((width) =>
    Float32Array.from({ length: SAMPLES * width }, () => stream.uniform()),
  );
  const labels = Int32Array.from({ length: SAMPLES }, () => stream.below(dims.classes));
  return { size: SAMPLES, inputs, labels };
}

/** The same as a source of minibatches. */
export function randomSource(one: Case): DataSource {
  const samples = randomSamples(one);
  const first = (_seed: number, size: number) =>
    gather(
      samples,
      Int32Array.from({ length: size }, (_, n) => n),
    );
  const rows = Int32Array.from({ length: SAMPLES }, (_, n) => n);
  return {
    modalities: one.dims.inputs.map((inputs, i) => ({ id: `${i}`, label: `${i}`, inputs })),
    classes: Array.from({ length: one.dims.classes }, (_, k) => `${k}`),
    train: (seed, step, size) => {
      const draws = new Stream(seed, 'batch', step);
      return gather(
        samples,
        Int32Array.from({ length: size }, () => draws.below(SAMPLES)),
      );
    },
    reference: first,
    heldOut: first,
    resident: (seeds) => ({
      size: SAMPLES,
      words: 0,
      channels: samples.inputs.map((own) => ({ rows: own, noise: { kind: 'none' } })),
      pairs: seeds.map(() => ({ rows: one.dims.inputs.map(() => rows), labels: samples.labels })),
    }),
  };
}
