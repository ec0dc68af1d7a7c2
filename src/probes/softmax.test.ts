import { describe, expect, it } from 'vitest';
import { logSoftmax, logSumExp, posteriorEntropy } from './softmax.ts';

describe('softmax', () => {
  it('holds for numbers whose exp overflows', () => {
    expect(logSumExp([9, 1000, 1000], 1, 2)).toBeCloseTo(1000 + Math.LN2, 10);
    expect(logSoftmax([-1000, -1001], 2)[1]).toBeCloseTo(-1 - Math.log(1 + Math.exp(-1)), 12);
  });

  it('gives the entropy of odds known in advance', () => {
    const scores = [0.5, 0.25, 0.25].map((p) => Math.log(p) + 7);
    expect(posteriorEntropy(scores, 3)).toBeCloseTo(1.5 * Math.LN2, 12);
    expect(posteriorEntropy([4, 4, 1e4, -1e4], 2)).toBeCloseTo(0.5 * Math.LN2, 12);
  });
});
