import { describe, expect, it } from 'vitest';
import { capacitySplit, featureCapacity, inputVariances } from './capacity.ts';
import { numericRank, singularValues } from './spectrum.ts';
import { Draws } from './testing/draws.ts';
import { randomHead } from './testing/heads.ts';

/** Features given as directions in neuron space: the rows of W transposed. */
const featuresIn = (fusion: number, directions: readonly number[][]) => ({
  modalities: 1,
  latent: directions.length,
  fusion,
  weights: Float32Array.from(directions.flat()),
});

const polygon = (corners: number) =>
  Array.from({ length: corners }, (_, k) => {
    const angle = (2 * Math.PI * k) / corners;
    return [Math.cos(angle), Math.sin(angle)];
  });

describe('feature capacity', () => {
  it.each([
    ['a pair of opposites', 1, [[1], [-1]], 1 / 2],
    ['a triangle', 2, polygon(3), 2 / 3],
    ['a pentagon', 2, polygon(5), 2 / 5],
    [
      'a tetrahedron',
      3,
      [
        [1, 1, 1],
        [1, -1, -1],
        [-1, 1, -1],
        [-1, -1, 1],
      ],
      3 / 4,
    ],
  ] as const)('is as published for %s', (_, fusion, directions, published) => {
    const head = featuresIn(fusion, directions as unknown as number[][]);
    for (const capacity of featureCapacity(head)) expect(capacity).toBeCloseTo(published, 6);
  });

  it('is one for a direction of its own at any length, none for a zero', () => {
    const head = featuresIn(3, [
      [0.01, 0, 0],
      [0, 3, 4],
      [0, 0, 0],
      [0, 6, 8],
    ]);
    const [own, thin, none, thick] = featureCapacity(head);
    expect(own).toBeCloseTo(1, 12);
    expect(none).toBe(0);
    expect(thin).toBeCloseTo(625 / (625 + 2500), 6);
    expect(thick).toBeCloseTo(10000 / (10000 + 2500), 6);
  });

  it('sums to the rank at most, and to it where all features are independent directions', () => {
    const head = randomHead(new Draws(1), { modalities: 2, latent: 5, fusion: 4, classes: 2 });
    const sum = featureCapacity(head).reduce((total, value) => total + value, 0);
    const rank = numericRank(singularValues(head.weights, 10, 4), 10, 4);
    expect(rank).toBe(4);
    expect(sum).toBeLessThanOrEqual(rank);
    expect(sum).toBeGreaterThan(1);
  });
});

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
