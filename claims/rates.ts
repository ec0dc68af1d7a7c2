import type { KeptRate } from '#sweep/kept.ts';
import type { Rate } from './claim.ts';
import type { Draw } from './draws.ts';
import { wilson } from './statistics/wilson.ts';
import { overUnits } from './units.ts';

/** In how many units every mean lies below its limit, of those in which all are known, with Wilson's interval. */
export function rateOf({ name, all }: Rate, draws: readonly Draw[]): KeptRate {
  const means = all.map(({ values, below }) => ({ below, ...overUnits(values, draws) }));
  const places = Array.from(means[0].units.keys()).filter((k) =>
    means.every(({ units }) => Number.isFinite(units[k])),
  );
  const count = places.filter((k) => means.every(({ units, below }) => units[k] < below)).length;
  return { name, count, of: places.length, ...wilson(count, places.length) };
}
