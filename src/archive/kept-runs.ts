import type { IDBPTransaction } from 'idb';
import { recordingOf } from '#lab-state/recording-data.ts';
import { database, type Tables } from './database.ts';
import type { KeptBody, KeptRun, Progress } from './kept-run.ts';
import { curvesOf } from './thumbnail.ts';

/** Runs without a name that are kept; the oldest go first. */
const UNNAMED_KEPT = 20;
const DAY = 24 * 60 * 60 * 1000;

type Transaction = IDBPTransaction<Tables, ('runs' | 'bodies')[], 'readwrite'>;

/** Does work on both tables in one transaction: all of it is written, or nothing. */
async function atomically<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = (await database()).transaction(['runs', 'bodies'], 'readwrite');
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => {});
    try {
      transaction.abort();
    } catch {
      // It failed by itself, and wrote nothing.
    }
    throw error;
  }
}

/** A name for a run, or for a tab, that no other has. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');

/**
 * Writes what a run has come to, at once or not at all. Returns false, and writes nothing, if another
 * tab has taken the run over meanwhile. Rejects where storage is full or forbidden.
 */
export const save = (progress: Progress, body: Omit<KeptBody, 'id'>): Promise<boolean> =>
  atomically(async (transaction) => {
    const runs = transaction.objectStore('runs');
    const bodies = transaction.objectStore('bodies');
    const before = await runs.get(progress.id);
    if (before && before.owner !== progress.owner) return false;
    const now = Date.now();
    const { name = '', note = '', created = now, deleted } = before ?? {};
    await bodies.put({ ...body, id: progress.id });
    await runs.put({ ...progress, name, note, created, changed: now, deleted });
    if (!before) {
      for (const id of surplus(await runs.getAll(), now)) {
        await Promise.all([runs.delete(id), bodies.delete(id)]);
      }
    }
    return true;
  });

/** What has to go: unnamed runs beyond the limit, and what was deleted a day ago. */
export function surplus(runs: readonly KeptRun[], now: number): string[] {
  const unnamed = runs
    .filter(({ name, note, deleted }) => !name && !note && deleted === undefined)
    .sort((a, b) => b.changed - a.changed);
  const gone = runs.filter(({ deleted }) => deleted !== undefined && now - deleted > DAY);
  return [...unnamed.slice(UNNAMED_KEPT), ...gone].map(({ id }) => id);
}

/** All runs, the newest first, without those that were deleted. */
export async function list(): Promise<KeptRun[]> {
  const runs = await (await database()).getAll('runs');
  return runs.filter(({ deleted }) => deleted === undefined).sort((a, b) => b.changed - a.changed);
}

export async function bodyOf(id: string): Promise<KeptBody | undefined> {
  return (await database()).get('bodies', id);
}

/** Keeps a run that comes from elsewhere, beside all others. Returns its id. */
export const add = (
  run: Omit<KeptRun, 'id' | 'owner' | 'changed' | 'curves'>,
  body: Omit<KeptBody, 'id'>,
): Promise<string> =>
  atomically(async (transaction) => {
    const id = newId();
    const curves = body.recording ? curvesOf(recordingOf(body.recording)) : [];
    await transaction.objectStore('bodies').put({ ...body, id });
    await transaction
      .objectStore('runs')
      .put({ ...run, id, curves, owner: '', changed: Date.now() });
    return id;
  });

/** Changes what is written about a run; one that is gone stays gone. */
export async function amend(
  id: string,
  changes: Partial<Pick<KeptRun, 'name' | 'note' | 'left' | 'deleted'>>,
): Promise<void> {
  const transaction = (await database()).transaction('runs', 'readwrite');
  const run = await transaction.store.get(id);
  if (run) await transaction.store.put({ ...run, ...changes });
  await transaction.done;
}

/**
 * Takes a run to go on with it in this tab. One that a living tab trains is copied instead, and stays
 * as it is. Returns nothing if it is gone.
 */
export const take = (
  id: string,
  owner: string,
  alive: ReadonlySet<string>,
): Promise<{ run: KeptRun; body: KeptBody; copied: boolean } | undefined> =>
  atomically(async (transaction) => {
    const runs = transaction.objectStore('runs');
    const bodies = transaction.objectStore('bodies');
    const [found, content] = await Promise.all([runs.get(id), bodies.get(id)]);
    if (!found) return undefined;
    const copied = found.owner !== owner && alive.has(found.owner);
    const own = copied ? newId() : id;
    const run: KeptRun = { ...found, id: own, owner, left: false };
    const body: KeptBody = { ...content, id: own };
    await Promise.all([runs.put(run), bodies.put(body)]);
    return { run, body, copied };
  });
