import { describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { startEngine } from '#engine/start.ts';
import { type Dims, parameterTable } from '#model/index.ts';
import { resampling } from '#probes/index.ts';
import { type ArmParams, armOf, RUN_DEFAULTS } from '#spec/index.ts';
import { takeFrom } from '../inspect.ts';
import { Tracer } from './tracer.ts';

const SIZE = 24;
const SEED = 3;

/** A network trained for a while, what its trainer says of it, and a tracer that has its weights. */
async function trained(params: ArmParams, modalities: number) {
  const run = { ...RUN_DEFAULTS, modalities, trainSize: 80 };
  const source = new SyntheticSource(run);
  const dims: Dims = {
    inputs: source.modalities.map(({ inputs }) => inputs),
    ...{ hidden: 9, latent: 5, shared: 4, fusion: 6, classes: source.classes.length },
  };
  const replicas = [{ seed: SEED, params }];
  const task = { dims, batch: 16, steps: 12, replicas, source };
  const { trainer } = await startEngine('cpu', { wasmPath: '' }, task);
  await trainer.advance(12);
  const heldOut = source.heldOut(SEED, SIZE);
  const probe = {
    heldOut,
    reference: source.reference(SEED, SIZE),
    resamplings: [resampling(heldOut.labels, (n) => Int32Array.from({ length: n }, (_, k) => k))],
  };
  const taken = await takeFrom(trainer, dims, parameterTable(dims), replicas, () => probe);
  const inspection = taken.inspect(0);
  const [encoding] = await trainer.encode(() => heldOut);
  const tracer = new Tracer(dims, source, SEED, SIZE);
  tracer.keep(12, await trainer.read());
  trainer.dispose();
  const follow = (sample: number, present: number) => {
    const given = dims.inputs.map(() => ({ kind: 'sample', sample }) as const);
    const trace = tracer.trace({ step: 12, given, present }, [{ id: 'live', params }]);
    if (!trace) throw new Error('No weights are kept.');
    return { ...trace, ...trace.arms[0] };
  };
  return { dims, labels: heldOut.labels, inspection, encoding, follow };
}

const METHODS = {
  vanilla: armOf(['vanilla']),
  distill: armOf(['distill']),
  ebr: armOf(['ebr']),
  'head start': { ...armOf(['ebr']), gate: 0.5, beta: 2 },
  'no teacher': { ...armOf(['distill']), teacher: 0 },
};

const closeTo = (found: ArrayLike<number>, expected: ArrayLike<number>) => {
  expect(found.length).toBe(expected.length);
  for (let k = 0; k < expected.length; k++) expect(found[k]).toBeCloseTo(expected[k], 4);
};

describe.each(Object.entries(METHODS))('a trace of %s', (_, params) => {
  it('has the codes, neurons and answers that the trainer has', async () => {
    const { dims, encoding, inspection, follow } = await trained(params, 2);
    for (const n of [0, 7, SIZE - 1]) {
      const { codes, shared, fused, neurons, probabilities } = follow(n, 3);
      const row = (values: ArrayLike<number>, width: number) =>
        Array.from(values).slice(n * width, (n + 1) * width);
      for (const i of [0, 1]) {
        closeTo(codes[i] ?? [], row(encoding.codes[i], dims.latent));
        closeTo(shared[i] ?? [], row(encoding.shared[i], dims.shared));
        closeTo(fused[i], row(encoding.fused[i], dims.latent));
      }
      closeTo(neurons, row(inspection.neurons, dims.fusion));
      const powers = row(inspection.logits, dims.classes).map(Math.exp);
      const sum = powers.reduce((all, power) => all + power, 0);
      closeTo(
        probabilities,
        powers.map((power) => power / sum),
      );
    }
  });

  it.each([2, 3])('is right as often as measured when senses are absent, of %i', async (m) => {
    const { labels, inspection, follow } = await trained(params, m);
    for (let present = 1; present < 2 ** m; present++) {
      let right = 0;
      for (let n = 0; n < SIZE; n++) {
        const { probabilities, seen } = follow(n, present);
        expect(seen[0].label).toBe(labels[n]);
        const best = probabilities.indexOf(Math.max(...probabilities));
        right += best === labels[n] ? 1 : 0;
      }
      expect(right / SIZE).toBeCloseTo(inspection.accuracySubstituted[present], 6);
    }
  });
});

describe('what stands in', () => {
  it('is the mean without a method, and the other sense with one', async () => {
    const plain = await trained(METHODS.vanilla, 2);
    expect(plain.follow(0, 1).standIns).toEqual([undefined, 'mean']);
    closeTo(plain.follow(0, 1).fused[1], plain.follow(5, 1).fused[1]);
    const taught = await trained(METHODS.distill, 2);
    expect(taught.follow(0, 1).standIns).toEqual([undefined, 0]);
    closeTo(taught.follow(0, 1).fused[1], taught.encoding.substitutes[1][0].subarray(0, 5));
    expect(taught.follow(0, 2).codes[0]).toBeUndefined();
  });
});
