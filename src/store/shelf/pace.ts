/** The least time between two savings, ms. */
const LEAST = 1000;
/** Saving takes at most one part in this many of the time. */
const PART = 40;

/**
 * Saves when asked, one at a time and not too often: a saving that took long is followed by a long rest.
 * What is asked meanwhile is done once, after the rest.
 */
export class Pace {
  readonly #save: () => Promise<void>;
  readonly #now: () => number;
  #due = false;
  #busy = false;
  #restUntil = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: () => Promise<void>, now: () => number = () => performance.now()) {
    this.#save = save;
    this.#now = now;
  }

  /** Saves soon. */
  ask(): void {
    this.#due = true;
    if (this.#busy || this.#timer !== undefined) return;
    const wait = this.#restUntil - this.#now();
    if (wait <= 0) void this.#run();
    else this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** Saves now what was asked for, as when the page is about to go. */
  flush(): void {
    if (this.#due && !this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = false;
    this.#busy = true;
    const started = this.#now();
    await this.#save();
    this.#restUntil = this.#now() + Math.max(LEAST, PART * (this.#now() - started));
    this.#busy = false;
    if (this.#due) this.ask();
  }
}
