import type { Sight } from '../../view/sight.ts';
import { type Frame, voteOf } from '../state/film.ts';
import type { LivingState } from '../state/living-map.ts';

/** A picture of a living map as the pictures of sweeps take it. */
export const sightOf = (
  { points }: Pick<LivingState, 'points'>,
  live: Frame,
  ghost: Frame | undefined,
): Sight => ({
  ...{
    points,
    results: live.results,
    revision: live.step,
    outcome: voteOf(points),
    finished: false,
    bandless: true,
  },
  ...(ghost && { ghost: ghost.results }),
});
