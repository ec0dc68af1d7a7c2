import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useLab } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import type { KeptRun } from './kept-run.ts';
import type { PinnedRun } from './pinned.ts';

/** What a lab knows of its archive; kept apart from the experiment. */
export interface Archive {
  /** The run that is open, once it has been saved. */
  readonly current?: string;
  /** Step that was last saved; nothing while the open run is not kept. */
  readonly saved?: number;
  /** Step at which the run that was open before is kept. */
  readonly before?: number;
  /** The visitor has deleted the run that is open: it is saved no more. */
  readonly deleted: boolean;
  /** A run that was left in the middle, offered once. */
  readonly interrupted?: KeptRun;
  /** Why the open run is a copy: another tab or lab trains the original, or that is damaged. */
  readonly copied?: 'busy' | 'damaged';
  /** What is damaged in the original, in words. */
  readonly faults: readonly string[];
  /** Runs to be seen beside the open one. */
  readonly pinned: readonly PinnedRun[];
}

const archives = new WeakMap<Lab, StoreApi<Archive>>();

/** What a lab knows of its archive; it is there before what keeps runs is loaded. */
export function archiveOf(lab: Lab): StoreApi<Archive> {
  const known =
    archives.get(lab) ?? createStore<Archive>(() => ({ deleted: false, faults: [], pinned: [] }));
  archives.set(lab, known);
  return known;
}

export const useArchive = <T>(select: (archive: Archive) => T): T =>
  useStore(archiveOf(useLab()), select);
