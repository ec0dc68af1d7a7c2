type Wave = Float32Array | undefined;

/** Clips that were asked for, each once per run. */
export class Hearing {
  readonly #ask: (clip: number) => void;
  readonly #waves = new Map<number, Promise<Wave>>();
  readonly #waiting = new Map<number, (wave: Wave) => void>();

  constructor(ask: (clip: number) => void) {
    this.#ask = ask;
  }

  /** The wave of a clip; nothing where it cannot be loaded, or another run began meanwhile. */
  hear(clip: number): Promise<Wave> {
    const known = this.#waves.get(clip);
    if (known) return known;
    const asked = new Promise<Wave>((resolve) => this.#waiting.set(clip, resolve));
    this.#waves.set(clip, asked);
    this.#ask(clip);
    return asked;
  }

  receive(clip: number, wave: Wave): void {
    this.#waiting.get(clip)?.(wave);
    this.#waiting.delete(clip);
    if (!wave) this.#waves.delete(clip);
  }

  forget(): void {
    for (const clip of [...this.#waiting.keys()]) this.receive(clip, undefined);
    this.#waves.clear();
  }
}
