import { describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { holm } from './holm.ts';
import { magnitudeRanks, normalTail, signedRank, type Tail } from './signed-rank.ts';
import { slope } from './slope.ts';
import { hodgesLehmann } from './walsh.ts';

/** Every way to give signs to the differences, by brute force. */
function bruteForce(differences: readonly number[], tail: 'greater' | 'less'): number {
  const kept = differences.filter((d) => d !== 0);
  const ranks = magnitudeRanks(kept);
  const sumOf = (positive: (k: number) => boolean) =>
    ranks.reduce((sum, rank, k) => (positive(k) ? sum + rank : sum), 0);
  const seen = sumOf((k) => kept[k] > 0);
  let count = 0;
  for (let signs = 0; signs < 2 ** kept.length; signs++) {
    const w = sumOf((k) => ((signs >> k) & 1) === 1);
    if (tail === 'greater' ? w >= seen : w <= seen) count++;
  }
  return count / 2 ** kept.length;
}

/** Differences 1..n of which those with the lowest ranks are negative, so that W- is `w`. */
function withLowSum(n: number, w: number): number[] {
  let left = w;
  return Array.from({ length: n }, (_, k) => n - k).map((rank) => {
    if (rank > left) return rank;
    left -= rank;
    return -rank;
  });
}

describe('signedRank', () => {
  it.each([
    // Two-sided 5 % critical values of the smaller rank sum (Wilcoxon & Wilcox, 1964).
    [6, 0],
    [7, 2],
    [8, 3],
    [9, 5],
    [10, 8],
    [12, 13],
    [15, 25],
    [20, 52],
    [25, 89],
  ])('has the published critical value for n = %i: %i', (n, critical) => {
    expect(signedRank(withLowSum(n, critical), 'two-sided').p).toBeLessThanOrEqual(0.05);
    expect(signedRank(withLowSum(n, critical + 1), 'two-sided').p).toBeGreaterThan(0.05);
  });

  it("gives the p of Hollander & Wolfe's depression scores, R's example: V = 40, p = 0.01953", () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const test = signedRank(
      before.map((x, k) => x - after[k]),
      'greater',
    );
    expect([test.n, test.wPlus]).toEqual([9, 40]);
    expect(test.p).toBeCloseTo(0.01953125, 10);
  });

  it('agrees with brute force, ties and zeros included', () => {
    const stream = new Stream(1, 'test');
    for (let trial = 0; trial < 40; trial++) {
      const d = Array.from({ length: 1 + stream.below(9) }, () => stream.below(9) - 3);
      for (const tail of ['greater', 'less'] as const) {
        const test = signedRank(d, tail);
        if (test.n > 0) expect(test.p, `${d}`).toBeCloseTo(bruteForce(d, tail), 12);
      }
    }
  });

  it('mirrors: the other tail of the other sign', () => {
    const d = [3, -1, 4, 1.5, -9, 2.6, 5];
    const flipped = d.map((x) => -x);
    expect(signedRank(d, 'greater').p).toBe(signedRank(flipped, 'less').p);
    expect(signedRank(d, 'two-sided').p).toBe(signedRank(flipped, 'two-sided').p);
    expect(signedRank(d, 'greater').biserial).toBeCloseTo(-signedRank(flipped, 'less').biserial);
  });

  it('has a correlation of 1 where all agree, and nothing to say without differences', () => {
    expect(signedRank([1, 2, 3], 'greater')).toMatchObject({
      biserial: 1,
      p: 1 / 8,
      smallest: 1 / 8,
    });
    expect(signedRank([0, 0], 'greater')).toMatchObject({ n: 0, p: 1, smallest: 1, biserial: 0 });
    expect(signedRank([1, 2, 3], 'two-sided').smallest).toBe(1 / 4);
  });

  it('is close to exact where it turns to the normal curve', () => {
    const tail: Tail = 'greater';
    for (const w of [350, 420, 500]) {
      const exact = signedRank(withLowSum(50, w), tail);
      const beyond = signedRank(withLowSum(51, Math.round((w * 1326) / 1275)), tail);
      expect([exact.exact, beyond.exact]).toEqual([true, false]);
      expect(Math.abs(exact.p - beyond.p)).toBeLessThan(0.01);
    }
    expect(normalTail(1.959964)).toBeCloseTo(0.025, 6);
    expect(normalTail(-1)).toBeCloseTo(0.8413447, 6);
  });
});

describe('holm', () => {
  it('adjusts as R does: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((value, k) => {
      expect(adjusted[k]).toBeCloseTo(value, 12);
    });
  });

  it('rejects step by step, never falls, and stops at 1', () => {
    const stream = new Stream(2, 'test');
    for (let trial = 0; trial < 50; trial++) {
      const p = Array.from({ length: 6 }, () => stream.uniform() ** 3);
      const sorted = [...p].sort((a, b) => a - b);
      const stop = sorted.findIndex((value, k) => value > 0.05 / (p.length - k));
      const rejected = stop < 0 ? p.length : stop;
      const adjusted = holm(p);
      expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(rejected);
      expect(Math.max(...adjusted)).toBeLessThanOrEqual(1);
    }
    expect(holm([])).toEqual([]);
  });
});

describe('hodgesLehmann', () => {
  it("gives R's interval for the depression scores: wilcox.test(..., conf.int = TRUE)", () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const { estimate, low, high, coverage } = hodgesLehmann(before.map((x, k) => x - after[k]));
    expect(estimate).toBeCloseTo(0.46, 6);
    expect(low).toBeCloseTo(0.01, 6);
    expect(high).toBeCloseTo(0.786, 6);
    expect(coverage).toBeCloseTo(1 - 20 / 512, 12);
  });

  it('holds exactly the centres that the two-sided test does not reject', () => {
    const stream = new Stream(3, 'test');
    for (const n of [6, 8, 11]) {
      const d = Array.from({ length: n }, () => stream.normal() + 0.3);
      const { low, high, coverage } = hodgesLehmann(d);
      const p = (centre: number) =>
        signedRank(
          d.map((x) => x - centre),
          'two-sided',
        ).p;
      expect(p(low - 1e-9)).toBeLessThanOrEqual(0.05);
      expect(p(high + 1e-9)).toBeLessThanOrEqual(0.05);
      expect(p(low + 1e-9)).toBeGreaterThan(0.05);
      expect(p(high - 1e-9)).toBeGreaterThan(0.05);
      expect(coverage).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('says how little a few differences cover', () => {
    expect(hodgesLehmann([1, 3])).toEqual({ estimate: 2, low: 1, high: 3, coverage: 0.5 });
    expect(hodgesLehmann([]).estimate).toBeNaN();
  });

  it('covers a symmetric centre as often as it says', () => {
    const stream = new Stream(4, 'test');
    const trials = 4000;
    let hit = 0;
    let promised = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { low, high, coverage } = hodgesLehmann(
        Array.from({ length: 7 }, () => stream.normal()),
      );
      if (low <= 0 && high >= 0) hit++;
      promised = coverage;
    }
    expect(Math.abs(hit / trials - promised)).toBeLessThan(0.012);
  });
});

describe('slope', () => {
  it('is that of a line, and blind to what is symmetric about the middle', () => {
    expect(slope([2, 3, 4, 5], [7, 9, 11, 13])).toBeCloseTo(2, 12);
    expect(slope([0, 1, 2], [1, 5, 1])).toBeCloseTo(0, 12);
    expect(() => slope([1, 1], [0, 1])).toThrow(RangeError);
  });
});
