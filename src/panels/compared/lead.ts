import type { BandPoint } from '#charts/types.ts';

/** What is known where nothing was measured. */
export const NOWHERE: BandPoint = {
  ...{ step: 0, low: Number.NaN, mean: Number.NaN, high: Number.NaN },
};

/** A number of one method, over its seeds. */
interface Placed<I> {
  readonly id: I;
  readonly band: BandPoint;
}

/** Whether all seeds of one lie beyond all seeds of the other. */
const isBeyond = (one: BandPoint, other: BandPoint, sign: 1 | -1): boolean =>
  sign > 0 ? one.low > other.high : one.high < other.low;

/**
 * The method with the best mean: the largest for `sign` 1, the smallest for -1. `clear`: whether all its seeds lie
 * beyond all seeds of every other method, without which nobody is called a winner.
 */
export function leadOf<I>(methods: readonly Placed<I>[], sign: 1 | -1) {
  const best = methods.reduce((a, b) => (sign * (b.band.mean - a.band.mean) > 0 ? b : a));
  const clear = methods.every((one) => one === best || isBeyond(best.band, one.band, sign));
  return { ...best, clear };
}
