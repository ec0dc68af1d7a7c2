/** A thread that computes for another: a worker of the browser's or of Node's, or one of this thread in tests. */
export interface Port {
  post(message: unknown): void;
  /** Hears every answer. */
  onMessage(listener: (message: unknown) => void): void;
  /** Hears that the thread failed or ended by itself. */
  onEnd(listener: (reason: string) => void): void;
  close(): void;
}

/** Threads that may be started. */
export interface Helpers {
  /** The most that serve: one fewer than the processor has cores. */
  readonly count: number;
  /** Starts one. @throws Error where none starts. */
  spawn(): Port;
}
