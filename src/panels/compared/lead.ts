import type { BandPoint } from '#charts/types.ts';

/** What is known where nothing was measured. */
export const NOWHERE: BandPoint = {
  ...{ step: 0, low: Number.NaN, mean: Number.NaN, high: Number.NaN },
};

/** A number of one method, over its seeds. */
export interface Placed<I> {
  readonly id: I;
  readonly band: BandPoint;
}

interface Judged {
  /** What is better: the largest for 1, the smallest for -1. */
  readonly sign: 1 | -1;
  /** How the numbers are written: what reads alike is a tie. */
  readonly print: (value: number) => string;
}

/** Whether all seeds of one lie beyond all seeds of the other, as they are read, too. */
const isBeyond = (one: BandPoint, other: BandPoint, { sign, print }: Judged): boolean =>
  (sign > 0 ? one.low > other.high : one.high < other.low) && print(one.mean) !== print(other.mean);

/**
 * What may be said of methods beside their twin. `winner`: the one that is beyond all others, twin included.
 * `clear`: all that are beyond the twin, by their means; without one of the two nobody is called better.
 */
export function leadOf<I>(methods: readonly Placed<I>[], twin: Placed<I>, judged: Judged) {
  const ranked = methods.toSorted((a, b) => judged.sign * (b.band.mean - a.band.mean));
  const clear = ranked.filter((one) => isBeyond(one.band, twin.band, judged));
  const winner = clear.find((one) =>
    methods.every((other) => other === one || isBeyond(one.band, other.band, judged)),
  );
  return { ranked, clear, winner };
}
