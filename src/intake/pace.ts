/** What a long way tells, and what ends it. */
export interface Way {
  /** Is told what part is done, 0 to 1. */
  readonly progress?: (part: number) => void;
  readonly signal?: AbortSignal;
  /** Lets messages in. */
  readonly breathe?: () => Promise<void>;
}

/** Counts numbers on their way, and stops where it is asked to. */
export class Pace {
  readonly #way: Way;
  readonly #total: number;
  #done = 0;

  constructor(way: Way, total: number) {
    this.#way = way;
    this.#total = total;
  }

  /** @throws DOMException "AbortError" */
  async go(count: number): Promise<void> {
    this.#done += count;
    this.#way.progress?.(Math.min(1, this.#done / this.#total));
    await this.#way.breathe?.();
    this.#way.signal?.throwIfAborted();
  }
}
