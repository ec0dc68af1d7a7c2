import type { Part } from './claim.ts';
import { slope } from './statistics/slope.ts';

type Numbers = readonly number[];

/** That `more` is above `less`, seed by seed, by more than `least`. */
export function above(
  name: string,
  [moreName, more]: readonly [string, Numbers],
  [lessName, less]: readonly [string, Numbers],
  least = 0,
): Part {
  const values = more.map((value, k) => value - less[k]);
  return { name, samples: { [moreName]: more, [lessName]: less }, values, least };
}

/** That numbers lie below a limit. */
export const below = (name: string, sample: string, numbers: Numbers, limit: number): Part => ({
  name,
  samples: { [sample]: numbers },
  values: numbers.map((value) => limit - value),
  least: 0,
});

/** Per seed the least-squares slope of `columns` (one per place, one number per seed) over `places`. */
export const slopes = (places: Numbers, columns: readonly Numbers[]): number[] =>
  columns[0].map((_, seed) =>
    slope(
      places,
      columns.map((column) => column[seed]),
    ),
  );

/** Samples named after places: "m 2", "m 3" and so on. */
export const placed = (word: string, places: Numbers, columns: readonly Numbers[]) =>
  Object.fromEntries(places.map((place, k) => [`${word} ${place}`, columns[k]]));

/** That what is measured at growing places rises. */
export const rises = (
  name: string,
  word: string,
  places: Numbers,
  columns: readonly Numbers[],
): Part => ({
  name,
  samples: placed(word, places, columns),
  values: slopes(places, columns),
  least: 0,
});

/** Mean over columns, seed by seed. */
export const meanOf = (columns: readonly Numbers[]): number[] =>
  columns[0].map((_, seed) => columns.reduce((sum, c) => sum + c[seed] / columns.length, 0));

/** The larger of two numbers, draw by draw. */
export const largestOf = (one: Numbers, other: Numbers): number[] =>
  one.map((value, k) => Math.max(value, other[k]));
