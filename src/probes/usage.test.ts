import { describe, expect, it } from 'vitest';
import type { Head } from './head.ts';
import { conditionalUtilisation, permutationDrop } from './usage.ts';

/** Adds two signals, the first three times as loud; positive means class 1. */
const head: Head = {
  modalities: 2,
  latent: 1,
  fusion: 2,
  classes: 2,
  weights: Float32Array.from([3, -3, 1, -1]),
  bias: new Float32Array(2),
  answerWeights: Float32Array.from([0, 1, 1, 0]),
  answerBias: new Float32Array(2),
};

/** Parts of the two neurons: W v and -W v. */
const part = (...values: number[]) => Float64Array.from(values.flatMap((v) => [v, -v]));

describe('permutation drop', () => {
  const labels = Int32Array.from([1, 1, 0, 0]);
  const parts = [part(3, 3, -3, -3), part(1, 1, -1, -1)];
  const turned = Int32Array.from([2, 3, 0, 1]);
  const swapped = Int32Array.from([1, 0, 3, 2]);

  it('is all for the modality that decides, none for the one that is outvoted', () => {
    const { drop, normalised } = permutationDrop(head, parts, labels, [turned]);
    expect([...drop]).toEqual([1, 0]);
    expect([...normalised]).toEqual([1, 0]);
  });

  it('averages permutations and divides by what was right at first', () => {
    // The last label is wrong: three of four are right, and one of four once modality 0 is turned.
    const wrong = Int32Array.from([1, 1, 0, 1]);
    const { drop, normalised } = permutationDrop(head, parts, wrong, [turned, swapped]);
    expect([...drop]).toEqual([0.25, 0]);
    expect(normalised[0]).toBeCloseTo(1 / 3, 12);
  });

  it('has no normalised score where nothing is right', () => {
    const none = permutationDrop(head, parts, Int32Array.from([0, 0, 1, 1]), [turned]);
    expect([...none.drop]).toEqual([-1, 0]);
    expect([...none.normalised]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('conditional utilisation', () => {
  it('is the part of the accuracy that goes with each modality', () => {
    // Both 0.8, without modality 0 (mask 2) 0.2, without modality 1 (mask 1) 0.6.
    const [first, second] = conditionalUtilisation([0.1, 0.6, 0.2, 0.8], 2);
    expect(first).toBeCloseTo(0.75, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  it('finds the masks of three modalities, and none to divide by', () => {
    const accuracies = [0, 0, 0, 0.25, 0, 0.5, 1, 1];
    expect([...conditionalUtilisation(accuracies, 3)]).toEqual([0, 0.5, 0.75]);
    expect([...conditionalUtilisation([0.5, 0], 1)]).toEqual([Number.NaN]);
  });
});
