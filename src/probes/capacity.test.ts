import { describe, expect, it } from 'vitest';
import { capacitySplit, inputVariances } from './capacity.ts';
import { Draws } from './testing/draws.ts';
import { randomHead } from './testing/heads.ts';

describe('capacity split', () => {
  const head = {
    modalities: 2,
    latent: 2,
    fusion: 3,
    weights: Float32Array.from([1, 0, 2, 0, 0, 1, 1, 0, 0, 0, 0, 1]),
  };
  /** Deviations 2 and 1 of modality 0, 2 and 4 of modality 1. */
  const codes = [Float32Array.from([-2, 7, 2, 9]), Float32Array.from([5, 4, 9, -4])];

  it('divides as reckoned by hand', () => {
    expect([...inputVariances(head, codes)]).toEqual([4, 0, 16, 0, 0, 1, 4, 0, 0, 0, 0, 16]);
    const { split, entropy, meanEntropy, mixed } = capacitySplit(head, codes);
    expect([...split[0]]).toEqual([0.5, 0, 17 / 33]);
    expect([...split[1]]).toEqual([0.5, 0, 16 / 33]);
    const last = -(17 / 33) * Math.log(17 / 33) - (16 / 33) * Math.log(16 / 33);
    expect(entropy[0]).toBeCloseTo(Math.LN2, 12);
    expect(entropy[1]).toBe(0);
    expect(entropy[2]).toBeCloseTo(last, 12);
    expect(meanEntropy).toBeCloseTo((Math.LN2 + last) / 3, 12);
    expect(mixed).toBeCloseTo(2 / 3, 12);
  });

  it('does not see the scale move from weights to codes', () => {
    const draws = new Draws(2);
    const random = randomHead(draws, { modalities: 2, latent: 3, fusion: 4, classes: 2 });
    const values = [0, 1].map(() => Float32Array.from(draws.normals(3 * 50)));
    const scaled = {
      ...random,
      weights: random.weights.map((weight, k) => (k < 12 ? 8 * weight : weight)),
    };
    const before = capacitySplit(random, values);
    const after = capacitySplit(scaled, [values[0].map((v) => v / 8), values[1]]);
    before.split[0].forEach((q, n) => {
      expect(after.split[0][n]).toBeCloseTo(q, 12);
      expect(q + before.split[1][n]).toBeCloseTo(1, 12);
    });
  });

  it('counts half of ln m as the border of mixed', () => {
    const shares = (q: number) =>
      capacitySplit({ modalities: 2, latent: 1, fusion: 1, weights: Float32Array.from([1, 1]) }, [
        [Math.sqrt(q), -Math.sqrt(q)],
        [Math.sqrt(1 - q), -Math.sqrt(1 - q)],
      ]).mixed;
    // The binary entropy is half a bit at 0.1100278644.
    expect(shares(0.1101)).toBe(1);
    expect(shares(0.1099)).toBe(0);
  });
});
