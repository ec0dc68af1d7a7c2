import type { Backend } from '#protocol/backend.ts';
import { type CleanCells, cleanCells, cleanKeptSweep } from './clean-sweep.ts';
import { onDatabase, type StoredSweep } from './database.ts';
import type { Saved } from './kept-runs.ts';
import {
  backendOf,
  type KeptCell,
  type KeptCrews,
  type KeptSweep,
  type SweepProgress,
} from './kept-sweep.ts';
import { newId } from './new-id.ts';
import { troubleOf } from './trouble.ts';
import { type Writing, writing } from './writing.ts';

/** Sweeps that are kept; the oldest go first. */
const MOST_KEPT = 20;

type Transaction = Writing<['sweeps', 'cells', 'crews']>;

const atomically = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  writing(['sweeps', 'cells', 'crews'], work);

const readable = (records: readonly StoredSweep[]): KeptSweep[] =>
  records.flatMap((record) => cleanKeptSweep(record) ?? []);

const newestOf = (sweeps: readonly KeptSweep[]): number =>
  1 + sweeps.reduce((most, { order }) => Math.max(most, order), 0);

const cellsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

async function forget(transaction: Transaction, id: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('sweeps').delete(id),
    transaction.objectStore('cells').delete(cellsOf(id)),
    transaction.objectStore('crews').delete(id),
  ]);
}

/** What a saving adds to what is kept: whole points, and all crews that are cut short now, if that changed. */
export interface More {
  readonly cells: readonly Omit<KeptCell, 'id'>[];
  readonly crews?: KeptCrews['crews'];
}

/**
 * Writes what a sweep has come to, at once or not at all; nothing if it is no longer this tab's, or `known` to be
 * kept and gone: what came before would be missing. Room is made by clearing away old ones, none of a tab that is
 * `alive`. Rejects as the storage does.
 */
export async function saveSweep(
  progress: SweepProgress,
  more: More,
  alive: ReadonlySet<string>,
  known = false,
): Promise<Saved> {
  try {
    return await write(progress, more, alive, known);
  } catch (error) {
    if (troubleOf(error) !== 'full' || !(await clearOldest(progress.id, alive))) throw error;
    return write(progress, more, alive, known);
  }
}

/** Others than this one that no living tab trains, the newest first. */
const idleBeside = (
  id: string,
  sweeps: readonly KeptSweep[],
  alive: ReadonlySet<string>,
): KeptSweep[] =>
  sweeps
    .filter((other) => other.id !== id && !alive.has(other.owner))
    .sort((a, b) => b.order - a.order);

const write = (
  progress: SweepProgress,
  { cells, crews }: More,
  alive: ReadonlySet<string>,
  known: boolean,
): Promise<Saved> =>
  atomically(async (transaction) => {
    const sweeps = transaction.objectStore('sweeps');
    const { id, owner } = progress;
    const found = await sweeps.get(id);
    const before = found && cleanKeptSweep(found);
    if (found && before?.owner !== owner) return 'taken';
    if (!found && known) return 'deleted';
    const now = Date.now();
    for (const cell of cells) await transaction.objectStore('cells').put({ ...cell, id });
    if (crews?.length === 0) await transaction.objectStore('crews').delete(id);
    else if (crews) await transaction.objectStore('crews').put({ id, crews });
    if (before) {
      const { created, order } = before;
      await sweeps.put({ ...progress, created, order, changed: now });
      return 'saved';
    }
    const others = readable(await sweeps.getAll());
    await sweeps.put({ ...progress, created: now, changed: now, order: newestOf(others) });
    for (const gone of idleBeside(id, others, alive).slice(MOST_KEPT - 1)) {
      await forget(transaction, gone.id);
    }
    return 'saved';
  });

/** Forgets the oldest sweep beside this one, to make room. Returns whether there was any. */
const clearOldest = (id: string, alive: ReadonlySet<string>): Promise<boolean> =>
  atomically(async (transaction) => {
    const all = readable(await transaction.objectStore('sweeps').getAll());
    const oldest = idleBeside(id, all, alive).at(-1);
    if (oldest) await forget(transaction, oldest.id);
    return oldest !== undefined;
  });

/** Sweeps that can be read, the newest first, and how many cannot. */
export async function listSweeps(): Promise<{ sweeps: KeptSweep[]; unreadable: number }> {
  const records = await onDatabase((db) => db.getAll('sweeps'));
  const sweeps = readable(records).sort((a, b) => b.order - a.order);
  return { sweeps, unreadable: records.length - sweeps.length };
}

/** The newest sweep with this hash that this engine trained, as far as it is whole; nothing if there is none. */
export async function findSweep(
  hash: string,
  engine: Backend,
): Promise<({ readonly kept: KeptSweep } & CleanCells) | undefined> {
  const { sweeps } = await listSweeps();
  const kept = sweeps.find((one) => one.hash === hash && backendOf(one) === engine);
  if (!kept) return undefined;
  const [cells, crews] = await onDatabase((db) => {
    const transaction = db.transaction(['cells', 'crews']);
    return Promise.all([
      transaction.objectStore('cells').getAll(cellsOf(kept.id)),
      transaction.objectStore('crews').get(kept.id),
    ]);
  });
  return { kept, ...cleanCells(kept, cells, crews) };
}

/** A sweep to go on with, and why it is a copy, if it is one. */
export interface TakenSweep extends CleanCells {
  readonly kept: KeptSweep;
  /** Another living tab trains it, or a part of it is damaged and must not be written over. */
  readonly copied?: 'busy' | 'damaged';
}

/**
 * Takes a sweep to go on with it in this tab. What may not be written over is copied instead, and stays as it is.
 * Returns nothing if it is gone or cannot be read.
 */
export const takeSweep = (
  id: string,
  owner: string,
  alive: ReadonlySet<string>,
): Promise<TakenSweep | undefined> =>
  atomically(async (transaction) => {
    const sweeps = transaction.objectStore('sweeps');
    const found = await sweeps.get(id);
    const before = found && cleanKeptSweep(found);
    if (!before) return undefined;
    const [cells, crews] = await Promise.all([
      transaction.objectStore('cells').getAll(cellsOf(id)),
      transaction.objectStore('crews').get(id),
    ]);
    const clean = cleanCells(before, cells, crews);
    const busy = before.owner !== owner && alive.has(before.owner);
    const copied = busy ? 'busy' : clean.faults.length > 0 ? 'damaged' : undefined;
    const kept: KeptSweep = {
      ...before,
      ...{ id: copied ? newId() : id, owner, left: false, networks: clean.results.size },
      order: newestOf(readable(await sweeps.getAll())),
    };
    await sweeps.put(kept);
    if (copied) {
      for (const point of clean.results.points) {
        const cell = { id: kept.id, point, ran: clean.results.of(point) };
        await transaction.objectStore('cells').put(cell);
      }
    }
    return { kept, copied, ...clean };
  });

/** The visitor does not want to go on with a sweep; it stays kept. */
export const leaveSweep = (id: string): Promise<void> =>
  atomically(async (transaction) => {
    const sweeps = transaction.objectStore('sweeps');
    const found = await sweeps.get(id);
    if (found) await sweeps.put({ ...found, left: true });
  });
