/** What became of one network: a point on one seed. */
export type Ran = Done | Diverged | Failed;

export interface Done {
  readonly seed: number;
  readonly state: 'done';
  /** Per look the numbers of `columnsOf`; what is not finite is null. */
  readonly looks: readonly (readonly (number | null)[])[];
  /** Per look the accuracy of each sense's control, where it had to be asked. */
  readonly controls?: readonly (readonly (number | null)[])[];
}

export interface Diverged {
  readonly seed: number;
  readonly state: 'diverged';
  readonly at: number;
}

export interface Failed {
  readonly seed: number;
  readonly state: 'failed';
  /** What was said of it. */
  readonly why: string;
}

/** A network that is to be trained. */
export interface Job {
  /** Number of the point. */
  readonly point: number;
  readonly seed: number;
}

/** What is known of a sweep so far, by point and seed; a network that is not in it has not been trained. */
export class Results {
  readonly #byPoint = new Map<number, Map<number, Ran>>();
  #size = 0;

  /** Networks in it. */
  get size(): number {
    return this.#size;
  }

  /** Numbers of the points that have any, ascending. */
  get points(): number[] {
    return [...this.#byPoint.keys()].sort((a, b) => a - b);
  }

  add(point: number, ran: Ran): void {
    const seeds = this.#byPoint.get(point) ?? new Map<number, Ran>();
    if (!seeds.has(ran.seed)) this.#size++;
    seeds.set(ran.seed, ran);
    this.#byPoint.set(point, seeds);
  }

  /** Forgets networks that failed, so that they are tried again. */
  forgetFailed(): void {
    for (const seeds of this.#byPoint.values()) {
      for (const [seed, { state }] of seeds) {
        if (state === 'failed' && seeds.delete(seed)) this.#size--;
      }
    }
    for (const [point, { size }] of this.#byPoint) if (size === 0) this.#byPoint.delete(point);
  }

  get({ point, seed }: Job): Ran | undefined {
    return this.#byPoint.get(point)?.get(seed);
  }

  /** Everything of a point, seeds ascending. */
  of(point: number): readonly Ran[] {
    return [...(this.#byPoint.get(point)?.values() ?? [])].sort((a, b) => a.seed - b.seed);
  }
}
