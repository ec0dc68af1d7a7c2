import { describe, expect, it } from 'vitest';
import { linearLoss, linearSize } from './linear.ts';
import { Draws } from './testing/draws.ts';

describe('softmax regression', () => {
  it('has the gradient that finite differences have', () => {
    const draws = new Draws(1);
    const shape = { inputs: 3, outputs: 4 };
    const flat = draws.normals(linearSize(shape));
    const x = draws.normals(3 * 10);
    const labels = Int32Array.from({ length: 10 }, (_, n) => n % 4);
    const { gradient } = linearLoss(shape, flat, x, labels, 0.1);
    const h = 1e-6;
    flat.forEach((value, k) => {
      const at = (moved: number) => linearLoss(shape, flat.with(k, moved), x, labels, 0.1).loss;
      expect((at(value + h) - at(value - h)) / (2 * h)).toBeCloseTo(gradient[k], 7);
    });
  });
});
