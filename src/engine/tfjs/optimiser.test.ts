import { beforeAll, describe, expect, it } from 'vitest';
import { parameterTable } from '#model/index.ts';
import { clipGradients, type OptimiserState, optimise } from './optimiser.ts';
import { startBackend, tf } from './tf.ts';

const RATE = 0.05;
const DECAY = 0.01;
const MOMENTUM = 0.9;
const STEPS = 50;
const gradientAt = (step: number, k: number) => Math.sin(1.7 * step + k) + 0.2 * k;
const columns = [0, 1, 2];
const table = (rows: number, at: (k: number, r: number) => number) =>
  tf.tensor2d(
    Array.from({ length: rows }, (_, r) => columns.map((k) => at(k, r))),
    [rows, 3],
  );
const column = (values: number[]) => tf.tensor2d(values, [values.length, 1]);
const fresh = (rows: number): OptimiserState => ({
  values: table(rows, (k) => 1 - k),
  first: tf.zeros([rows, 3]),
  second: tf.zeros([rows, 3]),
  weight1: tf.zeros([rows, 3]),
  weight2: tf.zeros([rows, 3]),
});

type Name = 'adam' | 'adamw' | 'sgd';

/** Runs replicas side by side; number 2 comes into use at `restUntil`. */
function run(names: Name[], restUntil = 0): number[][] {
  const on = (name: Name) => column(names.map((own) => (own === name ? 1 : 0)));
  let state = fresh(names.length);
  for (let step = 0; step < STEPS; step++) {
    state = optimise(
      state,
      table(names.length, (k) => gradientAt(step, k)),
      {
        inUse: table(names.length, (k) => (k < 2 || step >= restUntil ? 1 : 0)),
        decay: table(names.length, () => DECAY),
        rate: column(names.map(() => RATE)),
        momentum: column(names.map(() => MOMENTUM)),
        adamw: names.includes('adamw') ? on('adamw') : undefined,
        sgd: names.includes('sgd') ? on('sgd') : undefined,
      },
    );
    if (step === restUntil - 1) expect(state.values.arraySync()[0][2]).toBe(-1);
  }
  return state.values.arraySync();
}

/** The optimisers as published, in double precision, from their first step. */
function published(name: Name, start: number, k: number, from = 0): number {
  let [value, m, v] = [start, 0, 0];
  for (let step = from; step < STEPS; step++) {
    const t = step - from + 1;
    const plain = gradientAt(step, k);
    const g = name === 'adamw' ? plain : plain + DECAY * value;
    if (name === 'sgd') {
      m = MOMENTUM * m + g;
      value -= RATE * m;
      continue;
    }
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    if (name === 'adamw') value -= RATE * DECAY * value;
    value -= (RATE * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
  }
  return value;
}

describe('optimisers', () => {
  beforeAll(() => startBackend('cpu', ''));

  it.each(['adam', 'adamw', 'sgd'] as const)('%s takes the published steps', (name) => {
    const [found] = run([name]);
    for (const k of columns) expect(found[k]).toBeCloseTo(published(name, 1 - k, k), 4);
  });

  it.each(['adam', 'adamw', 'sgd'] as const)('%s starts when a number comes into use', (name) => {
    const [found] = run([name], 30);
    expect(found[2]).toBeCloseTo(published(name, -1, 2, 30), 4);
  });

  it('moves replicas with different optimisers as each alone, to the bit', () => {
    const names: Name[] = ['adam', 'sgd', 'adamw', 'adam'];
    expect(run(names)).toEqual(names.map((name) => run([name])[0]));
  });

  it('clips each replica by its own norm, and read-outs and discriminator by theirs', () => {
    const gradient = tf.tensor2d([
      [3, 4],
      [0.3, 0.4],
      [30, 40],
    ]);
    const limit = column([1, 1, Number.POSITIVE_INFINITY]);
    const table = parameterTable({
      ...{ inputs: [2], hidden: 2, latent: 2, shared: 2, fusion: 2, classes: 2 },
    });
    const where = table.layers.flatMap(({ group }) => [group, group]);
    const given = where.map((group, k) => {
      if (group === 'readout') return tf.mul(gradient, 10) as tf.Tensor2D;
      if (group === 'discriminator') return tf.mul(gradient, 100) as tf.Tensor2D;
      return k === 0 ? gradient : (tf.zerosLike(gradient) as tf.Tensor2D);
    });
    const clipped = clipGradients(given, table, limit).map((one) => [...one.dataSync()]);
    [0.6, 0.8, 0.3, 0.4, 30, 40].forEach((value, k) => {
      expect(clipped[0][k]).toBeCloseTo(value, 5);
    });
    for (const [group, count] of [
      ['readout', 2],
      ['discriminator', 4],
    ] as const) {
      const first = clipped[where.indexOf(group)];
      expect(Math.hypot(first[0], first[1]) * Math.sqrt(count)).toBeCloseTo(1, 5);
      expect(Math.hypot(first[2], first[3]) * Math.sqrt(count)).toBeCloseTo(1, 5);
    }
  });
});
