import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { database } from './database.ts';
import type { KeptRun, Progress } from './kept-run.ts';
import { amend, list, save, surplus, take } from './kept-runs.ts';

const spec = specOf(PRESETS[0]);

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
  snapshot: { step, replicas: [] },
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
    expect(taken?.copied).toBe(false);
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
    expect(taken?.copied).toBe(true);
    expect(taken?.run.id).not.toBe('one');
    expect(await save(progress('one', { step: 20 }), {})).toBe(true);
    expect(await save(progress(taken?.run.id ?? '', { owner: 'tab-b', step: 30 }), {})).toBe(true);
    const steps = (await list()).map(({ step }) => step);
    expect(steps.sort()).toEqual([20, 30]);
  });

  it('does not let a tab that was thought dead write over one that took its run', async () => {
    await save(progress('one'), {});
    await take('one', 'tab-b', new Set(['tab-b']));
    expect(await save(progress('one', { step: 500 }), {})).toBe(false);
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

  it('forgets what was deleted only after a day', () => {
    const day = 24 * 60 * 60 * 1000;
    const run = { ...progress('one'), name: 'x', note: '', created: 0, changed: 0, deleted: 1000 };
    expect(surplus([run as KeptRun], 1000 + day)).toEqual([]);
    expect(surplus([run as KeptRun], 1001 + day)).toEqual(['one']);
  });
});
