/** Weights of some replicas after some number of steps, in the order they were kept. */
export interface KeptWeights {
  readonly step: number;
  readonly values: readonly Float32Array[];
}

const sameNumbers = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((value, k) => value === b[k]);

/**
 * Weights at measured steps, in bounded memory: where it is full, every other step is dropped and the
 * interval doubles. The newest is always there. Replicas with the same weights share one copy.
 */
export class WeightHistory {
  readonly #most: number;
  #kept: (KeptWeights & { readonly bytes: number })[] = [];
  #every = 1;

  /** @param most bytes that may be kept. */
  constructor(most: number) {
    this.#most = most;
  }

  get steps(): number[] {
    return this.#kept.map(({ step }) => step);
  }

  /** Keeps a copy, and forgets what was kept of this step and of later ones. */
  add(step: number, values: readonly Float32Array[]): void {
    this.keepOnly((kept) => kept < step);
    const newest = this.#kept.at(-1);
    if (newest && newest.step % this.#every !== 0) this.#kept.pop();
    const copies: Float32Array[] = [];
    for (const own of values) copies.push(copies.find((c) => sameNumbers(c, own)) ?? own.slice());
    const bytes = [...new Set(copies)].reduce((sum, copy) => sum + copy.byteLength, 0);
    this.#kept.push({ step, values: copies, bytes });
    while (this.#size() > this.#most && this.#kept.length > 2) this.#thin();
  }

  /** The last kept at or before `step`, else the first. */
  at(step: number): KeptWeights | undefined {
    return this.#kept.findLast((kept) => kept.step <= step) ?? this.#kept.at(0);
  }

  /** Forgets the steps that are not `wanted`. */
  keepOnly(wanted: (step: number) => boolean): void {
    this.#kept = this.#kept.filter(({ step }) => wanted(step));
  }

  #size(): number {
    return this.#kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  #thin(): void {
    const gap = this.#kept[1].step - this.#kept[0].step;
    this.#every = Math.max(this.#every * 2, gap * 2);
    const newest = this.#kept.at(-1);
    this.#kept = this.#kept.filter((kept) => kept.step % this.#every === 0 || kept === newest);
  }
}
