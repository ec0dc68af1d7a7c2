import { create } from 'zustand';
import { answered, troubleOf } from '#archive/index.ts';
import { askToPersist, type KeptSet, keepSet, keptSets, removeSet } from '#archive/own-sets.ts';

interface Kept {
  readonly sets: readonly KeptSet[];
  /** What links say of those that the browser threw away. */
  readonly gone: readonly string[];
  /** What the browser said when it was asked not to throw anything away. */
  readonly persists?: 'yes' | 'no' | 'unknown';
  /** Why a set is not kept. */
  readonly trouble?: 'full' | 'refused';
}

/** The sets that are kept in this browser. */
export const useKept = create<Kept>(() => ({ sets: [], gone: [] }));

/** Reads what is kept. What cannot be read is as if there were nothing. */
export async function readKept(): Promise<void> {
  try {
    const { sets, gone } = await answered(keptSets());
    useKept.setState(({ gone: before }) => ({ sets, gone: [...before, ...gone] }));
  } catch {
    useKept.setState({ sets: [] });
  }
}

/** Keeps a set, and asks the browser, once, not to throw it away. */
export async function keep(set: KeptSet): Promise<void> {
  useKept.setState({ trouble: undefined });
  try {
    await answered(keepSet(set));
  } catch (error) {
    useKept.setState({ trouble: troubleOf(error) === 'full' ? 'full' : 'refused' });
    return;
  }
  if (useKept.getState().persists === undefined) {
    const said = await askToPersist();
    useKept.setState({ persists: said === undefined ? 'unknown' : said ? 'yes' : 'no' });
  }
  await readKept();
}

export async function remove(mark: string): Promise<void> {
  await answered(removeSet(mark)).catch(() => undefined);
  await readKept();
}
