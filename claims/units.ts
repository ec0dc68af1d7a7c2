import type { Part } from './claim.ts';
import { type Draw, LEAST_SEEDS, SHOWCASE, unitOf } from './draws.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The draws of every unit, by their place; the showcase is none. */
export function placesOf(draws: readonly Draw[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  draws.forEach((draw, k) => {
    if (draw.world !== SHOWCASE) places.set(unitOf(draw), [...(places.get(unitOf(draw)) ?? []), k]);
  });
  return places;
}

const showcaseIn = (draws: readonly Draw[]): number[] =>
  draws.flatMap(({ world }, k) => (world === SHOWCASE ? [k] : []));

/** Mean of the known numbers at these places; NaN where fewer than `least` are known. */
function meanAt(values: readonly number[], places: readonly number[], least: number): number {
  const known = places.map((k) => values[k]).filter(Number.isFinite);
  return known.length >= Math.min(least, places.length) ? mean(known) : Number.NaN;
}

/**
 * One number per unit, and the one of the showcase (NaN without it).
 *
 * @param least a unit counts from so many of its draws on.
 */
export function overUnits(
  values: readonly number[],
  draws: readonly Draw[],
  least: number = LEAST_SEEDS,
) {
  return {
    units: [...placesOf(draws).values()].map((places) => meanAt(values, places, least)),
    showcase: meanAt(values, showcaseIn(draws), least),
  };
}

/**
 * A part with one number per unit: the mean over those of its draws in which the comparison is known, of its
 * values and its samples alike, so that samples differ as the values say.
 */
export function inUnits(part: Part, draws: readonly Draw[]) {
  const paired = (numbers: readonly number[]) =>
    numbers.map((value, k) => (Number.isFinite(part.values[k]) ? value : Number.NaN));
  const samples = Object.entries(part.samples).map(
    ([name, numbers]) => [name, overUnits(paired(numbers), draws)] as const,
  );
  const hasShowcase = showcaseIn(draws).length > 0;
  return {
    values: overUnits(part.values, draws).units,
    samples: Object.fromEntries(samples.map(([name, { units }]) => [name, units])),
    ...(hasShowcase && {
      showcase: Object.fromEntries(samples.map(([name, own]) => [name, own.showcase])),
    }),
  };
}
