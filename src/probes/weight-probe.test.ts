import { describe, expect, it } from 'vitest';
import type { Classifier } from './classifier.ts';
import { Draws } from './testing/draws.ts';
import { trainWeightProbe, weightProbe, weightRows } from './weight-probe.ts';

const sizes = { modalities: 2, latent: 4, fusion: 8 };

/** A fusion head whose two blocks have this mean; the deviation is 0.3. */
function headOf(draws: Draws, means: readonly [number, number]) {
  const normals = draws.normals(sizes.modalities * sizes.latent * sizes.fusion);
  const block = normals.length / 2;
  return {
    ...sizes,
    weights: Float32Array.from(normals, (n, k) => 0.3 * n + means[k < block ? 0 : 1]),
  };
}

const training = { hidden: 8, steps: 150, rate: 0.02, decay: 1e-3 };

describe('weight probe', () => {
  it('takes a row per neuron from the transposed weights', () => {
    const head = {
      modalities: 2,
      latent: 2,
      fusion: 3,
      weights: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    };
    expect([...weightRows(head, 0)]).toEqual([1, 4, 2, 5, 3, 6]);
    expect([...weightRows(head, 1)]).toEqual([7, 10, 8, 11, 9, 12]);
  });

  it('scores blocks by the odds that the probe gives them', () => {
    // It says modality 0 with odds of 3 to 1 whatever the row, so half of the blocks are named rightly.
    const stubborn: Classifier = {
      logits: (inputs) =>
        Float64Array.from({ length: (2 * inputs.length) / sizes.latent }, (_, k) =>
          k % 2 === 0 ? Math.log(3) : 0,
        ),
      probabilities: () => new Float64Array(),
    };
    const result = weightProbe(stubborn, headOf(new Draws(1), [0, 0]));
    expect(result.accuracy).toBe(0.5);
    expect(result.crossEntropy).toBeCloseTo(-0.5 * Math.log(3 / 16), 12);
    expect(result.entropy).toBeCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), 12);
  });

  it('knows blocks that look as in unimodal replicas, is wrong where they are exchanged', () => {
    const draws = new Draws(2);
    const replicas = Array.from({ length: 12 }, (_, k) => {
      const modality = k % 2;
      return { head: headOf(draws, modality === 0 ? [1, 0] : [0, -1]), modality };
    });
    const probe = trainWeightProbe(replicas, { ...training, normal: draws.normal });
    const same = weightProbe(probe, headOf(draws, [1, -1]));
    expect(same.accuracy).toBe(1);
    expect(same.crossEntropy).toBeLessThan(0.1);
    const exchanged = weightProbe(probe, headOf(draws, [-1, 1]));
    expect(exchanged.accuracy).toBe(0);
    expect(exchanged.crossEntropy).toBeGreaterThan(Math.LN2);
    expect(exchanged.entropy).toBeLessThan(0.1);
    const torn = weightProbe(probe, headOf(draws, [0, 0]));
    expect(torn.entropy).toBeGreaterThan(0.3);
  });
});
