import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashOf } from '#sweep/hash.ts';
import { questionOf } from '#sweep/questions.ts';
import { Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { database } from './database.ts';
import { SweepKeeper } from './keep-sweep.ts';
import { listSweeps } from './kept-sweeps.ts';
import { fakeLocks } from './testing/fake-locks.ts';

const sweep = questionOf('where') as Sweep;
const RUNNING = { of: 2, finished: false, left: false };

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  // No timer ever goes off: what is saved is saved at once.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Waits until the only sweep has so many networks. */
async function keptWith(networks: number) {
  for (let k = 0; k < 500; k++) {
    const [kept] = (await listSweeps()).sweeps;
    if (kept?.networks === networks) return kept;
  }
  throw new Error(`${networks} networks were not kept.`);
}

it('keeps at once what a sweep has come to when it ends, so that the page may be left', async () => {
  const results = new Results();
  const keeper = new SweepKeeper(() => {});
  keeper.begin({ sweep, hash: hashOf(sweep), engine: 'plan-cpu 0123456789ab' }, results);
  results.add(0, { seed: 1, state: 'diverged', at: 3 });
  keeper.add([0], RUNNING);
  await keptWith(1);
  results.add(1, { seed: 1, state: 'diverged', at: 3 });
  keeper.add([1], RUNNING);
  keeper.rest([], { ...RUNNING, finished: true });
  expect(await keptWith(2)).toMatchObject({ finished: true });
  await keeper.close();
});

it('writes when it closes what a saving that was under way could not', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  const results = new Results();
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const keeper = new SweepKeeper((trouble) => trouble && tell());
  keeper.begin({ sweep, hash: hashOf(sweep), engine: 'plan-cpu 0123456789ac' }, results);
  results.add(0, { seed: 1, state: 'diverged', at: 3 });
  keeper.add([0], RUNNING);
  const closed = keeper.close();
  await told;
  put.mockRestore();
  await closed;
  const kept = (await listSweeps()).sweeps.filter(({ engine }) => engine.endsWith('ac'));
  expect(kept).toMatchObject([{ networks: 1 }]);
});

it('keeps the whole sweep anew where what was kept of it is gone', async () => {
  const db = await database();
  await Promise.all((['sweeps', 'cells'] as const).map((name) => db.clear(name)));
  const results = new Results();
  const keeper = new SweepKeeper(() => {});
  keeper.begin({ sweep, hash: hashOf(sweep), engine: 'plan-cpu 0123456789ad' }, results);
  results.add(0, { seed: 1, state: 'diverged', at: 3 });
  keeper.add([0], RUNNING);
  await keptWith(1);
  await Promise.all((['sweeps', 'cells'] as const).map((name) => db.clear(name)));
  results.add(1, { seed: 1, state: 'diverged', at: 3 });
  keeper.add([1], RUNNING);
  await keeper.close();
  expect((await db.getAll('cells')).map(({ point }) => point)).toEqual([0, 1]);
});
