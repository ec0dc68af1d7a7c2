import { describe, expect, it } from 'vitest';
import { armOf, unimodalArm } from '#spec/index.ts';
import { ensembleAccuracies, type Voter } from './ensembles.ts';

const CLASSES = 3;
const labels = Int32Array.from([0, 1, 2, 0, 1, 2, 1, 0]);
const logitsOf = (phase: number) =>
  Float32Array.from({ length: labels.length * CLASSES }, (_, k) => 3 * Math.sin(phase * (k + 1)));
const voter = (params: Voter['params'], phase: number): Voter => ({
  seed: 1,
  params,
  logits: logitsOf(phase),
});

/** The same, from probabilities added up one by one. */
function byProbabilities(voters: readonly Voter[]): number {
  const right = labels.filter((label, n) => {
    const sums = new Array<number>(CLASSES).fill(0);
    for (const { logits } of voters) {
      const powers = sums.map((_, c) => Math.exp(logits[n * CLASSES + c]));
      const whole = powers.reduce((sum, power) => sum + power, 0);
      powers.forEach((power, c) => {
        sums[c] += power / whole;
      });
    }
    return sums.indexOf(Math.max(...sums)) === label;
  });
  return right.length / labels.length;
}

describe('the ensemble of unimodal controls', () => {
  const [first, second, third] = [2.3, 1.1, 4.7].map((phase, i) => voter(unimodalArm(i), phase));
  const others = [voter(armOf(['vanilla']), 0.7), voter(armOf(['ebr']), 5.1)];

  it('answers for every subset by the mean probability of its controls, and of nobody else', () => {
    const found = ensembleAccuracies([...others, third, first, second], labels, 3, CLASSES);
    expect(found[0]).toBeCloseTo(1 / CLASSES, 12);
    for (let mask = 1; mask < 8; mask++) {
      const asked = [first, second, third].filter((_, i) => mask & (1 << i));
      expect(found[mask], `${mask}`).toBe(byProbabilities(asked));
    }
    expect(new Set(found).size).toBeGreaterThan(3);
  });

  it('does not answer where a control is missing', () => {
    const found = ensembleAccuracies([first, third, ...others], labels, 3, CLASSES);
    const known = Array.from(found, Number.isFinite);
    expect(known).toEqual([true, true, false, false, true, true, false, false]);
  });
});
