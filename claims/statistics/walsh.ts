import { rankSumTail } from './signed-rank.ts';

export interface Location {
  /** Hodges-Lehmann estimate: the median of all Walsh averages (d_i + d_j) / 2, i <= j. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** How often such an interval covers the centre of a symmetric distribution: exact, at least as asked. */
  readonly coverage: number;
}

const median = (sorted: ArrayLike<number>): number => {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

/**
 * Where paired differences lie, by the Walsh averages (Hodges & Lehmann, 1963). The interval is the
 * narrowest one between two of them, as far from either end, that covers at least `level`. With too few
 * differences for that level it runs over all Walsh averages, and its coverage says how far that carries.
 * NaN without differences.
 */
export function hodgesLehmann(differences: readonly number[], level = 0.95): Location {
  const n = differences.length;
  const averages: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) averages.push((differences[i] + differences[j]) / 2);
  }
  const sorted = Float64Array.from(averages).sort();
  const ranks = Array.from({ length: n }, (_, k) => k + 1);
  /** P(W <= k): the interval from the k-th lowest average up misses above with this probability. */
  const missed = (k: number) => rankSumTail(ranks, (n * (n + 1)) / 2 - k);
  let k = 0;
  while (k + 1 <= sorted.length / 2 && 2 * missed(k + 1) <= 1 - level) k++;
  return {
    estimate: n > 0 ? median(sorted) : Number.NaN,
    low: sorted[k] ?? Number.NaN,
    high: sorted[sorted.length - 1 - k] ?? Number.NaN,
    coverage: n > 0 ? 1 - 2 * missed(k) : 0,
  };
}
