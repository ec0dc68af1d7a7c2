import { recordingOf } from '#lab-state/recording-data.ts';
import { isNamedAfter, runName } from '#spec/index.ts';
import { type CleanBody, cleanBody } from './clean-body.ts';
import { cleanRun, isRun, type Unreadable } from './clean-run.ts';
import { onDatabase, type StoredBody, type StoredRun } from './database.ts';
import type { KeptBody, KeptRun, Progress } from './kept-run.ts';
import { calledAmong } from './labels.ts';
import { newId } from './new-id.ts';
import { pinnedIds } from './pins.ts';
import { curvesOf } from './thumbnail.ts';
import { troubleOf } from './trouble.ts';
import { type Writing, writing } from './writing.ts';

/** Runs without a name that are kept; the oldest go first. */
const UNNAMED_KEPT = 20;
const DAY = 24 * 60 * 60 * 1000;

type Transaction = Writing<['runs', 'bodies']>;

const atomically = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  writing(['runs', 'bodies'], work);

const isDeleted = ({ deleted }: StoredRun): boolean => typeof deleted === 'number';

const readable = (records: readonly StoredRun[]): KeptRun[] => records.map(cleanRun).filter(isRun);

/** The place in order of a run that is begun or taken up now. */
const newestOf = (runs: readonly KeptRun[]): number =>
  1 + runs.reduce((most, { order }) => Math.max(most, order), 0);

/** The newest first. Runs of before there was an order have none: of those the clock tells. */
const byOrder = (a: KeptRun, b: KeptRun): number => b.order - a.order || b.changed - a.changed;

/** What became of a saving: another tab has taken the run over, or the visitor has deleted it. */
export type Saved = 'saved' | 'taken' | 'deleted';

/**
 * Writes what a run has come to, at once or not at all; nothing if it is no longer this tab's. Room for a
 * new one is made by clearing away old ones, none of a tab that is `alive`. Rejects as the storage does.
 */
export async function save(
  progress: Progress,
  body: Omit<KeptBody, 'id'>,
  alive: ReadonlySet<string> = new Set(),
): Promise<Saved> {
  try {
    return await write(progress, body, alive);
  } catch (error) {
    if (troubleOf(error) !== 'full' || !(await clearDeleted())) throw error;
    return write(progress, body, alive);
  }
}

const write = (
  progress: Progress,
  body: Omit<KeptBody, 'id'>,
  alive: ReadonlySet<string>,
): Promise<Saved> =>
  atomically(async (transaction) => {
    const runs = transaction.objectStore('runs');
    const bodies = transaction.objectStore('bodies');
    const { id, owner } = progress;
    const found = await runs.get(id);
    const before = found && cleanRun(found);
    if (before && (!isRun(before) || before.owner !== owner)) return 'taken';
    if (before && isDeleted(before)) return 'deleted';
    const now = Date.now();
    await bodies.put({ ...body, id });
    const plain = runName(progress);
    if (before && isNamedAfter(before.called, plain)) {
      const { name, called, note, created, order } = before;
      await runs.put({ ...progress, name, called, note, created, changed: now, order });
      return 'saved';
    }
    const others = readable(await runs.getAll()).filter((other) => other.id !== id);
    const called = calledAmong(plain, others);
    if (before) {
      const { name, note, created, order } = before;
      await runs.put({ ...progress, name, called, note, created, changed: now, order });
      return 'saved';
    }
    const run = { ...progress, name: '', called, note: '', created: now, changed: now };
    await runs.put({ ...run, order: newestOf(others) });
    const pinned = pinnedIds();
    const idle = others.filter((other) => !alive.has(other.owner) && !pinned.has(other.id));
    for (const gone of surplus(idle, now, UNNAMED_KEPT - 1)) {
      await Promise.all([runs.delete(gone), bodies.delete(gone)]);
    }
    return 'saved';
  });

/** Forgets for good what was deleted, to make room. Returns whether there was any. */
const clearDeleted = (): Promise<boolean> =>
  atomically(async (transaction) => {
    const runs = transaction.objectStore('runs');
    const deleted = (await runs.getAll()).filter(isDeleted).map(({ id }) => String(id));
    for (const id of deleted) {
      await Promise.all([runs.delete(id), transaction.objectStore('bodies').delete(id)]);
    }
    return deleted.length > 0;
  });

