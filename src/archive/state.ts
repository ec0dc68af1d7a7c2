import { create } from 'zustand';
import type { KeptRun } from './kept-run.ts';
import { answered, type Trouble, troubleOf } from './trouble.ts';

/** What the page knows of its kept runs; held apart from the experiment. */
export interface Archive {
  /** The run that is open, once it has been saved. */
  readonly current?: string;
  /** Step that was last saved; nothing while the open run is not kept. */
  readonly saved?: number;
  /** The visitor has deleted the run that is open: it is saved no more. */
  readonly deleted: boolean;
  readonly trouble?: Trouble;
  /** A run that was left in the middle, offered once. */
  readonly interrupted?: KeptRun;
  /** Why the open run is a copy: another tab trains the original, or that is damaged. */
  readonly copied?: 'busy' | 'damaged';
  /** What is damaged in the original, in words. */
  readonly faults: readonly string[];
}

export const useArchive = create<Archive>(() => ({ deleted: false, faults: [] }));

/** What the storage answers, or nothing: what is the matter with it then stands on the page. */
export async function orTrouble<T>(asked: Promise<T>): Promise<T | undefined> {
  const clear = () => useArchive.setState({ trouble: undefined });
  try {
    return await answered(asked, (late) => late.then(clear, () => {}));
  } catch (error) {
    useArchive.setState({ trouble: troubleOf(error) });
    return undefined;
  }
}
