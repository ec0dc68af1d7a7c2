import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptBody, KeptRun } from './kept-run.ts';
import type { KeptCell, KeptCrews, KeptSweep } from './kept-sweep.ts';
import { Blocked } from './trouble.ts';

/** As it lies in the browser: other versions, other pages and accidents may have written there. */
type Stored<T> = { readonly [Key in keyof T]?: unknown };
export type StoredRun = Stored<KeptRun>;
export type StoredBody = Stored<KeptBody>;
export type StoredSweep = Stored<KeptSweep>;
export type StoredCell = Stored<KeptCell>;
export type StoredCrews = Stored<KeptCrews>;

export interface Tables extends DBSchema {
  runs: { key: string; value: StoredRun };
  bodies: { key: string; value: StoredBody };
  sweeps: { key: string; value: StoredSweep };
  /** A record for each point of a sweep. */
  cells: { key: [id: string, point: number]; value: StoredCell };
  crews: { key: string; value: StoredCrews };
}

type Database = IDBPDatabase<Tables>;

const NAME = 'wane-runs';
const VERSION = 2;

let opened: Promise<Database> | undefined;

/** Opens the storage in this version. Rejects, with `Blocked`, where an older tab does not make way. */
export function openDatabase(version = VERSION): Promise<Database> {
  return new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) throw new DOMException('There is no storage.', 'SecurityError');
    openDB<Tables>(NAME, version, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore('runs', { keyPath: 'id' });
          db.createObjectStore('bodies', { keyPath: 'id' });
        }
        if (before < 2) {
          db.createObjectStore('sweeps', { keyPath: 'id' });
          db.createObjectStore('cells', { keyPath: ['id', 'point'] });
          db.createObjectStore('crews', { keyPath: 'id' });
        }
      },
      blocked() {
        reject(new Blocked('An older tab holds the storage.'));
      },
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        opened = undefined;
      },
      terminated() {
        opened = undefined;
      },
    }).then(resolve, reject);
  });
}

/** The browser's own storage of this page. Rejects where it cannot be had, and then asks anew each time. */
export function database(): Promise<Database> {
  opened ??= openDatabase().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** A connection that the browser has closed underneath: the first by the standard, the second as Safari says it. */
const CUT = ['InvalidStateError', 'UnknownError'];

/**
 * Works on the storage. A connection that was cut is given up, and the work is tried once on another. Rejects as
 * the storage does.
 */
export async function onDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await database();
  try {
    return await work(db);
  } catch (error) {
    if (!(error instanceof DOMException && CUT.includes(error.name))) throw error;
    if ((await opened) === db) opened = undefined;
    db.close();
    return work(await database());
  }
}
