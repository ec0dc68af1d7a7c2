import type { Command, Event } from '#protocol/messages.ts';

/** What trains, behind messages: a browser's worker, or a desk in the same process under test. */
export interface WorkerLike<Order = Command> {
  postMessage(command: Order): void;
  terminate(): void;
}

/** Who hears a worker: what it says, and that it broke and answers no more. */
export interface Hearer<Said = Event> {
  readonly receive: (event: Said) => void;
  readonly died: () => void;
}

/** What a lab needs from where it runs: a page, or plain Node in tests. */
export interface LabHost {
  /** Starts a worker; may throw where none starts. */
  spawn(hearer: Hearer): WorkerLike;
  /** Absolute address of the folder with packed data, ending in a slash. */
  readonly dataUrl: string;
  /** A file that lies beside the page; nothing where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Does work with the next frame, or after so many ms; each returns how not to. */
  frame(work: () => void): () => void;
  later(ms: number, work: () => void): () => void;
  /** A clock, ms. */
  now(): number;
  /** Tells whenever the page is hidden, and when it is back; returns how to stop. */
  watchHidden(tell: (hidden: boolean) => void): () => void;
  /** Whether the visitor asked for less motion. */
  calm(): boolean;
}
