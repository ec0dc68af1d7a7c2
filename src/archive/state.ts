import { create } from 'zustand';
import type { KeptRun } from './kept-run.ts';
import type { Trouble } from './trouble.ts';

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
