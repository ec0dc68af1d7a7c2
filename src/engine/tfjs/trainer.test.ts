import { beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from '#data/source.ts';
import { SyntheticSource } from '#data/synthetic.ts';
import { layerOf, parameterTable } from '#model/index.ts';
import { type ArmParams, armOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import { pupilsOf } from '../pulls.ts';
import type { Replica } from '../trainer.ts';
import { useOf } from '../use.ts';
import { startBackend, tf } from './tf.ts';
import { TfjsTrainer } from './trainer.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';
const run = { ...RUN_DEFAULTS, modalities: 3, trainSize: 256 };
const source = new SyntheticSource(run);
const sizes = { hidden: 12, latent: 6, shared: 5, fusion: 7, classes: source.classes.length };
const dims = { inputs: source.modalities.map((modality) => modality.inputs), ...sizes };

const everything: ArmParams = {
  ...armOf(['distill', 'ebr', 'dropout']),
  distance: 'infonce',
  teacher: 2,
  beta: 0.5,
  clip: 5,
  optimizer: 'adamw',
  schedule: 'cosine',
  warmup: 3,
};
const sgd: ArmParams = { ...armOf(['vanilla']), optimizer: 'sgd', schedule: 'linear' };
const arms = [
  everything,
  armOf(['distill']),
  armOf(['ebr']),
  unimodalArm(1),
  sgd,
  armOf(['ogm-ge']),
];
/** Every arm on one seed, and the first on two. */
const vanilla = armOf(['vanilla']);
const replicas: Replica[] = [
  ...[1, 2].map((seed) => ({ seed, params: vanilla })),
  ...arms.map((params) => ({ seed: 1, params })),
];
const ONLY = replicas.findIndex(({ params }) => params.only !== 0);

const make = (some: readonly Replica[] = replicas, from: DataSource = source) =>
  new TfjsTrainer('cpu', { dims, batch: 10, steps: 100, replicas: some, source: from });

const trained = async (steps: number, some?: readonly Replica[]) => {
  const trainer = make(some);
  await trainer.advance(steps);
  return trainer.read();
};

describe('TfjsTrainer', () => {
  beforeEach(() => startBackend('cpu', WASM));

  it('gives the same bits twice, and different ones for another seed', async () => {
    const [first, second] = [await trained(8), await trained(8)];
    expect(first).toEqual(second);
    expect(first[0]).not.toEqual(first[1]);
  });

  it('trains replica r of R to the bits it has alone', async () => {
    const together = await trained(6);
    for (const [r, replica] of replicas.entries()) {
      const [alone] = await trained(6, [replica]);
      expect(alone, `replica ${r}`).toEqual(together[r]);
    }
  });

  it('gives the same bits in one slice, in many, and across snapshot and restore', async () => {
    const whole = await trained(9);
    const parts = make();
    for (const steps of [1, 3]) await parts.advance(steps);
    const snapshot = structuredClone(await parts.snapshot());
    const resumed = make();
    await resumed.advance(2);
    resumed.restore(snapshot);
    expect(resumed.step).toBe(4);
    await resumed.advance(5);
    expect(await resumed.read()).toEqual(whole);
  });

  it('is not changed by measuring', async () => {
    const watched = make();
    for (let step = 0; step < 5; step++) {
      await watched.encode((seed) => source.heldOut(seed, 20));
      await watched.meanCodes((seed) => source.reference(seed, 20));
      await watched.snapshot();
      await watched.advance(1);
    }
    expect(await watched.read()).toEqual(await trained(5));
  });

  it('changes only the replica whose settings change, from that step on', async () => {
    const switched = make();
    await switched.advance(3);
    switched.set(0, everything);
    await switched.advance(3);
    const plain = await trained(6);
    const weights = await switched.read();
    expect(weights[0]).not.toEqual(plain[0]);
    expect(weights.slice(1)).toEqual(plain.slice(1));
  });

  it('reads gradients without changing anything', async () => {
    const watched = make();
    await watched.advance(3);
    const before = await watched.snapshot();
    await watched.gradients();
    expect(await watched.snapshot()).toEqual(before);
    await watched.advance(1);
    expect(await watched.read()).toEqual(await trained(4));
  });

  it('moves SGD along the gradient, at the rate of the schedule', async () => {
    const plain = { ...sgd, weightDecay: 0, momentum: 0, learningRate: 0.1 };
    const some: ArmParams[] = [
      { ...plain, schedule: 'constant' },
      { ...plain, schedule: 'linear' },
      { ...plain, schedule: 'cosine', warmup: 8 },
    ];
    const trainer = make(some.map((params) => ({ seed: 1, params })));
    await trainer.advance(3);
    const [pupil] = pupilsOf([{ seed: 1, params: plain }], 3);
    const use = useOf(parameterTable(dims), pupil);
    const [before, gradients] = [await trainer.read(), await trainer.gradients()];
    await trainer.advance(1);
    const after = await trainer.read();
    const rates = [0.1, 0.1 * 0.97, 0.1 * 0.5 * 0.5 * (1 + Math.cos(0.03 * Math.PI))];
    rates.forEach((rate, r) => {
      const gaps = after[r].map(
        (value, k) => value - (before[r][k] - rate * use[k] * gradients[r][k]),
      );
      expect(Math.max(...gaps.map(Math.abs)), `replica ${r}`).toBeLessThan(1e-6);
    });
    expect(Math.max(...gradients[0].map(Math.abs))).toBeGreaterThan(0.01);
  });

  it('keeps parts that are not in use at rest', async () => {
    const trainer = make([replicas[0]]);
    const [before] = await trainer.read();
    await trainer.advance(5);
    const [after] = await trainer.read();
    const table = parameterTable(dims);
    for (const name of ['share0.0', 'unshare1.1', 'semantic.0']) {
      expect(layerOf(table, after, name).weights).toEqual(layerOf(table, before, name).weights);
    }
    expect(layerOf(table, after, 'fusion').weights).not.toEqual(
      layerOf(table, before, 'fusion').weights,
    );
  });

  it('leaks no tensor over 60 steps and frees all when disposed', async () => {
    const before = tf.memory().numTensors;
    const trainer = make(replicas.slice(0, 2));
    await trainer.advance(2);
    const settled = tf.memory().numTensors;
    for (let k = 0; k < 12; k++) {
      await trainer.advance(5);
      await trainer.encode((seed) => source.heldOut(seed, 8));
      await trainer.meanCodes((seed) => source.heldOut(seed, 8));
      trainer.set(1, k % 2 ? vanilla : everything);
      trainer.restore(await trainer.snapshot());
    }
    trainer.set(1, replicas[1].params);
    expect(tf.memory().numTensors).toBe(settled);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('stops a diverging replica alone and keeps its last good state', async () => {
    const wild = { seed: 1, params: { ...vanilla, learningRate: 0.1 } };
    const some = [replicas[0], wild, replicas[1]];
    const trainer = make(some);
    await trainer.advance(4);
    trainer.set(1, { ...wild.params, learningRate: 1e30 });
    const { divergedAt } = await trainer.advance(6);
    expect(divergedAt[1]).toBeGreaterThanOrEqual(4);
    expect([divergedAt[0], divergedAt[2]]).toEqual([-1, -1]);
    const weights = await trainer.read();
    const calm = await trained(10, [replicas[0]]);
    expect(weights[0]).toEqual(calm[0]);
    expect(weights[1].every(Number.isFinite)).toBe(true);
    const snapshot = await trainer.snapshot();
    expect(snapshot.replicas[1].divergedAt).toBe(divergedAt[1]);
    const { divergedAt: later } = await trainer.advance(3);
    expect(later[1]).toBe(divergedAt[1]);
    expect((await trainer.read())[1]).toEqual(weights[1]);
  });

  it('encodes what the network would see: covered modalities are zero, substitutes follow the gate', async () => {
    const trainer = make();
    await trainer.advance(2);
    const encodings = await trainer.encode((seed) => source.heldOut(seed, 5));
    const only = encodings[ONLY];
    expect(only.fused[0].every((value) => value === 0)).toBe(true);
    expect(only.fused[1].some((value) => value !== 0)).toBe(true);
    const [plain] = encodings;
    expect(plain.fused[0]).toEqual(plain.codes[0]);
    expect(plain.substitutes[0][2]).toEqual(plain.codes[2]);
    const means = await trainer.meanCodes((seed) => source.heldOut(seed, 5));
    const mean = plain.fused[2].reduce(
      (sum, v, k) => sum + (k % sizes.latent === 0 ? v / 5 : 0),
      0,
    );
    expect(means[0][2][0]).toBeCloseTo(mean, 6);
  });

  it('gives the same bits twice on wasm, and agrees with cpu within 1e-3 in loss after 20 steps', async () => {
    const cpu = await make().advance(20);
    const { backend } = await startBackend('wasm', WASM);
    expect(backend).toBe('wasm');
    const wasm = () => new TfjsTrainer('wasm', { dims, batch: 10, steps: 100, replicas, source });
    const trainers = [wasm(), wasm()];
    const [one, two] = [await trainers[0].advance(20), await trainers[1].advance(20)];
    expect(one.loss).toEqual(two.loss);
    expect(await trainers[0].read()).toEqual(await trainers[1].read());
    one.loss.forEach((loss, r) => {
      expect(Math.abs(loss - cpu.loss[r]), `replica ${r}`).toBeLessThan(1e-3);
    });
  });
});
