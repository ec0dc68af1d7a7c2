import { beforeAll, describe, expect, it } from 'vitest';
import { type AdamState, adamStep, clipGradient } from './adam.ts';
import { startBackend, tf } from './tf.ts';

const gradientAt = (step: number, k: number) => Math.sin(1.7 * step + k) + 0.2 * k;
const row = (at: (k: number) => number) => tf.tensor2d([0, 1, 2].map(at), [1, 3]);
const zeros = () => row(() => 0);
const fresh = (): AdamState => ({
  values: row((k) => 1 - k),
  first: zeros(),
  second: zeros(),
  weight1: zeros(),
  weight2: zeros(),
});

/** Adam as published, in double precision, from its first step. */
function published(start: number, steps: number[], k: number, rate: number, decay: number): number {
  let [value, m, v] = [start, 0, 0];
  for (const [t, step] of steps.entries()) {
    const g = gradientAt(step, k) + decay * value;
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    value -= (rate * (m / (1 - 0.9 ** (t + 1)))) / (Math.sqrt(v / (1 - 0.999 ** (t + 1))) + 1e-8);
  }
  return value;
}

describe('Adam', () => {
  beforeAll(() => startBackend('cpu', ''));

  it('takes the published steps, and a number at rest starts when it comes into use', () => {
    const rate = tf.tensor2d([[0.05]]);
    const decay = row(() => 0.01);
    let state = fresh();
    for (let step = 0; step < 50; step++) {
      const inUse = row((k) => (k < 2 || step >= 30 ? 1 : 0));
      const gradient = row((k) => gradientAt(step, k)) as tf.Tensor2D;
      state = adamStep(state, gradient, { inUse, rate, decay });
      if (step === 29) expect(state.values.dataSync()[2]).toBe(-1);
    }
    const steps = Array.from({ length: 50 }, (_, step) => step);
    const found = state.values.dataSync();
    expect(found[0]).toBeCloseTo(published(1, steps, 0, 0.05, 0.01), 4);
    expect(found[1]).toBeCloseTo(published(0, steps, 1, 0.05, 0.01), 4);
    expect(found[2]).toBeCloseTo(published(-1, steps.slice(30), 2, 0.05, 0.01), 4);
  });

  it('clips each replica by its own norm', () => {
    const gradient = tf.tensor2d([
      [3, 4],
      [0.3, 0.4],
      [30, 40],
    ]);
    const limit = tf.tensor2d([[1], [1], [Number.POSITIVE_INFINITY]]);
    const clipped = [...clipGradient(gradient, limit).dataSync()];
    [0.6, 0.8, 0.3, 0.4, 30, 40].forEach((value, k) => {
      expect(clipped[k]).toBeCloseTo(value, 5);
    });
  });
});
