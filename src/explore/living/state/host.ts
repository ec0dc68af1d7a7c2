import type { Hearer, WorkerLike } from '#lab-state/host.ts';
import type { LivingCommand, LivingEvent } from '#protocol/living.ts';

/** A worker that trains a part of a living map, and who hears it. */
export type LivingWorker = WorkerLike<LivingCommand>;
export type LivingHearer = Hearer<LivingEvent>;

/** What a living map needs from where it runs: a page, or plain Node in tests. */
export interface LivingMapHost {
  /** Starts a worker; may throw where none starts. */
  spawn(hearer: LivingHearer): LivingWorker;
  /** Absolute address of the folder with packed data, ending in a slash. */
  readonly dataUrl: string;
  /** Cores of the machine. */
  readonly cores: number;
  /** A clock, ms. */
  now(): number;
}
