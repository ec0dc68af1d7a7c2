import { describe, expect, it } from 'vitest';
import { ensemble } from './ensemble.ts';
import { accuracy, crossEntropy } from './head.ts';

const logitsOf = (...odds: number[]) => odds.map((p) => Math.log(p) - 4);

describe('ensemble', () => {
  it('averages probabilities, not logits', () => {
    // 0.9, 0.4 and 0.4 for the first class: 1.7 / 3. Mean logits would say 0.577.
    const votes = [logitsOf(0.9, 0.1), logitsOf(0.4, 0.6), logitsOf(0.4, 0.6)];
    const first = ensemble(votes, Int32Array.from([0]));
    expect(first.accuracy).toBe(1);
    expect(first.crossEntropy).toBeCloseTo(-Math.log(1.7 / 3), 12);
    expect(ensemble(votes, Int32Array.from([1])).accuracy).toBe(0);
  });

  it('is the network itself where there is one, or copies of it', () => {
    const scores = [3, 1, 0, -1, 2, 2.5];
    const labels = Int32Array.from([0, 1]);
    for (const copies of [1, 4]) {
      const result = ensemble(new Array(copies).fill(scores), labels);
      expect(result.accuracy).toBe(accuracy(scores, labels));
      expect(result.crossEntropy).toBeCloseTo(crossEntropy(scores, labels), 12);
    }
  });

  it('stays finite where one network is entirely sure of the wrong answer', () => {
    const { crossEntropy: loss } = ensemble(
      [
        [5000, 0],
        [0, 0],
      ],
      Int32Array.from([1]),
    );
    expect(loss).toBeCloseTo(Math.log(4), 12);
  });
});
