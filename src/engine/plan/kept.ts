import { get, set } from 'idb-keyval';

/** What was kept under this name on an earlier visit; nothing where nothing can be kept. */
export async function kept(name: string): Promise<unknown> {
  try {
    return await get(name);
  } catch {
    return undefined;
  }
}

/** Keeps a value for the next visit, if it can: private windows and Node have no such place. */
export async function keep(name: string, value: unknown): Promise<void> {
  try {
    await set(name, value);
  } catch {}
}
