import { describe, expect, it } from 'vitest';
import { activations, contribution, type Head } from './head.ts';
import { predictiveRank, ranksWithout } from './rank-companions.ts';
import { centredSingularValues, effectiveRank } from './spectrum.ts';
import { Draws } from './testing/draws.ts';
import { randomHead } from './testing/heads.ts';

describe('predictive rank', () => {
  it('tends to C - 1 for classes at equal distances, whatever the noise within', () => {
    const [classes, each, fusion] = [4, 500, 6];
    const draws = new Draws(51);
    const labels = Int32Array.from({ length: classes * each }, (_, n) => n % classes);
    const make = (noise: number) =>
      Float64Array.from({ length: labels.length * fusion }, (_, k) => {
        const corner = k % fusion === labels[Math.floor(k / fusion)] ? 1 : 0;
        return corner + noise * draws.normal();
      });
    // Means of a regular simplex have C - 1 equal singular values.
    expect(predictiveRank(make(0), labels)).toBeCloseTo(classes - 1, 10);
    const noisy = make(1);
    const whole = effectiveRank(centredSingularValues(noisy, labels.length, fusion));
    expect(whole).toBeGreaterThan(5.8);
    // Means of 500 scatter by 0.045 per entry, against a distance of 1.4.
    expect(Math.abs(predictiveRank(noisy, labels) - (classes - 1))).toBeLessThan(0.3);
  });

  it('counts each class alike, and only those that occur', () => {
    // Means on one line: rank 1, however many samples each has.
    const active = [0, 0, 1, 2, 1, 2, 1, 2, 3, 6];
    expect(predictiveRank(active, Int32Array.from([7, 2, 2, 2, 5]))).toBeCloseTo(1, 10);
    expect(predictiveRank([1, 2, 3, 4], Int32Array.from([3, 3]))).toBe(0);
  });

  it('weighs the axes of its means as computed by hand', () => {
    // Means (+-3, 0) and (0, +-1): singular values in the ratio 3 to 1.
    const active = [3, 0, -3, 0, 0, 1, 0, -1];
    const rank = predictiveRank(active, Int32Array.from([0, 1, 2, 3]));
    expect(rank).toBeCloseTo(4 / 3 ** 0.75, 10);
  });
});

describe('ranks without a modality', () => {
  const size = 60;
  const draws = new Draws(52);
  const order = draws.permutation(size);
  const rows = new Int32Array(size);
  order.forEach((n, k) => {
    rows[n] = order[(k + 1) % size];
  });

  it('rise where two codes that agreed are torn apart', () => {
    // Neuron 0 reads v_0 + v_1, neuron 1 v_0 - v_1; codes are alike, so neuron 1 rests at its bias.
    const head: Head = {
      modalities: 2,
      latent: 1,
      fusion: 2,
      classes: 2,
      weights: Float32Array.from([1, 1, 1, -1]),
      bias: Float32Array.from([100, 100]),
      answerWeights: new Float32Array(4),
      answerBias: new Float32Array(2),
    };
    const code = Float32Array.from(draws.normals(size));
    const parts = [0, 1].map((i) => contribution(head, i, code));
    const whole = effectiveRank(centredSingularValues(activations(head, parts, size), size, 2));
    expect(whole).toBeCloseTo(1, 6);
    for (const rank of ranksWithout(head, parts, rows)) expect(rank).toBeGreaterThan(1.9);
  });

  it('equal the rank of A with the codes themselves exchanged', () => {
    const head = randomHead(draws, { modalities: 2, latent: 4, fusion: 6, classes: 3 });
    const codes = [0, 1].map(() => Float32Array.from(draws.normals(size * 4)));
    const parts = codes.map((code, i) => contribution(head, i, code));
    const found = ranksWithout(head, parts, rows);
    codes.forEach((code, i) => {
      const moved = code.map((_, k) => code[rows[Math.floor(k / 4)] * 4 + (k % 4)]);
      const seen = parts.map((part, j) => (j === i ? contribution(head, i, moved) : part));
      const sigma = centredSingularValues(activations(head, seen, size), size, 6);
      expect(found[i]).toBeCloseTo(effectiveRank(sigma), 10);
    });
    expect(found[0]).not.toBeCloseTo(found[1], 6);
  });

  it('do not move where a modality is not in the fused code', () => {
    const head = randomHead(draws, { modalities: 2, latent: 4, fusion: 6, classes: 3 });
    const used = contribution(head, 0, Float32Array.from(draws.normals(size * 4)));
    const parts = [used, new Float64Array(used.length)];
    const sigma = centredSingularValues(activations(head, parts, size), size, 6);
    expect(ranksWithout(head, parts, rows)[1]).toBeCloseTo(effectiveRank(sigma), 12);
  });
});
