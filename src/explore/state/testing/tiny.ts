import { around } from '#cli/around.ts';
import { until } from '#lab-state/testing/lab.ts';
import { trainCrew } from '#session/train-crew.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { Points } from '#sweep/points.ts';
import type { Ran, Results } from '#sweep/results.ts';
import { type Sweep, seedsIn } from '#sweep/sweep.ts';
import type { Exploration } from '../exploration.ts';
import type { Explore } from '../explore.ts';

/** Networks that train in no time. */
export const BRIEF = {
  ...{ probeSize: 32, trainSize: 64, batch: 8 },
  ...{ hidden: 8, latent: 4, shared: 4, fusion: 6 },
};

/** Nine cells on two seeds. */
export const { sweep: TINY } = cleanSweep({
  run: BRIEF,
  axes: [
    { setting: 'weakNoise', from: 0, to: 3, count: 3 },
    { setting: 'learningRate', from: 0.01, to: 0.05, count: 3 },
  ],
  ...{ seeds: 2, steps: 20 },
});

type Cells = Readonly<Record<number, readonly Ran[]>>;

/** What is known of a sweep's own seeds; more may have been bought. */
export const ownCells = (sweep: Sweep, results: Results): Cells =>
  Object.fromEntries(
    results.points.map((point) => [
      point,
      results.of(point).filter(({ seed }) => seedsIn(sweep).includes(seed)),
    ]),
  );

/** What comes of a sweep trained without a page, one point after the other. */
export async function trainedDirectly(sweep: Sweep): Promise<Cells> {
  const points = new Points(sweep);
  const cells: Record<number, readonly Ran[]> = {};
  for (let point = 0; point < points.count; point++) {
    const crew = seedsIn(sweep).map((seed) => ({ point, seed }));
    const trained = await trainCrew(points, crew, { engine: 'plan-cpu', around });
    if (trained.ended) cells[point] = trained.ran;
  }
  return cells;
}

export const untilIs = (explore: Explore, state: Exploration['state']) =>
  until(() => explore.getState().state === state, `the sweep is ${state}`);
