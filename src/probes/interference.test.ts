import { expect, it } from 'vitest';
import { activations, contribution, crossEntropy, logits } from './head.ts';
import { featureGradients } from './interference.ts';
import { Draws } from './testing/draws.ts';
import { randomCodes, randomHead } from './testing/heads.ts';

const SIZE = 30;
const STEP = 1e-5;
const draws = new Draws(11);
const head = randomHead(draws, { modalities: 2, latent: 3, fusion: 4, classes: 3 });
const codes = randomCodes(draws, head, SIZE);
const labels = Int32Array.from({ length: SIZE }, (_, n) => n % 3);

/** What the code of a modality tells of the class, sample by sample, made the long way. */
function toldOf(code: Float32Array): number[][] {
  const rows = Array.from({ length: SIZE }, (_, n) => [...code.subarray(n * 3, n * 3 + 3)]);
  const mean = (some: number[][]) =>
    [0, 1, 2].map((z) => some.reduce((s, r) => s + r[z], 0) / some.length);
  const all = mean(rows);
  return rows.map((_, n) =>
    mean(rows.filter((_r, k) => labels[k] === labels[n])).map((m, z) => m - all[z]),
  );
}

it('is the slope of the loss in what the neuron reads of the class, by differences', () => {
  const parts = codes.map((code, i) => contribution(head, i, code));
  const found = featureGradients(head, codes, labels);
  for (const [i, { gradient }] of found.entries()) {
    const told = toldOf(codes[i]);
    const scale = Math.sqrt(told.flat().reduce((sum, value) => sum + value * value, 0) / SIZE);
    for (let f = 0; f < 4; f++) {
      const lossAt = (z: number, weight: number) => {
        const moved = Float64Array.from(parts[i], (value, k) =>
          k % 4 === f ? value + weight * told[Math.floor(k / 4)][z] : value,
        );
        const seen = parts.map((part, j) => (j === i ? moved : part));
        return crossEntropy(logits(head, activations(head, seen, SIZE)), labels);
      };
      const slopes = [0, 1, 2].map((z) => (lossAt(z, STEP) - lossAt(z, -STEP)) / (2 * STEP));
      expect(gradient[f]).toBeCloseTo(Math.hypot(...slopes) / scale, 6);
    }
  }
});

it('survives whole where all samples agree, and not at all where they cancel', () => {
  // One neuron that is always on, two classes, a code that is the class: both push it the same way.
  const one = {
    ...{ modalities: 1, latent: 1, fusion: 1, classes: 2 },
    weights: Float32Array.of(0),
    bias: Float32Array.of(1),
    answerWeights: Float32Array.of(1, -1),
    answerBias: Float32Array.of(-1, 1),
  };
  const told = [Float32Array.of(1, -1)];
  const [agree] = featureGradients(one, told, Int32Array.of(0, 1));
  expect(agree.surviving[0]).toBeCloseTo(1, 12);
  expect(agree.gradient[0]).toBeCloseTo(1, 12);
  const asleep = { ...one, bias: Float32Array.of(-1) };
  expect(featureGradients(asleep, told, Int32Array.of(0, 1))[0].gradient[0]).toBeNaN();
});
