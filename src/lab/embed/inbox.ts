/** Messages that are acted on at one time. */
const AT_ONCE = 8;
/** Messages that wait for their turn. */
const MOST_WAITING = 64;
/** Time from one turn to the next, ms. */
const EVERY = 50;

/**
 * Hands messages on in their order, a few at a time, so that a page that sends without end neither holds
 * the frame nor starves the run. What comes while too many wait is not even looked at; `told` hears how
 * many that were, once a turn.
 */
export class Inbox<T> {
  readonly #act: (message: T) => void;
  readonly #told: (dropped: number) => void;
  #waiting: T[] = [];
  #dropped = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(act: (message: T) => void, told: (dropped: number) => void) {
    this.#act = act;
    this.#told = told;
  }

  put(message: T): void {
    if (this.#waiting.length >= MOST_WAITING) this.#dropped++;
    else this.#waiting.push(message);
    if (this.#timer === undefined) this.#turn();
  }

  /** Forgets what waits. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }

  readonly #turn = (): void => {
    const now = this.#waiting.splice(0, AT_ONCE);
    if (this.#dropped > 0) this.#told(this.#dropped);
    const more = now.length > 0 || this.#dropped > 0;
    this.#dropped = 0;
    this.#timer = more ? setTimeout(this.#turn, EVERY) : undefined;
    for (const message of now) this.#act(message);
  };
}
