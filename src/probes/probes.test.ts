import { describe, expect, it } from 'vitest';
import { centred } from '#numeric/matrix.ts';
import { entanglement } from './entanglement.ts';
import { accuracy, activations, contribution, crossEntropy, type Head, logits } from './head.ts';
import { shapley, shares } from './shapley.ts';
import {
  centredSingularValues,
  effectiveRank,
  numericRank,
  participationRatio,
  ranks,
  singularValues,
  stableRank,
} from './spectrum.ts';
import { meanCosine, subsetAccuracies, subsetScores } from './subsets.ts';
import { Draws } from './testing/draws.ts';

const head: Head = {
  modalities: 2,
  latent: 2,
  fusion: 3,
  classes: 2,
  weights: Float32Array.from([1, 0, -1, 0, 2, 1, 1, 1, 0, -1, 0, 2]),
  bias: Float32Array.from([0.5, -1, 0]),
  answerWeights: Float32Array.from([1, -1, 0.5, 0, 0, 2]),
  answerBias: Float32Array.from([0, 0.25]),
};
const codes = [Float32Array.from([1, 2, -1, 0]), Float32Array.from([0, 1, 3, 1])];
const parts = codes.map((code, i) => contribution(head, i, code));

describe('head', () => {
  it('adds up to the layer computed by hand', () => {
    const active = activations(head, parts, 2);
    expect([...active]).toEqual([0.5, 3, 3, 1.5, 2, 3]);
    expect([...logits(head, active)]).toEqual([2, 5.75, 2.5, 4.75]);
  });

  it('takes a single row, a mean, for every sample', () => {
    const mean = contribution(head, 1, Float32Array.from([1.5, 1]));
    expect([...activations(head, [parts[0], mean], 2)]).toEqual([2, 4.5, 3, 0, 0.5, 3]);
  });

  it('scores answers', () => {
    const scores = [2, 1, 0, 3];
    expect(accuracy(scores, Int32Array.from([0, 0]))).toBe(0.5);
    const expected = (Math.log(1 + Math.exp(-1)) + Math.log(1 + Math.exp(3))) / 2;
    expect(crossEntropy(scores, Int32Array.from([0, 0]))).toBeCloseTo(expected, 12);
  });
});

