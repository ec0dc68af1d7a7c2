import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeLocks } from '#archive/testing/fake-locks.ts';
import { cleanSweep, networksOf } from '#sweep/clean-sweep.ts';
import { costOf, outfitFor } from '#sweep/cost.ts';
import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { createExplore } from './explore.ts';
import { fakeExplorePage } from './testing/fake-crews.ts';
import { TINY } from './testing/tiny.ts';

const where = questionOf('where') as Sweep;
const NEED = { opening: 20, step: 0.1, look: 20 };

vi.stubGlobal('navigator', { locks: fakeLocks() });

it('is told from a few networks of the sweep, tried once', async () => {
  const page = fakeExplorePage();
  const explore = createExplore({ host: page.host, sweep: TINY });
  const cost = await explore.estimate();
  expect(cost).toMatchObject({ networks: 18 });
  expect(cost.seconds).toBeGreaterThan(0);
  expect(cost.tooBig).toBeUndefined();
  expect(await explore.estimate(TINY)).toEqual(cost);
  expect(page.workers).toHaveLength(1);
  expect(page.workers[0].isAlive).toBe(false);
  await explore.close();
});

it('refuses in words where nothing trains, and tries again when asked again', async () => {
  const page = fakeExplorePage();
  page.onSpawn = (worker) => {
    worker.onSay = () => 'die';
  };
  const explore = createExplore({ host: page.host, sweep: TINY });
  await expect(explore.estimate()).rejects.toThrow(/did not load/);
  page.onSpawn = undefined;
  expect((await explore.estimate()).seconds).toBeGreaterThan(0);
  await explore.close();
});

it('grows with networks and steps, and falls with cores', () => {
  const points = new Points(where);
  const seconds = (own: Points, cores: number) => costOf(own, 'plan-cpu', cores, NEED).seconds ?? 0;
  const one = seconds(points, 1);
  expect(seconds(points, 2)).toBeCloseTo(one / 2);
  expect(seconds(points, 8)).toBeCloseTo(one / 7);
  expect(seconds(new Points({ ...where, seeds: 10 }), 1)).toBeCloseTo(2 * one);
  expect(seconds(new Points({ ...where, steps: 2 * where.steps }), 1)).toBeGreaterThan(1.5 * one);
});

it('offers the largest sweep that is done within an hour', () => {
  const { sweep } = cleanSweep({ ...where, seeds: 60, steps: 5000 });
  const cost = costOf(new Points(sweep), 'plan-cpu', 2, NEED);
  expect(cost.tooBig).toBe('time');
  const fitting = cost.fitting as Sweep;
  expect(networksOf(fitting)).toBeLessThan(cost.networks);
  const smaller = costOf(new Points(fitting), 'plan-cpu', 2, NEED);
  expect(smaller.tooBig).toBeUndefined();
  expect(smaller.seconds).toBeGreaterThan(1800);
});

/** Every size at its largest, cleaned to what a setting may be. */
const SIZES = { hidden: 1e6, latent: 1e6, shared: 1e6, fusion: 1e6, block: 1e6, judge: 1e6 };

it('takes fewer and smaller crews where networks are large', () => {
  const outfit = outfitFor(new Points(where), 'plan-cpu', 4);
  expect(outfit).toEqual({ lanes: 3, crewing: { mixes: true, most: 24 } });
  const axes = [{ setting: 'weakNoise', from: 0, to: 4 }];
  const large = new Points(cleanSweep({ run: { ...SIZES, modalities: 6 }, axes }).sweep);
  const { lanes, crewing } = outfitFor(large, 'plan-cpu', 64);
  expect(lanes * crewing.most).toBeLessThan(63 * 24);
  const { memory, tooBig } = costOf(large, 'plan-cpu', 64);
  expect(memory).toBeLessThan(1.6e9);
  expect(tooBig).toBeUndefined();
});

it('refuses, in words, networks that no browser holds', async () => {
  const { sweep } = cleanSweep({
    run: { ...SIZES, batch: 1e6, modalities: 6 },
    arm: { umt: 1 },
    axes: [{ setting: 'weakNoise', from: 0, to: 4 }],
  });
  expect(costOf(new Points(sweep), 'wasm', 2).tooBig).toBe('memory');
  const page = fakeExplorePage();
  const explore = createExplore({ host: page.host, sweep, engine: 'wasm' });
  explore.run();
  expect(explore.getState().state).toBe('asked');
  expect(explore.getState().troubles).toEqual([expect.stringMatching(/more memory/)]);
  expect(page.workers).toEqual([]);
  await explore.close();
});
