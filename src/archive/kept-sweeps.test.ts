import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashOf } from '#sweep/hash.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { database } from './database.ts';
import { listSweeps, saveSweep } from './kept-sweeps.ts';
import { leaveSweeps, leftSweep } from './left-sweep.ts';
import { fakeLocks } from './testing/fake-locks.ts';

const where = questionOf('where') as Sweep;
const NOBODY: ReadonlySet<string> = new Set();

/** A sweep of the tab that bears its name, with one cell. */
function save(id: string, alive = NOBODY, seed = 1) {
  const sweep = { ...where, seed };
  const progress = {
    ...{ id, sweep, hash: hashOf(sweep), engine: 'plan-cpu 0123456789ab', owner: id },
    ...{ networks: 1, of: 1445, finished: false, left: false },
  };
  const ran = [{ seed, state: 'diverged' as const, at: 3 }];
  return saveSweep(progress, { cells: [{ point: 0, ran }] }, alive);
}
const ids = async () => (await listSweeps()).sweeps.map(({ id }) => id);

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('keeps the newest sweeps, and those of living tabs', async () => {
  const alive = new Set(['first']);
  for (const id of ['first', 'second', 'third']) await save(id, alive);
  for (let k = 0; k < 19; k++) await save(`later-${k}`, alive);
  expect(await ids()).toContain('first');
  expect(await ids()).not.toContain('second');
  expect(await ids()).toContain('third');
  const cells = await (await database()).getAll('cells');
  expect(cells.map(({ id }) => id).sort()).toEqual((await ids()).sort());
});

it('makes room by the oldest before it says that there is none', async () => {
  for (const id of ['old', 'newer', 'living']) await save(id);
  const full = new DOMException('no room', 'QuotaExceededError');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw full;
  });
  const alive = new Set(['living']);
  expect(await save('now', alive)).toBe('saved');
  expect((await ids()).sort()).toEqual(['living', 'newer', 'now']);
  put.mockImplementation(() => {
    throw full;
  });
  await expect(save('now', new Set(['living', 'newer']))).rejects.toThrow('no room');
  expect((await ids()).sort()).toEqual(['living', 'newer', 'now']);
});

it('offers the newest that was left, until the visitor leaves it', async () => {
  expect(await leftSweep()).toBeUndefined();
  for (const id of ['old', 'newer']) await save(id);
  expect((await leftSweep())?.id).toBe('newer');
  await leaveSweeps();
  expect(await leftSweep()).toBeUndefined();
  expect((await ids()).sort()).toEqual(['newer', 'old']);
});
