import type { Results } from '#sweep/results.ts';
import { type Sweep, seedsIn } from '#sweep/sweep.ts';

interface Part {
  readonly done: number;
  readonly of: number;
}

export interface Progress {
  readonly networks: Part;
  /** Cells that have an answer of each of the sweep's seeds, of all there are. */
  readonly cells: Part;
  /** Until nothing is left to do, by the speed of this run; nothing while that is not known. */
  readonly secondsLeft?: number;
}

/** Time that has to pass before a speed is told, ms. */
const KNOWN_AFTER = 500;

/** Counts what is trained, and how fast. */
export class Tally {
  readonly #sweep: Sweep;
  readonly #own: Results;
  readonly #points: number;
  /** Networks of each cell that are the sweep's own, and cells that have all of theirs. */
  readonly #counts = new Map<number, number>();
  #wanted = 0;
  #whole = 0;
  /** When it last began, and networks that were done then. */
  #since?: number;
  #from = 0;
  /** Networks a second. */
  #speed?: number;

  constructor(sweep: Sweep, points: number, own: Results) {
    this.#sweep = sweep;
    this.#points = points;
    this.#own = own;
    this.add(own.points);
  }

  go(now: number): void {
    this.#since = now;
    this.#from = this.#own.size;
  }

  rest(): void {
    this.#since = undefined;
  }

  /** Takes in that there is more of these points. */
  add(points: readonly number[]): void {
    for (const point of new Set(points)) {
      const seeds = seedsIn(this.#sweep).filter((seed) => this.#own.get({ point, seed })).length;
      const before = this.#counts.get(point) ?? 0;
      this.#counts.set(point, seeds);
      this.#wanted += seeds - before;
      if (seeds > before && seeds === this.#sweep.seeds) this.#whole++;
    }
  }

  /** @param partly networks' worth that is under way. */
  progress(budget: number, partly: number, now: number): Progress {
    const { size: done } = this.#own;
    const lacking = this.#points * this.#sweep.seeds - this.#wanted;
    const of = Math.max(done, Math.min(budget, done + lacking));
    const spent = this.#since === undefined ? 0 : now - this.#since;
    const gained = done + partly - this.#from;
    if (spent >= KNOWN_AFTER && gained > 0) this.#speed = (1000 * gained) / spent;
    const left = this.#speed && Math.max(0, of - done - partly) / this.#speed;
    return {
      networks: { done, of },
      cells: { done: this.#whole, of: this.#points },
      ...(left !== undefined && { secondsLeft: left }),
    };
  }
}
