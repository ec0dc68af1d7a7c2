/** The least time between two savings, ms. */
const LEAST = 1000;
/** Saving takes at most one part in this many of the time; but a rest has an end, ms. */
const PART = 40;
const MOST = 5000;

/**
 * Saves when asked, one at a time and not too often: a saving that took long is followed by a long rest.
 * What is asked meanwhile is done once, after the rest; what could not be saved is tried again after the longest.
 */
export class Pace {
  readonly #save: () => Promise<boolean>;
  readonly #now: () => number;
  #due = false;
  #closed = false;
  #busy = false;
  /** Whether what is due when a saving ends is saved at once. */
  #urgent = false;
  #ended = Number.NEGATIVE_INFINITY;
  #rest = LEAST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param save says whether it could; or else it is to be tried again. */
  constructor(save: () => Promise<boolean>, now: () => number = () => performance.now()) {
    this.#save = save;
    this.#now = now;
  }

  /** Saves soon; after a short rest if it matters, else after one as long as saving asks for. */
  ask(matters = false): void {
    this.#due = true;
    this.#closed = false;
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
    this.#timer = undefined;
    this.#due = false;
    this.#closed = true;
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = false;
    this.#busy = true;
    const started = this.#now();
    const saved = await this.#save();
    this.#ended = this.#now();
    this.#rest = saved ? Math.min(MOST, Math.max(LEAST, PART * (this.#ended - started))) : MOST;
    if (!saved && !this.#closed) this.#due = true;
    this.#busy = false;
    const urgent = this.#urgent;
    this.#urgent = false;
    if (this.#due && urgent) void this.#run();
    else if (this.#due) this.ask();
  }
}
