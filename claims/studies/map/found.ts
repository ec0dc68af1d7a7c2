import type { Reader } from '../../claim.ts';
import { OUTCOMES, type Outcome } from '../alignment.ts';
import { armIn, controlOf, MAP, PLACES, type Place } from './design.ts';

const NAMES = Object.keys(OUTCOMES) as Outcome[];

/** One setting: means over the worlds in which it did not diverge. */
export interface Spot extends Place {
  readonly values: Readonly<Record<Outcome, number>>;
  /** One number a world; null where it diverged. */
  readonly samples: Readonly<Record<Outcome, readonly (number | null)[]>>;
  readonly diverged: number;
  /** By the rule of the design. */
  readonly aligned: boolean;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** One thing of every outcome. */
const ofEach = <T>(make: (name: Outcome) => T): Record<Outcome, T> =>
  Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Record<Outcome, T>;

/** Where every setting came out. @param worlds those that were run. */
export function findSpots(read: Reader, worlds: readonly number[]): Spot[] {
  const valuesOf = (place: Place) =>
    ofEach((name) => worlds.flatMap((world) => read.last(armIn(world, place), name)));
  return PLACES.map((place): Spot => {
    const own = valuesOf(place);
    const known = own.refit.filter(Number.isFinite);
    const values = ofEach((name) => mean(own[name].filter(Number.isFinite)));
    const control = valuesOf(controlOf(place));
    const probes = (['classStrong', 'classSlow'] as const).every(
      (name) => values[name] >= mean(control[name].filter(Number.isFinite)) - MAP.aligned.lost,
    );
    const aligned = values.refit < MAP.aligned.refit && probes;
    const samples = ofEach((name) => own[name].map((one) => (Number.isFinite(one) ? one : null)));
    return { ...place, values, samples, diverged: own.refit.length - known.length, aligned };
  });
}
