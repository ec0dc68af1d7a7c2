/** A row of colours from low to high; what lies between two is the lower one under a veil of the higher. */
export type Ramp = readonly [string, string, ...string[]];

/** Graphite, for what is of no sense. */
export const GRAPHITE: Ramp = [0, 1, 2, 3, 4, 5, 6].map(
  (k) => `var(--seq-${k})`,
) as unknown as Ramp;

/** Tints of a sense's hue, by its number from 0. */
export const hueOf = (sense: number): Ramp => [
  `var(--m${sense + 1}-ramp-0)`,
  `var(--m${sense + 1})`,
];

/** Tints that are told apart, from end to end. */
export const TINTS = 36;

/** The tint of a place on a ramp, 0 to 1. */
export const tintAt = (place: number): number =>
  Math.round(Math.min(1, Math.max(0, place)) * TINTS);

export interface Layer {
  readonly fill: string;
  readonly opacity: number;
}

/** What a tint is painted with, from below. */
export function layersOf(ramp: Ramp, tint: number): Layer[] {
  const along = (tint / TINTS) * (ramp.length - 1);
  const below = Math.min(ramp.length - 2, Math.floor(along));
  const veil = along - below;
  const ground = { fill: ramp[below], opacity: 1 };
  return veil === 0 ? [ground] : [ground, { fill: ramp[below + 1], opacity: veil }];
}

/** Umber below nothing, teal above; always beside a printed sign. */
export const SIGNS: Ramp = [
  'var(--sign-neg-2)',
  'var(--sign-neg-1)',
  'var(--sign-0)',
  'var(--sign-pos-1)',
  'var(--sign-pos-2)',
];
