import { expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { until } from '#lab-state/testing/lab.ts';
import { trainCrew } from '#session/train-crew.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { Points } from '#sweep/points.ts';
import type { Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { createExplore, type Explore } from './explore.ts';
import { fakeExplorePage } from './testing/fake-crews.ts';

const brief = { probeSize: 32, trainSize: 64, batch: 8, hidden: 8, latent: 4, fusion: 6 };
const { sweep } = cleanSweep({
  run: brief,
  arm: { learningRate: 0.02 },
  axes: [
    { setting: 'weakNoise', from: 0, to: 3, count: 3 },
    { setting: 'learningRate', from: 0.01, to: 0.05, count: 3 },
  ],
  ...{ seeds: 2, steps: 20 },
});

/** What is known of the sweep's own seeds; more may have been bought. */
const allOf = (results: Results) =>
  Object.fromEntries(
    results.points.map((point) => [
      point,
      results.of(point).filter(({ seed }) => seed < sweep.seed + sweep.seeds),
    ]),
  );

async function directly(sweep: Sweep) {
  const points = new Points(sweep);
  const all: Record<number, unknown[]> = {};
  for (let point = 0; point < points.count; point++) {
    const crew = Array.from({ length: sweep.seeds }, (_, k) => ({ point, seed: sweep.seed + k }));
    const trained = await trainCrew(points, crew, { engine: 'plan-cpu', around });
    if (trained.ended) all[point] = [...trained.ran];
  }
  return all;
}
const expected = directly(sweep);

const untilIs = (explore: Explore, state: string) =>
  until(() => explore.getState().state === state, `the sweep is ${state}`);

it('trains what the shell trains, to the bit, in a worker for each core', async () => {
  const page = fakeExplorePage();
  const explore = createExplore({ host: page.host, sweep });
  expect(page.workers).toEqual([]);
  explore.run();
  await untilIs(explore, 'done');
  expect(page.workers).toHaveLength(2);
  expect(allOf(explore.getState().results)).toEqual(await expected);
  expect(explore.getState().progress).toMatchObject({ cells: { done: 9, of: 9 } });
  explore.close();
});
