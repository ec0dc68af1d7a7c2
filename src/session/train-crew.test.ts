import { describe, expect, it, vi } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { crewsOf } from '#sweep/crews.ts';
import { columnsOf } from '#sweep/outcome.ts';
import { trialOf } from '#sweep/point-trial.ts';
import { Points } from '#sweep/points.ts';
import type { Done, Job, Ran } from '#sweep/results.ts';
import { seedsIn } from '#sweep/sweep.ts';
import type { CrewState, Trained } from '#sweep/work.ts';
import { Crowd } from './crowd.ts';
import { runHeadless } from './headless.ts';
import { Shared, trainCrew } from './train-crew.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
const brief = { probeSize: 32, trainSize: 64, batch: 8, hidden: 8, latent: 4, fusion: 6 };

/** Points of two worlds, noises and methods, of which one borrows from controls, changed on the way. */
const { sweep, notes } = cleanSweep({
  run: brief,
  arm: { learningRate: 0.02 },
  axes: [
    { setting: 'weakNoise', values: [0, 2] },
    { setting: 'lambda', values: [0, 0.5], since: 5 },
    { methods: ['vanilla', 'umt'] },
  ],
  ...{ seeds: 2, steps: 30, looks: 2 },
  outcomes: [
    { measure: 'collapsed', index: 1 },
    { measure: 'loss' },
    { measure: 'trainLoss' },
    { measure: 'gradientNorm', index: 1 },
  ],
});
const points = new Points(sweep);
const jobs: Job[] = Array.from({ length: points.count }, (_, point) =>
  seedsIn(sweep).map((seed) => ({ point, seed })),
).flat();
const training = { engine: 'plan-cpu', around } as const;

const ranOf = (trained: Trained): readonly Ran[] => {
  if (!trained.ended) throw new Error('It was stopped.');
  return trained.ran;
};
const whole = trainCrew(points, jobs, training).then(ranOf);

