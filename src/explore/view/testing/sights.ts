import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import { type Ran, Results } from '#sweep/results.ts';
import { type Sweep, seedsIn } from '#sweep/sweep.ts';
import type { Sight } from '../sight.ts';

export const where = questionOf('where') as Sweep;
const [collapsed, second] = where.outcomes;
export const share = second as typeof collapsed;

/** A network whose slow sense has this share, by both ways to fill, and whose controls can answer. */
export const done = (seed: number, own: number): Ran => ({
  ...{ seed, state: 'done', looks: [[own, 0.99, own]], controls: [[0.98, 0.97]] },
});

/** What becomes of a network; nothing where it is not there. */
export type Fate = (
  at: readonly number[],
  seed: number,
  point: { readonly level: number; readonly method: string; readonly index: number },
) => Ran | undefined;

/** A sweep in which every network comes to what is said of it. */
export function sightOf(sweep: Sweep, fate: Fate, finished = true): Sight {
  const points = new Points(sweep);
  const results = new Results();
  for (let index = 0; index < points.count; index++) {
    const point = points.at(index);
    for (const seed of seedsIn(sweep)) {
      const ran = fate(point.at ?? [], seed, point);
      if (ran) results.add(index, ran);
    }
  }
  return { points, results, revision: 1, outcome: collapsed, finished };
}

/** All beyond the diagonal of a map collapse. */
export const beyond: Fate = (at, seed) => done(seed, at[0] + (at[1] ?? 0) > 16 ? 0.02 : 0.4);
