import type { Study } from '../study.ts';
import { armIn, MAP, PLACES, type Place } from './design.ts';
import { findSpots, type Spot } from './found.ts';

const SHOWN = [
  ...(['refit', 'classStrong', 'classSlow', 'transfer'] as const),
  ...(['share', 'slowMean', 'strong', 'both', 'entanglement'] as const),
] as const;

const nameOf = ({ variant, params, sizes }: Place): string =>
  [
    variant,
    ...Object.entries({ ...params, ...sizes }).map(([key, value]) => `${key} ${value}`),
  ].join(', ');
const line = (spot: Spot): string =>
  [
    spot.aligned ? '*' : ' ',
    nameOf(spot).padEnd(84),
    ...SHOWN.map((name) => spot.values[name].toFixed(3).padStart(7)),
    spot.diverged > 0 ? ` ${spot.diverged} diverged` : '',
  ].join('');

export const map: Study = {
  id: 'map',
  revision: 1,
  child: new URL('../child.ts', import.meta.url),
  seeds: MAP.seeds,
  worlds: MAP.worlds,
  trials: MAP.worlds.flatMap((world) => PLACES.map((place) => armIn(world, place))),
  found: (read) => {
    const spots = findSpots(read, MAP.worlds);
    return {
      kept: { worlds: MAP.worlds, spots },
      lines: [`Means of ${SHOWN.join(', ')}; *: it aligns.`, ...spots.map(line)],
    };
  },
};
