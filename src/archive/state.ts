import { create } from 'zustand';
import type { Trouble } from './database.ts';
import type { KeptRun } from './kept-run.ts';

/** What the page knows of its kept runs; held apart from the experiment. */
export interface Archive {
  /** The run that is open, once it has been saved. */
  readonly current?: string;
  /** Step that was last saved. */
  readonly saved?: number;
  readonly trouble?: Trouble;
  /** A run that was left in the middle, offered once. */
  readonly interrupted?: KeptRun;
  /** The open run is a copy, because another tab trains the original. */
  readonly copied: boolean;
}

export const useArchive = create<Archive>(() => ({ copied: false }));
