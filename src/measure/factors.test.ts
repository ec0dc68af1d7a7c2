import { describe, expect, it } from 'vitest';
import { factorsOf, type SyntheticSet, SyntheticSource } from '#data/synthetic.ts';
import { Stream } from '#numeric/random.ts';
import {
  activations,
  contribution,
  entanglement,
  type Head,
  resampling,
  varianceSplit,
} from '#probes/index.ts';
import { RUN_DEFAULTS } from '#spec/index.ts';

const SIZE = 2000;
const FUSION = 6;
const source = new SyntheticSource(RUN_DEFAULTS);
const kinds = factorsOf(RUN_DEFAULTS);
const set = source.draw(new Stream(4, 'test'), SIZE);

/** A head that reads the inputs themselves. A large bias keeps every neuron on, so that it is linear. */
function randomHead(bias: number): Head {
  const stream = new Stream(8, 'test');
  const normals = (length: number) => Float32Array.from({ length }, () => stream.normal());
  return {
    modalities: 2,
    latent: 32,
    fusion: FUSION,
    classes: 8,
    weights: normals(64 * FUSION),
    bias: normals(FUSION).fill(bias),
    answerWeights: normals(FUSION * 8),
    answerBias: normals(8),
  };
}

const partsOf = (head: Head, inputs: readonly Float32Array[]) =>
  inputs.map((x, i) => contribution(head, i, x));

const draws = (() => {
  const stream = new Stream(2, 'probe');
  return Array.from({ length: 4 }, () => resampling(set.labels, (n) => stream.permutation(n)));
})();

/** Factors of fresh samples that have the same classes. */
function freshFactors(labels: Int32Array): SyntheticSet['factors'] {
  const pool = source.draw(new Stream(5, 'test'), 4 * SIZE);
  const byClass = new Map<number, number[]>();
  pool.labels.forEach((label, n) => {
    byClass.set(label, [...(byClass.get(label) ?? []), n]);
  });
  return pool.factors.map((factors, i) => {
    const width = kinds[i].predictive + kinds[i].noise;
    const used = new Map<number, number>();
    const fresh = new Float32Array(labels.length * width);
    labels.forEach((label, n) => {
      const k = used.get(label) ?? 0;
      used.set(label, k + 1);
      const row = (byClass.get(label) as number[])[k];
      fresh.set(factors.subarray(row * width, (row + 1) * width), n * width);
    });
    return fresh;
  });
}

describe('variance split on data whose factors are known', () => {
  it('equals the closed form for a linear neuron', () => {
    const head = randomHead(1000);
    const split = varianceSplit(head, partsOf(head, set.inputs), draws);
    const { predictive, noise, jitter, sigma } = kinds[0];
    const factors = predictive + noise;
    const units = Float32Array.from({ length: factors * factors }, (_, k) =>
      k % (factors + 1) === 0 ? 1 : 0,
    );
    const silent = new Float32Array(factors * (kinds[1].predictive + kinds[1].noise));
    const [mixed] = source.mixed([units, silent], factors);
    const gains = contribution(head, 0, mixed);
    for (let f = 0; f < FUSION; f++) {
      let expected = 0;
      for (let k = 0; k < factors; k++) {
        const sd = k < predictive ? jitter : sigma;
        expected += (gains[k * FUSION + f] * sd) ** 2;
      }
      expect(Math.abs(split.noise[0][f] / expected - 1)).toBeLessThan(0.12);
    }
  });

  it('agrees with resampling the factors themselves, and so does the entanglement', () => {
    const head = randomHead(0.5);
    const parts = partsOf(head, set.inputs);
    const split = varianceSplit(head, parts, draws);
    const fresh = partsOf(head, source.mixed(freshFactors(set.labels), SIZE));
    const base = activations(head, parts, SIZE);
    const noise = kinds.map((_, i) => {
      const swapped = activations(
        head,
        parts.map((part, j) => (j === i ? fresh[j] : part)),
        SIZE,
      );
      const sums = new Float64Array(FUSION);
      base.forEach((value, k) => {
        sums[k % FUSION] += (value - swapped[k]) ** 2 / (2 * SIZE);
      });
      return sums;
    });
    for (const i of [0, 1]) {
      for (let f = 0; f < FUSION; f++) {
        expect(Math.abs(split.noise[i][f] / noise[i][f] - 1), `${i} ${f}`).toBeLessThan(0.15);
      }
    }
    const predictive = split.total.map((total, i) =>
      total.map((value, f) => Math.max(0, value - noise[i][f])),
    );
    const known = entanglement({ total: split.total, noise, predictive });
    expect(Math.abs(entanglement(split).entanglement - known.entanglement)).toBeLessThan(0.05);
    expect(known.entanglement).toBeGreaterThan(0.1);
  });

  it('sees no noise and no signal in a modality the head ignores', () => {
    const head = randomHead(0.5);
    head.weights.fill(0, 32 * FUSION);
    const split = varianceSplit(head, partsOf(head, set.inputs), draws);
    expect([...split.total[1], ...split.noise[1]].every((value) => value === 0)).toBe(true);
    expect(entanglement(split).entanglement).toBe(0);
  });

  it('resamples without keeping anyone, and within classes only', () => {
    for (const { any, sameClass } of draws) {
      expect(new Set(any).size).toBe(SIZE);
      expect(any.some((to, from) => to === from)).toBe(false);
      expect(sameClass.every((to, from) => set.labels[to] === set.labels[from])).toBe(true);
      expect(new Set(sameClass).size).toBe(SIZE);
    }
  });
});
