import type { Hearer, WorkerLike } from '#lab-state/host.ts';
import type { CrewCommand, CrewEvent } from '#sweep/messages.ts';

/** A worker that trains crews, and who hears it. */
export type CrewWorker = WorkerLike<CrewCommand>;
export type CrewHearer = Hearer<CrewEvent>;

/** What a sweep needs from where it runs: a page, or plain Node in tests. */
export interface ExploreHost {
  /** Starts a worker; may throw where none starts. */
  spawn(hearer: CrewHearer): CrewWorker;
  /** Absolute address of the folder with packed data, ending in a slash. */
  readonly dataUrl: string;
  /** Cores of the machine. */
  readonly cores: number;
  /** Does work after so many ms; returns how not to. */
  later(ms: number, work: () => void): () => void;
  /** A clock, ms. */
  now(): number;
  /** Tells whenever the page is hidden, and when it is back; returns how to stop. */
  watchHidden(tell: (hidden: boolean) => void): () => void;
}
