/** Up to this many differences the distribution is enumerated; beyond, a normal curve stands in. */
const MOST_EXACT = 50;

export type Tail = 'greater' | 'less' | 'two-sided';

export interface SignedRank {
  /** Differences that are not zero. Zeros are dropped before ranking (Wilcoxon's own way, not Pratt's). */
  readonly n: number;
  /** Sum of the ranks of positive differences; magnitudes that tie share their mean rank. */
  readonly wPlus: number;
  readonly p: number;
  readonly exact: boolean;
  /** The smallest p that n differences can give in this tail. */
  readonly smallest: number;
  /** Matched-pairs rank-biserial correlation, (W+ - W-) / (W+ + W-), in [-1, 1] (Kerby, 2014); 0 for n = 0. */
  readonly biserial: number;
}

/** Ranks from 1 of the magnitudes, ties at their mean. */
export function magnitudeRanks(differences: readonly number[]): number[] {
  const sizes = differences.map(Math.abs);
  return sizes.map((size) => {
    const below = sizes.filter((other) => other < size).length;
    const equal = sizes.filter((other) => other === size).length;
    return below + (equal + 1) / 2;
  });
}

/**
 * P(W+ >= w) when every sign is as likely as the other, exact for any ranks, tied ones too: each subset
 * of the ranks is counted by its sum. Ranks are whole or half numbers.
 */
export function rankSumTail(ranks: readonly number[], w: number): number {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const all = doubled.reduce((sum, rank) => sum + rank, 0);
  const ways = new Float64Array(all + 1);
  ways[0] = 1;
  for (const rank of doubled) {
    for (let sum = all; sum >= rank; sum--) ways[sum] += ways[sum - rank];
  }
  let reached = 0;
  for (let sum = Math.max(0, Math.ceil(2 * w - 1e-9)); sum <= all; sum++) reached += ways[sum];
  return reached / 2 ** ranks.length;
}

/** Upper tail of the standard normal curve (Abramowitz & Stegun 26.2.17, good to 7.5e-8). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

/** P(W+ >= w) by the normal curve, with half a rank's correction and the variance that ties leave. */
function approximateTail(ranks: readonly number[], w: number): number {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  return normalTail((w - mean - 0.5) / Math.sqrt(variance));
}

/**
 * Wilcoxon's signed-rank test of paired differences against a centre of 0. Exact for up to 50
 * differences, with ties and without. The two-sided p is twice the smaller tail, at most 1.
 */
export function signedRank(differences: readonly number[], tail: Tail): SignedRank {
  const kept = differences.filter((difference) => difference !== 0);
  const n = kept.length;
  const ranks = magnitudeRanks(kept);
  const total = (n * (n + 1)) / 2;
  const wPlus = ranks.reduce((sum, rank, k) => (kept[k] > 0 ? sum + rank : sum), 0);
  const exact = n <= MOST_EXACT;
  const upper = (w: number) => (exact ? rankSumTail(ranks, w) : approximateTail(ranks, w));
  const greater = upper(wPlus);
  const less = upper(total - wPlus);
  const both = Math.min(1, 2 * Math.min(greater, less));
  const p = n === 0 ? 1 : { greater, less, 'two-sided': both }[tail];
  return {
    n,
    wPlus,
    p,
    exact,
    smallest: Math.min(1, (tail === 'two-sided' ? 2 : 1) / 2 ** n),
    biserial: n === 0 ? 0 : (2 * wPlus) / total - 1,
  };
}
