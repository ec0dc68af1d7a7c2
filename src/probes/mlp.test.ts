import { describe, expect, it } from 'vitest';
import { initialMlp, mlpLogits, mlpLoss, mlpSize } from './mlp.ts';
import { Draws } from './testing/draws.ts';

describe('mlp', () => {
  const shape = { inputs: 3, hidden: 5, outputs: 4 };
  const draws = new Draws(11);
  const parameters = initialMlp(shape, draws.normal).map((value) => value + 0.1 * draws.normal());
  const x = draws.normals(6 * 3);
  const labels = Int32Array.from([0, 3, 1, 1, 2, 0]);

  it('answers as a net computed by hand', () => {
    const flat = Float64Array.from([1, -1, 2, 1, 0.5, 0, 3, 1, 10]);
    const small = { inputs: 2, hidden: 2, outputs: 1 };
    expect(mlpSize(small)).toBe(9);
    // hidden = relu([1 + 4 + 0.5, -1 + 2]), logit = 3 * 5.5 + 1 + 10
    expect([...mlpLogits(small, flat, Float64Array.from([1, 2]))]).toEqual([27.5]);
  });

  it.each([0, 0.3])('has the gradient that central differences find, decay %f', (decay) => {
    const { gradient } = mlpLoss(shape, parameters, x, labels, decay);
    const step = 1e-6;
    gradient.forEach((value, k) => {
      const moved = (by: number) => {
        const flat = parameters.slice();
        flat[k] += by;
        return mlpLoss(shape, flat, x, labels, decay).loss;
      };
      expect(value).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 7);
    });
  });

  it('starts with variance 2 / inputs and no bias', () => {
    const wide = { inputs: 50, hidden: 80, outputs: 60 };
    const flat = initialMlp(wide, new Draws(12).normal);
    const variance = (from: number, length: number) =>
      flat.subarray(from, from + length).reduce((sum, w) => sum + w * w, 0) / length;
    // 4000 draws or more: the variance scatters by about 2 %.
    expect(variance(0, 4000) / (2 / 50)).toBeCloseTo(1, 1);
    expect(variance(4080, 4800) / (2 / 80)).toBeCloseTo(1, 1);
    expect(variance(4000, 80)).toBe(0);
    expect(variance(8880, 60)).toBe(0);
  });
});
