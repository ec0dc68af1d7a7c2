/** The least time between two savings, ms. */
const LEAST = 1000;
/** Saving takes at most one part in this many of the time; but a rest has an end, ms. */
const PART = 40;
const MOST = 5000;

/**
 * Saves when asked, one at a time and not too often: a saving that took long is followed by a long rest.
 * What is asked meanwhile is done once, after the rest.
 */
export class Pace {
  readonly #save: () => Promise<void>;
  readonly #now: () => number;
  #due = false;
  #busy = false;
  /** Whether what is due when a saving ends is saved at once. */
  #urgent = false;
  #ended = Number.NEGATIVE_INFINITY;
  #rest = LEAST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: () => Promise<void>, now: () => number = () => performance.now()) {
    this.#save = save;
    this.#now = now;
  }

  /** Saves soon; after a short rest if it matters, else after one as long as saving asks for. */
  ask(matters = false): void {
    this.#due = true;
    if (this.#busy || (this.#timer !== undefined && !matters)) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const wait = this.#ended + (matters ? LEAST : this.#rest) - this.#now();
    if (wait <= 0) void this.#run();
    else this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** Saves now what was asked for, or as soon as what is being saved is; as when the page is about to go. */
  flush(): void {
    if (!this.#due) return;
    this.#urgent = this.#busy;
    if (!this.#busy) void this.#run();
  }

  /** Saves no more by itself. */
  close(): void {
    clearTimeout(this.#timer);
    this.#due = false;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = false;
    this.#busy = true;
    const started = this.#now();
    await this.#save();
    this.#ended = this.#now();
    this.#rest = Math.min(MOST, Math.max(LEAST, PART * (this.#ended - started)));
    this.#busy = false;
    const urgent = this.#urgent;
    this.#urgent = false;
    if (this.#due && urgent) void this.#run();
    else if (this.#due) this.ask();
  }
}
