import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#archive/database.ts';
import { fakeLocks } from '#archive/testing/fake-locks.ts';
import { openLab, SMALL, until } from '#lab-state/testing/lab.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { cellsOf } from '#sweep/map/cells.ts';
import { Results } from '#sweep/results.ts';
import { createExplore, type Explore } from './explore.ts';
import { neighbourOf } from './lab-waits.ts';
import { type FakeExplorePage, fakeExplorePage } from './testing/fake-crews.ts';
import { BRIEF, ownCells, TINY, trainedDirectly, untilIs } from './testing/tiny.ts';

const expected = trainedDirectly(TINY);
const open: Explore[] = [];

function explored(page: FakeExplorePage, sweep = TINY): Explore {
  const explore = createExplore({ host: page.host, sweep });
  open.push(explore);
  return explore;
}
const seen = (explore: Explore, sweep = TINY) => ownCells(sweep, explore.getState().results);
const statesOf = (explore: Explore) => {
  const { points, results, sweep } = explore.getState();
  return cellsOf(points, results, { outcome: sweep.outcomes[0] }).map(({ state }) => state);
};

beforeEach(async () => {
  const db = await database();
  await Promise.all(([...db.objectStoreNames] as const).map((name) => db.clear(name)));
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(async () => {
  for (const explore of open.splice(0)) await explore.close();
  vi.unstubAllGlobals();
});

describe('a sweep on a page', () => {
  it('trains what the shell trains, to the bit, in a worker for each core', async () => {
    const page = fakeExplorePage();
    const explore = explored(page);
    expect(page.workers).toEqual([]);
    explore.run();
    await untilIs(explore, 'done');
    expect(page.workers).toHaveLength(2);
    expect(seen(explore)).toEqual(await expected);
    const { progress, revision, recorded } = explore.getState();
    expect(progress.cells).toEqual({ done: 9, of: 9 });
    expect(progress.networks.done).toBe(progress.networks.of);
    expect(revision).toBeGreaterThan(1);
    expect(recorded).toBe(false);
    expect(page.workers.some(({ isAlive }) => isAlive)).toBe(false);
  });

  it('goes on when its recorded map comes, which is laid under it', async () => {
    const page = fakeExplorePage();
    const explore = explored(page);
    explore.run();
    await until(() => explore.getState().revision > 1, 'something is trained');
    const results = new Results();
    for (let point = 0; point < 9; point++) {
      for (const seed of [1, 2, 3]) results.add(point, { seed, state: 'diverged', at: 1 });
    }
    const { sweep, hash } = explore.getState();
    explore.lay({ sweep, hash, engine: 'another 0123456789ab', results });
    expect(explore.getState()).toMatchObject({ state: 'running', recorded: true });
    expect(explore.getState().results.size).toBeGreaterThanOrEqual(27);
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
    expect(explore.getState().progress.cells).toEqual({ done: 9, of: 9 });
  });

  it('paused again and again has the same bits, and trains nothing while it rests', async () => {
    const page = fakeExplorePage();
    const explore = explored(page);
    let pauses = 0;
    while (explore.getState().state !== 'done') {
      explore.run();
      const { revision } = explore.getState();
      const moved = () => explore.getState().revision > revision || pauses % 2 === 0;
      await until(() => moved() || explore.getState().state === 'done', 'it goes on');
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (explore.getState().state === 'done') break;
      await explore.pause();
      expect(explore.getState().state).toBe('paused');
      const { size } = explore.getState().results;
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(explore.getState().results.size).toBe(size);
      pauses++;
    }
    expect(pauses).toBeGreaterThan(2);
    const cut = page.workers.flatMap(({ commands }) =>
      commands.filter((command) => command.type === 'train' && command.from),
    );
    expect(cut.length).toBeGreaterThan(0);
    expect(seen(explore)).toEqual(await expected);
  });

  it('whose worker is killed tries its networks once more in a fresh one', async () => {
    const page = fakeExplorePage();
    page.onSpawn = (worker, k) => {
      worker.onSay = (event) => (k < 2 && event.type === 'progress' ? 'die' : event);
    };
    const explore = explored(page);
    explore.run();
    await untilIs(explore, 'done');
    expect(page.workers).toHaveLength(4);
    expect(seen(explore)).toEqual(await expected);
    expect(explore.getState().troubles).toEqual([]);
  });

  it('marks what failed twice, with why, and has all others', async () => {
    const page = fakeExplorePage();
    page.onSpawn = (worker) => {
      worker.onSay = (event) => {
        const last = worker.commands.at(-1);
        const first = last?.type === 'train' && last.crew.some(({ point }) => point === 0);
        return first && event.type === 'trained' ? { type: 'failed', why: 'no memory' } : event;
      };
    };
    const explore = explored(page);
    explore.run();
    await untilIs(explore, 'done');
    const { 0: _, ...others } = await expected;
    const { 0: failed, ...good } = seen(explore);
    expect(good).toEqual(others);
    expect(failed).toEqual([1, 2].map((seed) => ({ seed, state: 'failed', why: 'no memory' })));
    expect(statesOf(explore)[0]).toBe('failed');
    page.onSpawn = undefined;
    explore.run();
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
  });

  it('says that what trains did not load, and marks nothing as failed', async () => {
    const page = fakeExplorePage();
    page.onSpawn = (worker) => {
      worker.onSay = () => 'die';
    };
    const explore = explored(page);
    explore.run();
    await untilIs(explore, 'paused');
    expect(explore.getState().troubles).toEqual([expect.stringMatching(/did not load/)]);
    expect(explore.getState().results.size).toBe(0);
    page.onSpawn = undefined;
    explore.run();
    await untilIs(explore, 'done');
    expect(seen(explore)).toEqual(await expected);
  });

  it('draws a network that diverged as that, and its neighbours with their numbers', async () => {
    const wild = cleanSweep({
      run: BRIEF,
      axes: [{ setting: 'learningRate', values: [1e-5, 1e-1, 1e-4] }],
      arm: { optimizer: 'sgd', lambda: 10, momentum: 0.99 },
      outcomes: [{ measure: 'loss' }],
      ...{ seeds: 1, steps: 60 },
    }).sweep;
    const explore = explored(fakeExplorePage(), wild);
    explore.run();
    await untilIs(explore, 'done');
    expect(statesOf(explore)).toEqual(['done', 'diverged', 'done']);
  });

  it('runs apart from another one on the same page', async () => {
    const other = { ...TINY, seed: 7, title: 'Another' };
    const page = fakeExplorePage();
    const pair = [explored(page), explored(page, other)];
    for (const explore of pair) explore.run();
    for (const explore of pair) await untilIs(explore, 'done');
    expect(seen(pair[0])).toEqual(await expected);
    expect(seen(pair[1], other)).toEqual(await trainedDirectly(other));
  });

  it('cancelled keeps what is done, and ends its workers', async () => {
    const page = fakeExplorePage();
    const explore = explored(page);
    explore.run();
    await until(() => explore.getState().results.size > 0, 'some is done');
    explore.cancel();
    const { size } = explore.getState().results;
    expect(explore.getState().state).toBe('cancelled');
    expect(page.workers.every(({ isAlive }) => !isAlive)).toBe(true);
    explore.run();
    await untilIs(explore, 'done');
    expect(explore.getState().results.size).toBeGreaterThan(size);
    expect(seen(explore)).toEqual(await expected);
  });

  it('lets the lab wait while it trains, or go on, as is chosen', async () => {
    const lab = await openLab({ ...SMALL, run: { ...SMALL.run, steps: 4000 } });
    const page = fakeExplorePage();
    const explore = createExplore({ host: page.host, sweep: TINY, neighbour: neighbourOf(lab) });
    open.push(explore);
    const state = () => lab.experiment.getState().state;
    lab.client.togglePlay();
    await until(() => state() === 'playing', 'the lab plays');
    explore.run();
    await until(() => state() === 'paused', 'the lab waits');
    explore.setLab('goes on');
    await until(() => state() === 'playing', 'the lab goes on');
    explore.setLab('waits');
    await until(() => state() === 'paused', 'the lab waits');
    await untilIs(explore, 'done');
    await until(() => state() === 'playing' || state() === 'finished', 'the lab goes on');
    lab.close();
  });
});
