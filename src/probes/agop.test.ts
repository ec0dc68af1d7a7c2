import { describe, expect, it } from 'vitest';
import { crossProduct, transposed } from '#numeric/matrix.ts';
import { agop, agopAlignment, agopSpectrum } from './agop.ts';
import { activations, contribution, type Head, logits } from './head.ts';
import { eigenvalues, singularValues } from './spectrum.ts';
import { Draws } from './testing/draws.ts';
import { randomCodes, randomHead } from './testing/heads.ts';

const sizes = { modalities: 2, latent: 3, fusion: 5, classes: 4 };
const inputs = 6;

const activeOf = (head: Head, codes: readonly Float32Array[]) =>
  activations(
    head,
    codes.map((code, i) => contribution(head, i, code)),
    codes[0].length / head.latent,
  );

/** Central differences of the logits; exact but for rounding, as long as no neuron switches. */
function jacobians(head: Head, codes: readonly Float32Array[]): Float64Array {
  const step = 2 ** -8;
  const size = codes[0].length / head.latent;
  const outer = new Float64Array(inputs * inputs);
  const columns = Array.from({ length: inputs }, (_, k) => {
    const moved = (by: number) =>
      logits(
        head,
        activeOf(
          head,
          codes.map((code, i) =>
            code.map((value, at) =>
              i * head.latent + (at % head.latent) === k ? value + by : value,
            ),
          ),
        ),
      );
    const high = moved(step);
    const low = moved(-step);
    return high.map((value, c) => (value - low[c]) / (2 * step));
  });
  for (let i = 0; i < inputs; i++) {
    for (let j = 0; j < inputs; j++) {
      outer[i * inputs + j] = columns[i].reduce((sum, d, c) => sum + d * columns[j][c], 0) / size;
    }
  }
  return outer;
}

describe('AGOP', () => {
  it('is the mean of J^T J, with J by finite differences of the head itself', () => {
    const draws = new Draws(21);
    const head = randomHead(draws, sizes);
    const near = (codes: readonly Float32Array[]) => {
      const before = codes.map((code, i) => contribution(head, i, code));
      return before[0].some(
        (value, k) => Math.abs(value + before[1][k] + head.bias[k % sizes.fusion]) < 0.02,
      );
    };
    // In 24 bits a code on a grid of 2^-8 moves by exactly the step.
    const grid = () =>
      randomCodes(draws, head, 12).map((code) => code.map((v) => Math.round(v * 256) / 256));
    let codes = grid();
    while (near(codes)) codes = grid();
    const active = activeOf(head, codes);
    expect(active.some((a) => a === 0)).toBe(true);
    const outer = agop(head, active);
    jacobians(head, codes).forEach((value, k) => {
      expect(outer[k]).toBeCloseTo(value, 9);
    });
  });

  it('is W^T V^T V W where every neuron fires, and its spectrum that of V W', () => {
    const draws = new Draws(22);
    const head = randomHead(draws, sizes, 1e3);
    const outer = agop(head, activeOf(head, randomCodes(draws, head, 9)));
    // V W, C x (m Z), from its transposed parts.
    const product = crossProduct(
      head.answerWeights,
      transposed(head.weights, sizes.fusion),
      sizes.fusion,
    );
    crossProduct(product, product, sizes.classes).forEach((value, k) => {
      expect(outer[k]).toBeCloseTo(value, 10);
    });
    const sigma = singularValues(product, sizes.classes, inputs);
    eigenvalues(outer, inputs).forEach((lambda, k) => {
      expect(lambda).toBeCloseTo((sigma[k] ?? 0) ** 2, 9);
    });
  });

  it('is aligned with W^T W where the answers are orthonormal, and not where neurons rest', () => {
    const square = { modalities: 2, latent: 1, fusion: 2, classes: 2 };
    const head: Head = {
      ...square,
      weights: Float32Array.from([3, 0, 0, 4]),
      bias: new Float32Array(2),
      answerWeights: Float32Array.from([0, 1, -1, 0]),
      answerBias: new Float32Array(2),
    };
    expect(agopAlignment(head, agop(head, [1, 2, 5, 1]))).toBeCloseTo(1, 12);
    // Only the first neuron fires: diag(9, 0) against diag(9, 16).
    expect(agopAlignment(head, agop(head, [1, 0, 5, 0]))).toBeCloseTo(9 / Math.hypot(9, 16), 12);
    expect(agopAlignment(head, agop(head, [0, 0]))).toBeNaN();
  });

  it.each([5, 9])(
    'has the spectrum and alignment of the whole matrix, with %i neurons',
    (fusion) => {
      const draws = new Draws(23);
      const head = randomHead(draws, { ...sizes, fusion });
      const active = activeOf(head, randomCodes(draws, head, 40));
      for (let n = 0; n < 40; n++) active[n * fusion] = 0;
      const outer = agop(head, active);
      const { values, alignment } = agopSpectrum(head, active);
      expect(values).toHaveLength(Math.min(fusion, inputs));
      const whole = eigenvalues(outer, inputs);
      values.forEach((value, k) => {
        expect(Math.abs(value - whole[k]) / whole[0]).toBeLessThan(1e-12);
      });
      expect(alignment).toBeCloseTo(agopAlignment(head, outer), 12);
      expect(agopSpectrum(head, new Float64Array(40 * fusion)).alignment).toBeNaN();
    },
  );

  it('finds the eigenvalues of a matrix known by construction', () => {
    const values = eigenvalues([2, 1, 0, 1, 2, 1, 0, 1, 2], 3);
    [2 + Math.SQRT2, 2, 2 - Math.SQRT2].forEach((value, k) => {
      expect(values[k]).toBeCloseTo(value, 12);
    });
    expect([...eigenvalues([1, 1, 1, 1], 2)]).toEqual([expect.closeTo(2, 12), expect.closeTo(0)]);
  });
});
