import type { Cell } from './cells.ts';
import { holm, type Interval, meanInterval, meanOf, studentP, varianceOf } from './intervals.ts';

/** What one method does beyond another at one place, on the same seeds. */
export interface PairedCell extends Interval {
  /** Number of the place. */
  readonly place: number;
  /** Mean of the differences over seeds that both have, and how many; NaN where there is none. */
  readonly mean: number;
  readonly count: number;
  /** Two-sided p of the paired t test, corrected after Holm for every place of the map; NaN with one seed. */
  readonly p: number;
  /** Whether p is below 5 %: the sign is told from noise although so many places were looked at. */
  readonly settled: boolean;
}

const LEVEL = 0.05;

/** All differences may be equal: then there is no spread to measure them by, and only their being 0 says no. */
function pOf(differences: readonly number[]): number {
  if (differences.length < 2) return Number.NaN;
  const error = Math.sqrt(varianceOf(differences) / differences.length);
  const mean = meanOf(differences);
  if (error === 0) return mean === 0 ? 1 : signP(differences.length);
  return studentP(mean / error, differences.length - 1);
}

/** Chance that as many coins fall alike. */
const signP = (count: number): number => 2 ** (1 - count);

/**
 * The difference of two methods over a map, place by place, paired by seed.
 *
 * @param cells of all methods. @param one, other names of methods; what is told is `one` less `other`.
 */
export function differenceOf(cells: readonly Cell[], one: string, other: string): PairedCell[] {
  const of = (method: string) =>
    new Map(
      cells.filter(({ point }) => point.method === method).map((cell) => [cell.point.place, cell]),
    );
  const others = of(other);
  const pairs = [...of(one)].map(([place, { values }]) => {
    const twins = others.get(place)?.values ?? [];
    const differences = values.flatMap((value, seed) => {
      const twin = twins[seed];
      return value === undefined || twin === undefined ? [] : [value - twin];
    });
    return { place, differences, p: pOf(differences) };
  });
  const tested = pairs.filter(({ p }) => !Number.isNaN(p));
  const corrected = holm(tested.map(({ p }) => p));
  const ps = new Map(tested.map(({ place }, k) => [place, corrected[k]]));
  return pairs.map(({ place, differences }) => {
    const p = ps.get(place) ?? Number.NaN;
    return {
      place,
      count: differences.length,
      mean: meanOf(differences),
      ...meanInterval(differences),
      p,
      settled: p < LEVEL,
    };
  });
}
