import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptBody, KeptRun } from './kept-run.ts';

export interface Tables extends DBSchema {
  runs: { key: string; value: KeptRun };
  bodies: { key: string; value: KeptBody };
}

type Database = IDBPDatabase<Tables>;

const NAME = 'wane-runs';
const VERSION = 1;

let opened: Promise<Database> | undefined;

/** The browser's own storage of this page. Rejects where it is forbidden, and then asks anew each time. */
export function database(): Promise<Database> {
  opened ??= openDB<Tables>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('runs', { keyPath: 'id' });
      db.createObjectStore('bodies', { keyPath: 'id' });
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Why nothing can be kept: no room, or not allowed. */
export type Trouble = 'full' | 'forbidden';

export const troubleOf = (error: unknown): Trouble =>
  error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