/** What has to go of these: unnamed runs beyond the `most` newest, and what was deleted a day ago. */
export function surplus(runs: readonly KeptRun[], now: number, most = UNNAMED_KEPT): string[] {
  const unnamed = runs.filter(({ name, note, deleted }) => !name && !note && deleted === undefined);
  const gone = runs.filter(({ deleted }) => deleted !== undefined && now - deleted > DAY);
  return [...unnamed.sort(byOrder).slice(most), ...gone].map(({ id }) => id);
}

/** All that is kept, without what was deleted: runs, the newest first, and what is none. */
export async function listAll(): Promise<{ runs: KeptRun[]; unreadable: Unreadable[] }> {
  const records = await onDatabase((db) => db.getAll('runs'));
  const all = records.filter((record) => !isDeleted(record)).map(cleanRun);
  return {
    runs: all.filter(isRun).sort(byOrder),
    unreadable: all.filter((one): one is Unreadable => !isRun(one)),
  };
}

export const list = async (): Promise<KeptRun[]> => (await listAll()).runs;

/** The rest of a record as it lies in the storage, whatever it is. */
export async function rawBodyOf(id: string): Promise<StoredBody | undefined> {
  return onDatabase((db) => db.get('bodies', id));
}

/** The rest of a run, as far as it is whole; nothing if the run is gone. */
export async function bodyOf(run: KeptRun): Promise<CleanBody | undefined> {
  const stored = await rawBodyOf(run.id);
  return stored && cleanBody(stored, run);
}

/** Keeps a run that comes from elsewhere, beside all others. Returns its id. */
export const add = (
  run: Omit<KeptRun, 'id' | 'owner' | 'changed' | 'order' | 'curves' | 'called'>,
  body: Omit<KeptBody, 'id'>,
): Promise<string> =>
  atomically(async (transaction) => {
    const id = newId();
    const curves = body.recording ? curvesOf(recordingOf(body.recording)) : [];
    const runs = transaction.objectStore('runs');
    const others = readable(await runs.getAll());
    const beside = { order: newestOf(others), called: calledAmong(runName(run), others) };
    await transaction.objectStore('bodies').put({ ...body, id });
    await runs.put({ ...run, ...beside, id, curves, owner: '', changed: Date.now() });
    return id;
  });

/** Deletes a record: for a day it can be brought back, unless there is no room even to write that down. */
export async function remove(id: string): Promise<void> {
  try {
    await amend(id, { deleted: Date.now() });
  } catch (error) {
    if (troubleOf(error) !== 'full') throw error;
    await atomically(async (transaction) => {
      await transaction.objectStore('runs').delete(id);
      await transaction.objectStore('bodies').delete(id);
    });
  }
}

/** Changes what is written about a run; one that is gone stays gone. */
export async function amend(
  id: string,
  changes: Partial<Pick<KeptRun, 'name' | 'note' | 'left' | 'deleted'>>,
): Promise<void> {
  await writing(['runs'], async (transaction) => {
    const runs = transaction.objectStore('runs');
    const run = await runs.get(id);
    if (run) await runs.put({ ...run, ...changes });
  });
}

/** A run to go on with, and why it is a copy, if it is one. */
export interface Taken extends CleanBody {
  readonly run: KeptRun;
  /** Another living tab trains it, or a part of it is damaged and must not be written over. */
  readonly copied?: 'busy' | 'damaged';
}

/**
 * Takes a run to go on with it in this tab. What may not be written over is copied instead, and stays as
 * it is. Returns nothing if it is gone.
 */
export const take = (
  id: string,
  owner: string,
  alive: ReadonlySet<string>,
): Promise<Taken | undefined> =>
  atomically(async (transaction) => {
    const runs = transaction.objectStore('runs');
    const bodies = transaction.objectStore('bodies');
    const [found, content] = await Promise.all([runs.get(id), bodies.get(id)]);
    const before = found && cleanRun(found);
    if (!before || !isRun(before)) return undefined;
    const { body: whole, faults } = cleanBody(content, before);
    const busy = before.owner !== owner && alive.has(before.owner);
    const copied = busy ? 'busy' : faults.length > 0 ? 'damaged' : undefined;
    const own = copied ? newId() : id;
    const all = readable(await runs.getAll());
    const called = copied ? calledAmong(runName(before), all) : before.called;
    const beside = { called, order: newestOf(all), checkpoint: whole.checkpoint?.step ?? 0 };
    const run: KeptRun = { ...before, ...beside, id: own, owner, left: false };
    const body: KeptBody = { ...whole, id: own };
    await runs.put(run);
    if (copied) await bodies.put(body);
    return { run, body, copied, faults };
  });
