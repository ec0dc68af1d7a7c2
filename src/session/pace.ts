/** How long a slice of training may take before the worker listens again, ms. */
const SLICE_MS = 40;

/** How many steps to take at a time and when the next are due. It decides when a step is taken, never what it computes. */
export class Pace {
  /** Most steps a second; as many as the engine can where there is none. */
  #most?: number;
  #measured = 0;
  #due = 0;

  limit(stepsPerSecond: number | undefined): void {
    this.#most = stepsPerSecond;
    this.#due = 0;
  }

  get stepsPerSecond(): number {
    return this.#most === undefined ? this.#measured : Math.min(this.#most, this.#measured);
  }

  /** Steps that fit in one slice, at least one. */
  get slice(): number {
    return Math.max(1, Math.floor((SLICE_MS * this.stepsPerSecond) / 1000));
  }

  /** Takes in that `steps` took `ms`. */
  record(steps: number, ms: number): void {
    const pace = steps / (Math.max(ms, 0.01) / 1000);
    this.#measured = this.#measured > 0 ? 0.8 * this.#measured + 0.2 * pace : pace;
  }

  /** How long to rest at `now` after `steps` that began at `began`, ms; 0 without a limit. */
  rest(steps: number, began: number, now: number): number {
    if (this.#most === undefined) return 0;
    this.#due = Math.max(this.#due, began) + (1000 * steps) / this.#most;
    return Math.max(0, this.#due - now);
  }
}