describe('shapley', () => {
  it('divides the glove game as published (left glove 2/3, rights 1/6 each)', () => {
    const worth = Array.from({ length: 8 }, (_, s) => (s & 1 && s & 6 ? 1 : 0));
    [2 / 3, 1 / 6, 1 / 6].forEach((value, i) => {
      expect(shapley(worth, 3)[i]).toBeCloseTo(value, 12);
    });
  });

  it.each([2, 3, 4, 5, 6])('is efficient and symmetric for %i players', (count) => {
    const worth = Array.from({ length: 2 ** count }, (_, s) => Math.sin(s * 1.7) + (s & 1));
    const sum = shapley(worth, count).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(worth[worth.length - 1] - worth[0], 12);
    const bySize = worth.map((_, s) => s.toString(2).replaceAll('0', '').length ** 2);
    const even = shapley(bySize, count);
    for (const value of even) expect(value).toBeCloseTo(count, 10);
  });

  it('gives shares that sum to one, or none where there is nothing to share', () => {
    expect([...shares(Float64Array.from([0.6, 0.2]))]).toEqual([0.7499999999999999, 0.25]);
    expect([...shares(Float64Array.from([0, 0]))]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('spectrum', () => {
  it('finds the published singular values of the 4 x 4 Hilbert matrix', () => {
    const hilbert = Array.from({ length: 16 }, (_, k) => 1 / (Math.floor(k / 4) + (k % 4) + 1));
    const published = [
      1.500214280059243, 0.16914122022145, 0.006738273605760748, 9.670230402258e-5,
    ];
    singularValues(hilbert, 4, 4).forEach((sigma, k) => {
      expect(sigma).toBeCloseTo(published[k], 12);
    });
  });

  it('recovers a spread of 1e8 and a rank of two of four, wide or tall', () => {
    const c = Math.cos(0.7);
    const s = Math.sin(0.7);
    const spread = singularValues([c * 1e4, -s * 1e-4, s * 1e4, c * 1e-4], 2, 2);
    expect(spread[0]).toBeCloseTo(1e4, 6);
    expect(spread[1] / 1e-4).toBeCloseTo(1, 6);
    const column = singularValues([...new Array(9).fill(1), 1], 10, 1);
    expect(column[0]).toBeCloseTo(Math.sqrt(10), 12);
    const outer = Array.from({ length: 24 }, (_, k) => {
      const [r, q] = [Math.floor(k / 4), k % 4];
      return (r + 1) * (q + 1) + (r % 2) * (q % 3);
    });
    const turned = Array.from({ length: 24 }, (_, k) => outer[(k % 6) * 4 + Math.floor(k / 6)]);
    const tall = singularValues(outer, 6, 4);
    expect(numericRank(tall, 6, 4)).toBe(2);
    singularValues(turned, 4, 6).forEach((sigma, k) => {
      expect(sigma).toBeCloseTo(tall[k] ?? 0, 10);
    });
  });

  it('estimates ranks in closed form', () => {
    expect(effectiveRank([1, 1, 1, 0])).toBeCloseTo(3, 12);
    expect(stableRank([2, 1, 1])).toBeCloseTo(1.5, 12);
    expect(effectiveRank([3, 1])).toBeCloseTo(4 / 3 ** 0.75, 12);
    expect(participationRatio([2, 2, 2, 0])).toBeCloseTo(3, 12);
    expect(participationRatio([2, 1, 1])).toBeCloseTo(36 / 18, 12);
    expect(ranks([2, 1, 1], 4, 3)).toEqual([3, expect.closeTo(2 ** 1.5, 12), 1.5, 2]);
    expect(ranks([0, 0], 4, 2)).toEqual([0, 0, 0, 0]);
  });

  it('centres: its squares are the variances along the axes', () => {
    const sigma = centredSingularValues([11, 5, 9, 5, 11, 7, 9, 7], 4, 2);
    expect([...sigma]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  it('takes tall matrices by their Gram matrix as exactly as float32 can tell', () => {
    const draws = new Draws(41);
    const columns = 6;
    // Columns of falling scale, one dead, one that repeats another.
    const scale = [3, 1, 1e-2, 1e-4, 0, 0];
    const tall = draws.normals(400 * columns).map((value, k) => value * scale[k % columns] + 2);
    for (let n = 0; n < 400; n++) tall[n * columns + 5] = tall[n * columns + 1];
    const exact = singularValues(centred(tall, columns), 400, columns);
    const found = centredSingularValues(tall, 400, columns);
    for (let k = 0; k < 4; k++) expect(found[k] * 20).toBeCloseTo(exact[k], 7);
    expect([...found.subarray(4)]).toEqual([0, 0]);
    expect(Math.abs(effectiveRank(found) / effectiveRank(exact) - 1)).toBeLessThan(2 ** -24);
    expect(numericRank(found, 400, columns)).toBe(numericRank(exact, 400, columns));
  });
});

describe('subsets', () => {
  it('asks for a fill for each absent modality and counts chance for none', () => {
    const asked: string[] = [];
    const cover = contribution(head, 0, new Float32Array(2));
    const worth = subsetAccuracies(head, parts, Int32Array.from([1, 1]), (absent, subset) => {
      asked.push(`${absent} of ${subset}`);
      return cover;
    });
    expect(asked).toEqual(['1 of 1', '0 of 2']);
    expect(worth[0]).toBe(0.5);
    expect(worth[3]).toBe(1);
  });

  it('measures cross-entropy alike, ln C for none', () => {
    const labels = Int32Array.from([1, 0]);
    const fill = () => contribution(head, 0, new Float32Array(2));
    const scores = subsetScores(head, parts, labels, fill);
    const worth = scores.map((score) => score.crossEntropy);
    const known = { accuracy: 0.25, crossEntropy: 3 };
    expect(subsetScores(head, parts, labels, fill, known)[3]).toBe(known);
    const answers = logits(head, activations(head, parts, 2));
    expect(scores[3]).toEqual({
      accuracy: accuracy(answers, labels),
      crossEntropy: crossEntropy(answers, labels),
    });
    expect(worth[0]).toBeCloseTo(Math.LN2, 12);
    // The logits of all are 2, 5.75 and 2.5, 4.75.
    expect(worth[3]).toBeCloseTo(
      (Math.log(1 + Math.exp(-3.75)) + Math.log(1 + Math.exp(2.25))) / 2,
      12,
    );
    // Modality 0 alone: neurons 1.5, 3, 1 and 0, 0, 1; logits 3, 0.75 and 0, 2.25.
    expect(worth[1]).toBeCloseTo(
      (Math.log(1 + Math.exp(2.25)) + Math.log(1 + Math.exp(2.25))) / 2,
      12,
    );
  });

  it('averages cosines row by row', () => {
    const a = Float32Array.from([1, 0, 3, 4]);
    expect(meanCosine(a, Float32Array.from([5, 0, 4, -3]), 2)).toBeCloseTo(0.5, 12);
  });
});

describe('entanglement', () => {
  const split = (noise: number[][], predictive: number[][]) =>
    entanglement({
      noise: noise.map((n) => Float64Array.from(n)),
      predictive: predictive.map((p) => Float64Array.from(p)),
      total: [],
    });

  it('is one where noise of one and signal of another share a neuron evenly', () => {
    const result = split(
      [
        [0, 0, 0],
        [2, 0, 1],
      ],
      [
        [2, 1, 0],
        [0, 0, 1],
      ],
    );
    expect([...result.collision]).toEqual([1, 0, 0]);
    expect(result.entanglement).toBeCloseTo(4 / 7, 12);
    expect(result.polysemantic).toBeCloseTo(1 / 3, 12);
  });

  it('is zero for dead neurons and never above one', () => {
    expect(split([[0], [0]], [[0], [0]]).entanglement).toBeNaN();
    const all = split([[1], [1], [1]], [[1], [1], [1]]);
    expect(all.collision[0]).toBeCloseTo((4 * 6) / 36, 12);
  });
});
