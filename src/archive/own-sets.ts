import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A packed set that a visitor keeps. */
export interface KeptSet {
  /** Mark of its numbers, as links have it. */
  readonly mark: string;
  /** What a link says of it, and its whole checksum. */
  readonly own: string;
  readonly checksum: string;
  readonly packed: Blob;
}

interface Tables extends DBSchema {
  sets: { key: string; value: KeptSet };
}

const NAME = 'wane-own';
/** Names of what was kept, beside the storage that may be emptied: by them it is seen that something is gone. */
const LIST = 'wane.own';

const isSet = (one: Partial<KeptSet>): one is KeptSet =>
  typeof one.mark === 'string' &&
  typeof one.own === 'string' &&
  typeof one.checksum === 'string' &&
  one.packed instanceof Blob;

/** Its own database: what is kept here comes and goes without the runs. Rejects where there is no storage. */
async function within<T>(work: (db: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
  if (!globalThis.indexedDB) throw new DOMException('There is no storage.', 'SecurityError');
  const db = await openDB<Tables>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('sets', { keyPath: 'mark' }),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

type Listed = Readonly<Record<string, string>>;

function listed(): Listed {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(LIST) ?? '{}');
    const entries = Object.entries(list as object);
    return Object.fromEntries(entries.filter(([, own]) => typeof own === 'string'));
  } catch {
    return {};
  }
}

function list(sets: Listed): void {
  try {
    localStorage.setItem(LIST, JSON.stringify(sets));
  } catch {
    // Without the list nothing is said of what is gone.
  }
}

/** Keeps a set in the browser's storage. Rejects with a QuotaExceededError where there is no room. */
export async function keepSet(set: KeptSet): Promise<void> {
  await within((db) => db.put('sets', set));
  list({ ...listed(), [set.mark]: set.own });
}

/** The kept set of this mark, if there is one. */
export const keptSet = (mark: string): Promise<KeptSet | undefined> =>
  within(async (db) => {
    const found = await db.get('sets', mark);
    return found && isSet(found) ? found : undefined;
  });

/** All that is kept, and what links say of those that the browser has thrown away since. */
export async function keptSets(): Promise<{
  readonly sets: readonly KeptSet[];
  readonly gone: readonly string[];
}> {
  const all = await within((db) => db.getAll('sets'));
  const sets = all.filter(isSet);
  const names = listed();
  const gone = Object.keys(names).filter((mark) => !sets.some((set) => set.mark === mark));
  list(Object.fromEntries(sets.map(({ mark, own }) => [mark, own])));
  return { sets, gone: gone.map((mark) => names[mark]) };
}

export async function removeSet(mark: string): Promise<void> {
  await within((db) => db.delete('sets', mark));
  const { [mark]: _, ...others } = listed();
  list(others);
}

/** Asks the browser not to throw away what is kept here. @returns whether it said yes; nothing where it cannot be asked. */
export async function askToPersist(): Promise<boolean | undefined> {
  return navigator.storage?.persist?.().catch(() => undefined);
}
