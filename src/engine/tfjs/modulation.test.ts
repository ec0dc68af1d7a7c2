import { beforeEach, describe, expect, it } from 'vitest';
import { type Layer, layerSize, parameterTable } from '#model/index.ts';
import { type ArmParams, armOf } from '#spec/index.ts';
import { randomSource } from '../testing/device.ts';
import type { Replica } from '../trainer.ts';
import { modulationOf, slowingOf } from './modulation.ts';
import { startBackend, tf } from './tf.ts';
import { TfjsTrainer } from './trainer.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';
const inputs = [30, 20, 10];
const source = randomSource(inputs);
const sizes = { hidden: 24, latent: 6, shared: 3, fusion: 5, classes: source.classes.length };
const dims = { inputs, ...sizes };
const table = parameterTable(dims);
const BATCH = 16;

const RATE = 0.05;
const plain: ArmParams = {
  ...armOf(['vanilla']),
  ...{ optimizer: 'sgd', momentum: 0, weightDecay: 0, learningRate: RATE },
};
const slowed: ArmParams = { ...plain, ogm: 0.7 };
const taskOf = (replicas: readonly Replica[]) => {
  return { dims, batch: BATCH, steps: 100, replicas, source };
};
const make = (replicas: readonly Replica[]) => new TfjsTrainer('cpu', taskOf(replicas));

/** Scores as published: the label's softmax probability, summed over the batch. */
function scoreOf(logits: ArrayLike<number>, labels: ArrayLike<number>): number {
  const { classes } = sizes;
  let sum = 0;
  for (let n = 0; n < labels.length; n++) {
    const powers = Array.from({ length: classes }, (_, c) => Math.exp(logits[n * classes + c]));
    sum += powers[labels[n]] / powers.reduce((all, power) => all + power, 0);
  }
  return sum;
}

function publishedSlowing(scores: readonly number[], amount: number): number[] {
  return scores.map((score, u) => {
    const others = scores.filter((_, v) => v !== u);
    const rho = score / (others.reduce((sum, other) => sum + other, 0) / others.length);
    return rho > 1 ? 1 - Math.tanh(amount * rho) : 1;
  });
}

/** Weights and bias of a layer, in turn. */
const tensors = (layer: Layer) => {
  const [start, end] = [layer.offset, layer.offset + layerSize(layer)];
  return [
    [start, end - layer.outputs],
    [end - layer.outputs, end],
  ];
};

describe('OGM-GE', () => {
  beforeEach(() => startBackend('cpu', WASM));

  it('slows who is ahead, by the published formula, among the senses of the arm', () => {
    const labels = [0, 1, 4];
    const logits = [0, 1, 2].map((u) =>
      Array.from({ length: 15 }, (_, k) => Math.sin(3 * k + u) + (k % 5 === labels[0] ? u : 0)),
    );
    const target = tf.oneHot(labels, 5).expandDims(0).tile([4, 1, 1]);
    const readouts = logits.map((own) => tf.tensor3d(own, [1, 3, 5]).tile([4, 1, 1]));
    const arms = [{ ...slowed, ogm: 0.3 }, slowed, { ...slowed, only: 5 }, { ...slowed, only: 2 }];
    const modulation = modulationOf(arms, 3);
    if (!modulation) throw new Error('These arms are modulated.');
    const found = slowingOf(readouts, target, modulation).arraySync();
    const scores = logits.map((own) => scoreOf(own, labels));
    expect(Math.max(...publishedSlowing(scores, 0.3))).toBe(1);
    expect(Math.min(...publishedSlowing(scores, 0.3))).toBeLessThan(0.8);
    const [first, third] = publishedSlowing([scores[0], scores[2]], 0.7);
    const expected = [
      publishedSlowing(scores, 0.3),
      publishedSlowing(scores, 0.7),
      [first, 1, third],
      [1, 1, 1],
    ];
    found.flat().forEach((value, k) => {
      expect(value).toBeCloseTo(expected.flat()[k], 5);
    });
  });

  it('moves encoders by the slowed gradient and noise of its own spread, the rest by the gradient', async () => {
    const trainer = make([{ seed: 1, params: slowed }]);
    await trainer.advance(30);
    const { step } = trainer;
    const batch = source.train(1, step, BATCH);
    const [{ readouts }] = await trainer.encode(() => ({ ...batch, size: BATCH }));
    const slowing = publishedSlowing(
      readouts.map((logits) => scoreOf(logits, batch.labels)),
      slowed.ogm,
    );
    expect(Math.min(...slowing)).toBeLessThan(0.9);
    const [before, gradients] = [(await trainer.read())[0], (await trainer.gradients())[0]];
    await trainer.advance(1);
    const [after] = await trainer.read();
    const noise: number[] = [];
    for (const layer of table.layers) {
      for (const [start, end] of tensors(layer)) {
        const gradient = [...gradients.slice(start, end)];
        const taken = gradient.map((_, k) => (before[start + k] - after[start + k]) / RATE);
        if (layer.group !== 'encoder') {
          if (layer.group === 'head' || layer.group === 'readout') {
            taken.forEach((value, k) => {
              expect(value).toBeCloseTo(gradient[k], 4);
            });
          }
          continue;
        }
        const mean = gradient.reduce((sum, g) => sum + g, 0) / gradient.length;
        const variance = gradient.reduce((sum, g) => sum + (g - mean) ** 2, 0) / gradient.length;
        const k = slowing[layer.modality];
        noise.push(...taken.map((value, n) => (value - k * gradient[n]) / Math.sqrt(variance)));
      }
    }
    const moment = (power: number) =>
      noise.reduce((sum, value) => sum + value ** power, 0) / noise.length;
    const error = 1 / Math.sqrt(noise.length);
    expect(Math.abs(moment(1))).toBeLessThan(4 * error);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.SQRT2 * error);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96) * error);
    trainer.dispose();
  });

  it('leaves the others alone, and repeats to the bit, alone or in company', async () => {
    const bits = async (replicas: Replica[]) => {
      const trainer = make(replicas);
      await trainer.advance(6);
      const weights = await trainer.read();
      trainer.dispose();
      return weights;
    };
    const replicas = [plain, slowed, armOf(['ebr']), armOf(['ogm-ge'])].flatMap((params) =>
      [1, 2].map((seed) => ({ seed, params })),
    );
    const together = await bits(replicas);
    for (const [r, replica] of replicas.entries()) {
      expect((await bits([replica]))[0], `replica ${r}`).toEqual(together[r]);
    }
    expect(together[2]).not.toEqual(together[0]);
  });

  it('leaks no tensor, and trains on wasm', async () => {
    await startBackend('wasm', WASM);
    const some = [slowed, plain].map((params) => ({ seed: 1, params }));
    const before = tf.memory().numTensors;
    const trainer = new TfjsTrainer('wasm', taskOf(some));
    await trainer.advance(2);
    const settled = tf.memory().numTensors;
    for (let k = 0; k < 5; k++) {
      await trainer.advance(3);
      await trainer.gradients();
      trainer.set(0, k % 2 ? plain : { ...slowed, umt: 2 });
    }
    trainer.set(0, slowed);
    expect(tf.memory().numTensors).toBe(settled);
    const { divergedAt } = await trainer.advance(20);
    expect([...divergedAt]).toEqual([-1, -1]);
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
