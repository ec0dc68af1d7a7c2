import type { Reader } from '../../claim.ts';
import { OUTCOMES, type Outcome } from '../alignment.ts';
import { armIn, controlOf, MAP, PLACES, type Place } from './design.ts';

const NAMES = Object.keys(OUTCOMES) as Outcome[];

/** One setting: means over the worlds in which it did not diverge. */
export interface Spot extends Place {
  readonly values: Readonly<Record<Outcome, number>>;
  readonly diverged: number;
  /** By the rule of the design. */
  readonly aligned: boolean;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where every setting came out. @param worlds those that were run. */
export function findSpots(read: Reader, worlds: readonly number[]): Spot[] {
  const valuesOf = (place: Place) => {
    const each = NAMES.map((name) => [
      name,
      worlds.flatMap((world) => read.last(armIn(world, place), name)),
    ]);
    return Object.fromEntries(each) as Record<Outcome, number[]>;
  };
  return PLACES.map((place): Spot => {
    const own = valuesOf(place);
    const known = own.refit.filter(Number.isFinite);
    const values = Object.fromEntries(
      NAMES.map((name) => [name, mean(own[name].filter(Number.isFinite))]),
    ) as Spot['values'];
    const control = valuesOf(controlOf(place));
    const probes = (['classStrong', 'classSlow'] as const).every(
      (name) => values[name] >= mean(control[name].filter(Number.isFinite)) - MAP.aligned.lost,
    );
    const aligned = values.refit < MAP.aligned.refit && probes;
    return { ...place, values, diverged: own.refit.length - known.length, aligned };
  });
}
