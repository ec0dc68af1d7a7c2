import type { LivingCommand, LivingEvent } from '#protocol/living.ts';

/** A worker that trains a part of a living map, behind messages. */
export interface LivingWorker {
  postMessage(command: LivingCommand): void;
  terminate(): void;
}

/** Who hears a worker: what it says, and that it broke and answers no more. */
export interface LivingHearer {
  readonly receive: (event: LivingEvent) => void;
  readonly died: () => void;
}

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
