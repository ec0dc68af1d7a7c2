import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { database } from './database.ts';
import type { KeptRun, Progress } from './kept-run.ts';
import { add, amend, list, listAll, rawBodyOf, remove, save, surplus, take } from './kept-runs.ts';

const spec = specOf(PRESETS[0]);
const seedsAndArms = Array.from({ length: spec.arms.length * spec.run.seeds });
const NONE = new Float32Array(0);
/** The state of a network without weights. */
const NETWORK = {
  ...{ values: NONE, first: NONE, second: NONE, weight1: NONE, weight2: NONE },
  divergedAt: -1,
};

const progress = (id: string, changes: Partial<Progress> = {}): Progress => ({
  id,
  spec,
  interventions: [],
  step: 10,
  checkpoint: 0,
  finished: false,
  backend: 'cpu',
  curves: [],
  owner: 'tab-a',
  left: false,
  ...changes,
});

const checkpoint = (step: number) => ({
  step,
  interventions: [],
  layers: [],
  snapshot: { step, replicas: seedsAndArms.map(() => NETWORK) },
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear('runs'), db.clear('bodies')]);
});

describe('kept runs', () => {
  it('keeps a run with its newest checkpoint, and what the visitor wrote of it', async () => {
    await save(progress('one'), {});
    await amend('one', { name: 'Mine', note: 'odd at the start' });
    await save(progress('one', { step: 110, checkpoint: 100 }), { checkpoint: checkpoint(100) });
    const [run] = await list();
    expect(run).toMatchObject({ name: 'Mine', note: 'odd at the start', step: 110 });
    expect(run.changed).toBeGreaterThanOrEqual(run.created);
    const taken = await take('one', 'tab-b', new Set(['tab-b']));
    expect(taken?.body.checkpoint).toEqual(checkpoint(100));
    expect(taken?.copied).toBeUndefined();
  });

  it('writes all of a run or nothing of it', async () => {
    await save(progress('one'), { checkpoint: checkpoint(100) });
    const unclonable = { checkpoint: { ...checkpoint(200), trap: () => 0 } };
    await expect(
      save(progress('one', { step: 200, checkpoint: 200 }), unclonable),
    ).rejects.toThrow();
    const taken = await take('one', 'tab-a', new Set());
    expect(taken?.run.step).toBe(10);
    expect(taken?.body.checkpoint?.step).toBe(100);
  });

  it('copies a run that a living tab trains, and leaves the original alone', async () => {
    await save(progress('one'), { checkpoint: checkpoint(100) });
    const taken = await take('one', 'tab-b', new Set(['tab-a', 'tab-b']));
    expect(taken?.copied).toBe('busy');
    expect(taken?.run.id).not.toBe('one');
    expect(await save(progress('one', { step: 20 }), {})).toBe('saved');
    expect(await save(progress(taken?.run.id ?? '', { owner: 'tab-b', step: 30 }), {})).toBe(
      'saved',
    );
    const steps = (await list()).map(({ step }) => step);
    expect(steps.sort()).toEqual([20, 30]);
  });

  it('does not let a tab that was thought dead write over one that took its run', async () => {
    await save(progress('one'), {});
    await take('one', 'tab-b', new Set(['tab-b']));
    expect(await save(progress('one', { step: 500 }), {})).toBe('taken');
    expect((await list())[0].step).toBe(10);
  });

  it('two tabs writing in turn never mix two runs', async () => {
    const tabs = ['tab-a', 'tab-b'];
    const owner = (k: number) => tabs[k % 2];
    await Promise.all(
      Array.from({ length: 40 }, (_, k) =>
        save(progress(`run-${owner(k)}`, { owner: owner(k), step: k, checkpoint: k }), {
          checkpoint: checkpoint(k),
        }),
      ),
    );
    for (const run of await list()) {
      const taken = await take(run.id, run.owner, new Set());
      expect(taken?.body.checkpoint?.step).toBe(run.checkpoint);
      expect(run.id).toBe(`run-${run.owner}`);
    }
  });

  it('takes a deletion back', async () => {
    await save(progress('one'), { checkpoint: checkpoint(100) });
    await amend('one', { deleted: Date.now() });
    expect(await list()).toEqual([]);
    await amend('one', { deleted: undefined });
    expect(await list()).toHaveLength(1);
    expect((await take('one', 'tab-a', new Set()))?.body.checkpoint?.step).toBe(100);
  });

  it('clears away the oldest runs without name or note, never one that has either', async () => {
    await save(progress('named'), {});
    await amend('named', { name: 'Keep me' });
    await save(progress('noted'), {});
    await amend('noted', { note: 'and me' });
    for (let k = 0; k < 25; k++) await save(progress(`run-${k}`), {});
    const ids = (await list()).map(({ id }) => id);
    expect(ids).toHaveLength(22);
    expect(ids).toContain('named');
    expect(ids).toContain('noted');
    expect(ids).toContain('run-24');
    expect((await (await database()).getAllKeys('bodies')).length).toBe(22);
  });

  it('never drops the run being written, however far ahead the clock once was', async () => {
    const db = await database();
    const ahead = Date.now() + 1e12;
    for (let k = 0; k < 20; k++) {
      await db.put('runs', { ...progress(`old-${k}`), created: ahead, changed: ahead + k });
      await db.put('bodies', { id: `old-${k}` });
    }
    expect(await save(progress('now', { step: 2 }), {})).toBe('saved');
    const ids = (await list()).map(({ id }) => id);
    expect(ids[0]).toBe('now');
    expect(ids).toHaveLength(20);
    expect(ids).not.toContain('old-0');
  });

  it('orders runs by when they were begun or taken up, whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [k, id] of ['one', 'two', 'three'].entries()) {
      vi.setSystemTime(1e12 - k * 1e9);
      await save(progress(id), {});
    }
    await take('two', 'tab-a', new Set());
    await save(progress('one', { step: 20 }), {});
    expect((await list()).map(({ id }) => id)).toEqual(['two', 'three', 'one']);
  });

  it('clears nothing away that another living tab trains', async () => {
    await save(progress('theirs', { owner: 'tab-b' }), {});
    for (let k = 0; k < 25; k++) await save(progress(`run-${k}`), {}, new Set(['tab-b']));
    expect((await list()).map(({ id }) => id)).toContain('theirs');
  });

  it('says of a run that was deleted that it is not saved', async () => {
    await save(progress('one'), {});
    await remove('one');
    expect(await save(progress('one', { step: 20 }), {})).toBe('deleted');
    await amend('one', { deleted: undefined });
    expect(await save(progress('one', { step: 20 }), {})).toBe('saved');
  });

  it('makes room by what was deleted before it says that there is none', async () => {
    await save(progress('old'), {});
    await remove('old');
    const full = new DOMException('no room', 'QuotaExceededError');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw full;
    });
    expect(await save(progress('new'), {})).toBe('saved');
    expect(await rawBodyOf('old')).toBeUndefined();
    put.mockImplementation(() => {
      throw full;
    });
    await expect(save(progress('more'), {})).rejects.toThrow('no room');
    await remove('new');
    expect(await rawBodyOf('new')).toBeUndefined();
  });

  it('lists damaged records apart, and neither trips over them nor clears them away', async () => {
    const db = await database();
    const damaged = [
      { id: 'bare' },
      { id: 'null', spec: null },
      { id: 'odd', spec: { ...spec, run: { ...spec.run, seed: -3 } } },
    ];
    for (const record of damaged) await db.put('runs', record);
    await db.put('runs', { ...progress('dateless'), changed: Number.NaN, created: 'soon' });
    const { interventions: _, ...without } = progress('without');
    await db.put('runs', without);
    for (let k = 0; k < 25; k++) await save(progress(`run-${k}`), {});
    await add({ ...progress('x'), name: 'from a file', note: '', created: 0 }, {});
    const { runs, unreadable } = await listAll();
    expect(unreadable.map(({ id }) => id).sort()).toEqual(['bare', 'null', 'odd']);
    expect(unreadable.find(({ id }) => id === 'odd')?.why).toContain('run.seed: was -3');
    expect(runs).toHaveLength(21);
    expect(await take('bare', 'tab-a', new Set())).toBeUndefined();
    await remove('bare');
    expect((await listAll()).unreadable).toHaveLength(2);
  });

  it('forgets what was deleted only after a day', () => {
    const day = 24 * 60 * 60 * 1000;
    const run = { ...progress('one'), name: 'x', note: '', created: 0, changed: 0, deleted: 1000 };
    expect(surplus([run as KeptRun], 1000 + day)).toEqual([]);
    expect(surplus([run as KeptRun], 1001 + day)).toEqual(['one']);
  });
});
