/** What is asked of the worker by number, each thing once per run. */
export class Asking<Answer> {
  readonly #ask: (what: number) => void;
  readonly #answers = new Map<number, Promise<Answer | undefined>>();
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();

  constructor(ask: (what: number) => void) {
    this.#ask = ask;
  }

  /** The answer; nothing where it cannot be loaded, or another run began meanwhile. */
  of(what: number): Promise<Answer | undefined> {
    const known = this.#answers.get(what);
    if (known) return known;
    const asked = new Promise<Answer | undefined>((resolve) => this.#waiting.set(what, resolve));
    this.#answers.set(what, asked);
    this.#ask(what);
    return asked;
  }

  receive(what: number, answer: Answer | undefined): void {
    this.#waiting.get(what)?.(answer);
    this.#waiting.delete(what);
    if (answer === undefined) this.#answers.delete(what);
  }

  forget(): void {
    for (const what of [...this.#waiting.keys()]) this.receive(what, undefined);
    this.#answers.clear();
  }
}
