import { describe, expect, it } from 'vitest';
import { trainClassifier } from './classifier.ts';
import { accuracy } from './head.ts';
import { Draws } from './testing/draws.ts';

const training = { hidden: 8, steps: 400, rate: 0.02, decay: 0, columns: 2 };

describe('classifier', () => {
  it('learns XOR', () => {
    const inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    const labels = Int32Array.from([0, 1, 1, 0]);
    const net = trainClassifier({
      ...training,
      inputs,
      labels,
      classes: 2,
      normal: new Draws(5).normal,
    });
    labels.forEach((label, n) => {
      expect(net.probabilities(inputs)[2 * n + label]).toBeGreaterThan(0.95);
    });
  });

  it('learns three half planes and answers about points it has not seen', () => {
    const draws = new Draws(6);
    const sample = (size: number) => {
      const inputs = draws.normals(2 * size);
      const labels = Int32Array.from({ length: size }, (_, n) => {
        const [x, y] = [inputs[2 * n], inputs[2 * n + 1]];
        return y > Math.abs(x) ? 0 : x > 0 ? 1 : 2;
      });
      return { inputs, labels };
    };
    const net = trainClassifier({
      ...training,
      ...sample(400),
      classes: 3,
      normal: draws.normal,
    });
    const asked = sample(1000);
    expect(accuracy(net.logits(asked.inputs), asked.labels)).toBeGreaterThan(0.94);
  });

  it('finds the optimum that logistic regression has: the odds of each group', () => {
    const inputs = [0, 0, 0, 0, 1, 1, 1, 1];
    const labels = Int32Array.from([0, 0, 0, 1, 1, 1, 0, 1]);
    const net = trainClassifier({
      ...training,
      inputs,
      labels,
      columns: 1,
      classes: 2,
      normal: new Draws(7).normal,
    });
    expect(net.probabilities([0])[1]).toBeCloseTo(1 / 4, 3);
    expect(net.probabilities([1])[1]).toBeCloseTo(3 / 4, 3);
  });

  it('does not mind the scale of its inputs, nor a column that never moves', () => {
    const draws = new Draws(8);
    const inputs = draws.normals(200);
    const labels = Int32Array.from({ length: 100 }, (_, n) => (inputs[2 * n] > 0 ? 1 : 0));
    const scaled = inputs.map((value, k) => (k % 2 === 0 ? 1e4 * value + 3e4 : value));
    const run = (values: Float64Array) =>
      trainClassifier({
        ...training,
        inputs: values,
        labels,
        classes: 2,
        normal: new Draws(9).normal,
      }).logits(values);
    const plain = run(inputs);
    run(scaled).forEach((logit, k) => {
      expect(logit).toBeCloseTo(plain[k], 4);
    });
    const still = inputs.map((value, k) => (k % 2 === 0 ? value : 5));
    expect(accuracy(run(still), labels)).toBe(1);
  });
});