describe('a crew', () => {
  it('of a clean sweep has all that it asks for, of every network', async () => {
    expect(notes).toEqual([]);
    const loss = columnsOf(sweep).findIndex(({ field }) => field === 'loss');
    const ran = await whole;
    expect(ran).toHaveLength(16);
    for (const one of ran) {
      expect(one.state).toBe('done');
      expect((one as Done).looks).toHaveLength(2);
      expect((one as Done).looks.every((look) => Number.isFinite(look[loss]))).toBe(true);
    }
    const asked = ran.filter((one) => (one as Done).controls);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(16);
  });

  it('trains each network to the bits it has alone, controls included', async () => {
    const ran = await whole;
    for (const k of [0, 3, 7, 12]) {
      expect(ranOf(await trainCrew(points, [jobs[k]], training))).toEqual([ran[k]]);
    }
    const crews = crewsOf(points, [...jobs].reverse(), { mixes: false, most: 3 });
    const apart: Ran[] = [];
    for (const crew of crews) {
      const own = ranOf(await trainCrew(points, crew, training));
      crew.forEach((job, k) => {
        apart[jobs.findIndex((one) => one.point === job.point && one.seed === job.seed)] = own[k];
      });
    }
    expect(apart).toEqual(ran);
  });

  it('measures what the lab measures of the same experiment, to the bit', async () => {
    const { run, params, interventions } = trialOf(sweep, points.at(2));
    const spec = {
      ...specOf(PRESETS[0], { ...run, engine: 'plan-cpu', seed: 1, seeds: 2 }),
      arms: [{ id: 'live', params }],
      interventions: interventions.map((change) => ({ ...change, arm: 'live' })),
    };
    const outcome = await runHeadless(spec, around);
    const ran = (await whole).slice(4, 6) as Done[];
    const finite = (value: number) => (Number.isFinite(value) ? value : null);
    columnsOf(sweep).forEach(({ field, index }, column) => {
      expect(ran.map(({ looks }) => looks[1][column])).toEqual(
        outcome.read('live', field, index).map(finite),
      );
    });
  });

  it('stopped at any step and taken up again is the same, also while its controls train', async () => {
    const ran = await whole;
    let from: CrewState | undefined;
    const stops = { networks: 0, controls: 0 };
    for (;;) {
      const trained = await trainCrew(points, jobs, { ...training, from, stop: stopAfter(3) });
      if (trained.ended) {
        expect(trained.ran).toEqual(ran);
        break;
      }
      from = structuredClone(trained.state);
      stops[from.networks ? 'controls' : 'networks']++;
    }
    expect(stops.networks).toBeGreaterThan(2);
    expect(stops.controls).toBeGreaterThan(2);
  });

  it('asks no control twice of a sweep whose points share their data, and has the same bits', async () => {
    const { sweep: alike } = cleanSweep({
      run: { ...brief, weakNoise: 2 },
      arm: { learningRate: 0.02 },
      axes: [{ setting: 'lambda', values: [0, 0.01, 0.02, 0.03] }],
      ...{ seeds: 2, steps: 30, looks: 2 },
    });
    const own = new Points(alike);
    const crews = [1, 2].flatMap((seed) => [0, 1, 2, 3].map((point) => [{ point, seed }]));
    const apart = await Promise.all(crews.map((crew) => trainCrew(own, crew, training)));
    const asked = apart.flatMap((trained) =>
      ranOf(trained).flatMap((ran) => ((ran as Done).controls ? [ran.seed] : [])),
    );
    const places = new Set(asked).size;
    expect(asked.length).toBeGreaterThan(places);
    const opening = vi.spyOn(Crowd, 'open');
    const shared = new Shared();
    for (const [k, crew] of crews.entries()) {
      expect(await trainCrew(own, crew, { ...training, shared })).toEqual(apart[k]);
    }
    const trained = opening.mock.calls.reduce((sum, [members]) => sum + members.length, 0);
    expect(trained).toBe(crews.length + 2 * places);
    opening.mockRestore();
  });

  it('stopped within controls of which some were known goes on without what it knew', async () => {
    const ran = await whole;
    const shared = new Shared();
    ranOf(await trainCrew(points, jobs.slice(0, 4), { ...training, shared }));
    let from: CrewState | undefined;
    let within = 0;
    for (;;) {
      const trained = await trainCrew(points, jobs, {
        ...training,
        ...{ from, stop: stopAfter(3) },
        ...(!from?.networks && { shared }),
      });
      if (trained.ended) {
        expect(trained.ran).toEqual(ran);
        break;
      }
      from = structuredClone(trained.state);
      within += Number(from.networks?.known?.some(Boolean) ?? false);
    }
    expect(within).toBeGreaterThan(0);
  });

  it('does not go on from looks that are not its own', async () => {
    const cut = await trainCrew(points, jobs.slice(0, 2), { ...training, stop: stopAfter(1) });
    if (cut.ended) throw new Error('It was not stopped.');
    const from = { ...cut.state, looks: [[[1, 2], [3]]] };
    await expect(trainCrew(points, jobs.slice(0, 2), { ...training, from })).rejects.toThrow(
      /does not fit/,
    );
  });

  it('says which networks diverged, and has numbers of the others', async () => {
    const wild = cleanSweep({
      run: brief,
      axes: [{ setting: 'learningRate', values: [1e-5, 1e-1] }],
      arm: { optimizer: 'sgd', lambda: 10, momentum: 0.99 },
      ...{ seeds: 1, steps: 60 },
    }).sweep;
    const wildPoints = new Points(wild);
    const both = [0, 1].map((point) => ({ point, seed: 1 }));
    const [tame, gone] = ranOf(await trainCrew(wildPoints, both, training));
    expect(tame.state).toBe('done');
    expect(gone).toEqual({ seed: 1, state: 'diverged', at: expect.any(Number) });
  });
});

/** Lets so many slices be taken, then asks to stop. */
function stopAfter(slices: number): () => boolean {
  let taken = 0;
  return () => taken++ >= slices;
}
