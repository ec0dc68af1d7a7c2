import { describe, expect, it } from 'vitest';
import { averagePrecision, rocArea } from './ranking.ts';

/** How often a yes is above a no, counted pair by pair. */
function counted(scores: readonly number[], labels: readonly number[]): number {
  const of = (label: number) => scores.filter((_, n) => labels[n] === label);
  const pairs = of(1).flatMap((a) => of(0).map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length;
}

describe('areas under curves of a ranking', () => {
  // The example of scikit-learn's roc_auc_score and average_precision_score.
  const labels = [0, 0, 1, 1];
  const scores = [0.1, 0.4, 0.35, 0.8];

  it('are those that are published', () => {
    expect(rocArea(scores, labels)).toBeCloseTo(0.75, 12);
    expect(averagePrecision(scores, labels)).toBeCloseTo(0.8333333, 6);
  });

  it('are what counting pairs gives, with equal scores', () => {
    const many = Array.from({ length: 60 }, (_, n) => Math.floor(7 * Math.sin(n * n)) / 7);
    const yes = many.map((value, n) => (value + Math.cos(3 * n) > 0.4 ? 1 : 0));
    expect(rocArea(many, yes)).toBeCloseTo(counted(many, yes), 12);
  });

  it('are one for a perfect ranking, and the rate and one half where all scores are equal', () => {
    expect(rocArea([3, 2, 1], [1, 1, 0])).toBe(1);
    expect(averagePrecision([3, 2, 1], [1, 1, 0])).toBe(1);
    expect(rocArea([1, 1, 1, 1, 1], [1, 0, 0, 0, 0])).toBe(0.5);
    expect(averagePrecision([1, 1, 1, 1, 1], [1, 0, 0, 0, 0])).toBe(0.2);
  });

  it('are no numbers where all answers are the same', () => {
    expect(rocArea([1, 2], [1, 1])).toBeNaN();
    expect(averagePrecision([1, 2], [0, 0])).toBeNaN();
  });
});
