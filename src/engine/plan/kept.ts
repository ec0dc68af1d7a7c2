import { type DBSchema, openDB } from 'idb';

interface Tables extends DBSchema {
  values: { key: string; value: unknown };
}

/** How long the storage is waited for, ms: what it says is worth no more than finding it out anew. */
const PATIENCE = 500;

async function withValues<T>(work: (values: Awaited<ReturnType<typeof open>>) => Promise<T>) {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  try {
    return await Promise.race([open().then(work), late]);
  } catch {
    // Private windows and Node have no such place.
    return undefined;
  }
}

const open = () =>
  openDB<Tables>('wane-engine', 1, {
    upgrade(db) {
      db.createObjectStore('values');
    },
  });

/** What was kept under this name on an earlier visit; nothing where nothing can be kept. */
export const kept = (name: string): Promise<unknown> =>
  withValues(async (db) => {
    const value = await db.get('values', name);
    db.close();
    return value;
  });

/** Keeps a value for the next visit, if it can. */
export async function keep(name: string, value: unknown): Promise<void> {
  await withValues(async (db) => {
    await db.put('values', value, name);
    db.close();
  });
}
