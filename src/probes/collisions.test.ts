import { describe, expect, it } from 'vitest';
import { inputVariances } from './capacity.ts';
import { collisionBound, crossModalPairs, pairProbability, strongestPairs } from './collisions.ts';
import { Draws } from './testing/draws.ts';
import { randomCodes, randomHead } from './testing/heads.ts';

describe('Lemma 1', () => {
  it.each([
    [2, 0.5, 0.504],
    [3, 0.667, 0.67],
    [4, 0.75, 0.753],
    [5, 0.8, 0.803],
    [6, 0.833, 0.836],
  ])('gives the published figures for %i modalities of 64 features', (m, bound, exact) => {
    const widths = new Array<number>(m).fill(64);
    expect(collisionBound(widths)).toBeCloseTo(bound, 3);
    expect(collisionBound(widths)).toBeCloseTo((m - 1) / m, 12);
    expect(pairProbability(widths)).toBeCloseTo(exact, 3);
  });

  it('gives the published figures for widths of 16, 64 and 64', () => {
    expect(collisionBound([16, 64, 64])).toBeCloseTo(0.074, 3);
    expect(pairProbability([16, 64, 64])).toBeCloseTo(0.597, 3);
  });

  it('counts the pairs that can be listed', () => {
    const widths = [2, 3, 4];
    const features = widths.flatMap((d, i) => new Array<number>(d).fill(i));
    let crossed = 0;
    let pairs = 0;
    features.forEach((a, k) => {
      for (const b of features.slice(k + 1)) {
        pairs++;
        if (a !== b) crossed++;
      }
    });
    expect(pairProbability(widths)).toBeCloseTo(crossed / pairs, 12);
    expect(collisionBound(widths)).toBeLessThanOrEqual(crossed / pairs);
  });
});

describe('measured pairs', () => {
  it('equal the pair probability where all entries weigh alike', () => {
    const even = {
      modalities: 3,
      latent: 4,
      fusion: 2,
      weights: new Float32Array(24).fill(0.3),
    };
    const alike = [0, 1, 2].map(() => Float32Array.from([1, 1, 1, 1, 3, 3, 3, 3]));
    expect(crossModalPairs(even, alike)).toBeCloseTo(pairProbability([4, 4, 4]), 12);
  });

  it('equal the share among pairs listed one by one', () => {
    const draws = new Draws(3);
    const head = randomHead(draws, { modalities: 3, latent: 3, fusion: 5, classes: 2 });
    const codes = randomCodes(draws, head, 40);
    const variances = inputVariances(head, codes);
    let crossed = 0;
    let pairs = 0;
    for (let f = 0; f < 5; f++) {
      const entries = Array.from({ length: 9 }, (_, k) => variances[k * 5 + f]);
      const sum = entries.reduce((total, value) => total + value, 0);
      for (let a = 0; a < 9; a++) {
        for (let b = 0; b < 9; b++) {
          if (a === b) continue;
          const chance = (entries[a] * entries[b]) / sum ** 2;
          pairs += chance;
          if (Math.floor(a / 3) !== Math.floor(b / 3)) crossed += chance;
        }
      }
    }
    expect(crossModalPairs(head, codes)).toBeCloseTo(crossed / pairs, 12);
  });

  it('are none where neurons keep to one modality, and unknown where none reads a pair', () => {
    const weights = (...rows: number[][]) => ({
      modalities: 2,
      latent: 2,
      fusion: 2,
      weights: Float32Array.from(rows.flat()),
    });
    const codes = [0, 1].map(() => Float32Array.from([0, 0, 1, 1]));
    const apart = weights([1, 0], [2, 0], [0, 1], [0, 1]);
    expect(crossModalPairs(apart, codes)).toBe(0);
    // A neuron at rest beside live ones changes nothing.
    const resting = weights([1, 0], [1, 0], [1, 0], [1, 0]);
    expect(crossModalPairs(resting, codes)).toBeCloseTo(pairProbability([2, 2]), 12);
    const single = weights([1, 0], [0, 0], [0, 1], [0, 0]);
    expect(crossModalPairs(single, codes)).toBeNaN();
  });
});

describe('the two strongest entries', () => {
  it('are counted neuron by neuron, and those that read one entry are left out', () => {
    const head = {
      ...{ modalities: 2, latent: 2, fusion: 4 },
      // Entries of modality 1, then of 2; a column is a neuron: 1 with 1, 1 with 2, 2 with 2, 1 alone.
      weights: Float32Array.from([3, 3, 0, 1, 2, 1, 1, 0, 1, 2, 3, 0, 0, 0, 2, 0]),
    };
    const alike = [0, 1].map(() => Float32Array.from([0, 0, 1, 1]));
    expect(strongestPairs(head, alike)).toBeCloseTo(1 / 3, 12);
    const still = [0, 1].map(() => Float32Array.from([1, 1, 1, 1]));
    expect(strongestPairs(head, still)).toBeNaN();
  });

  it('are of two modalities as often as any pair is, where all entries are alike by chance', () => {
    const draws = new Draws(5);
    const shares = Array.from({ length: 200 }, () => {
      const head = randomHead(draws, { modalities: 3, latent: 4, fusion: 16, classes: 2 });
      const alike = [0, 1, 2].map(() => Float32Array.from([0, 0, 0, 0, 1, 1, 1, 1]));
      return strongestPairs(head, alike);
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    // 3,200 neurons: five standard errors.
    expect(Math.abs(mean - pairProbability([4, 4, 4]))).toBeLessThan(0.04);
  });
});
