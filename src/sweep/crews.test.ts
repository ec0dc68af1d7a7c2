import { describe, expect, it } from 'vitest';
import { crewsOf } from './crews.ts';
import { Points } from './points.ts';
import { questionOf } from './questions.ts';
import { type Sweep, seedsIn } from './sweep.ts';

const jobsOf = (points: Points) =>
  Array.from({ length: points.count }, (_, point) =>
    seedsIn(points.sweep).map((seed) => ({ point, seed })),
  ).flat();
const pointsOf = (id: string) => new Points(questionOf(id) as Sweep);
const sorted = (jobs: readonly { point: number; seed: number }[]) =>
  jobs.map(({ point, seed }) => `${point} ${seed}`).sort();

describe('crews', () => {
  it.each([1, 7, 24, 10_000])(
    'of at most %i have every network once, about as many each',
    (most) => {
      const points = pointsOf('where');
      const jobs = jobsOf(points);
      const crews = crewsOf(points, jobs, { mixes: true, most });
      expect(sorted(crews.flat())).toEqual(sorted(jobs));
      const sizes = crews.map(({ length }) => length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    },
  );

  it('see one data where the engine cannot mix', () => {
    const points = pointsOf('where');
    const crews = crewsOf(points, jobsOf(points), { mixes: false, most: 100 });
    expect(crews).toHaveLength(points.count);
    for (const crew of crews) expect(new Set(crew.map(({ point }) => point)).size).toBe(1);
  });

  it('have one size of network', () => {
    const points = pointsOf('width');
    for (const crew of crewsOf(points, jobsOf(points), { mixes: true, most: 100 })) {
      const sizes = new Set(crew.map(({ point }) => points.at(point).values.join()));
      expect(sizes.size).toBe(1);
    }
  });

  it('of nothing are none', () => {
    expect(crewsOf(pointsOf('where'), [], { mixes: true, most: 9 })).toEqual([]);
  });
});
