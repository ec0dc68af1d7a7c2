import { nextPicture, refined } from '#sweep/map/refine.ts';
import type { Points } from '#sweep/points.ts';
import type { Job, Results } from '#sweep/results.ts';
import { isDrawn, type Outcome, seedsIn } from '#sweep/sweep.ts';

export const nameOf = ({ point, seed }: Job): string => `${point} ${seed}`;

/** Seeds of a cell that is undecided, as a multiple of those that every cell has. */
const MORE_SEEDS = 2;

/**
 * Which networks are trained next: the coarsest picture on one seed, then on all; then what lies at the boundary,
 * half of it further seeds, picture by picture; then all that is left, from coarse to fine. Places that are drawn
 * come in their order.
 */
export class Plan {
  readonly #points: Points;
  readonly #results: Results;
  readonly #outcome: Outcome;
  /** A picture that is being filled, and how far it is given out. */
  #ahead: readonly Job[] = [];
  #at = 0;
  /** Seeds on which the coarsest is filled before anything is refined. */
  readonly #firsts: (readonly number[])[];
  /** The picture that is refined, if any is left. */
  #level: number;

  constructor(points: Points, results: Results, outcome = points.sweep.outcomes[0]) {
    this.#points = points;
    this.#results = results;
    this.#outcome = outcome;
    const drawn = isDrawn(points.sweep);
    const seeds = seedsIn(points.sweep);
    this.#firsts = drawn ? [] : [seeds.slice(0, 1), seeds];
    this.#level = drawn ? points.levels : 0;
  }

  /**
   * At most so many networks that are neither known nor under way. Nothing where all is known, and where what is
   * next depends on what is under way: so the same networks are chosen however long each takes.
   */
  next(most: number, underWay: ReadonlySet<string>): readonly Job[] {
    const lacks = (job: Job) => !this.#results.get(job) && !underWay.has(nameOf(job));
    for (;;) {
      const jobs: Job[] = [];
      for (; this.#at < this.#ahead.length && jobs.length < most; this.#at++) {
        if (lacks(this.#ahead[this.#at])) jobs.push(this.#ahead[this.#at]);
      }
      if (jobs.length > 0 || most <= 0) return jobs;
      const first = this.#firsts.shift();
      if (first) {
        const picture = nextPicture(this.#points, this.#results, [...first]);
        if (picture?.level === 0) this.#fill(picture.jobs);
        continue;
      }
      if (this.#level < this.#points.levels) {
        if (underWay.size > 0) return [];
        const bought = this.#refined(most);
        if (bought.length > 0) return bought;
      }
      const known = { get: (job: Job) => (lacks(job) ? undefined : UNDER_WAY) };
      const picture = nextPicture(this.#points, known);
      if (!picture) return [];
      this.#fill(picture.jobs);
    }
  }

  #fill(jobs: readonly Job[]): void {
    this.#ahead = jobs;
    this.#at = 0;
  }

  #refined(most: number): readonly Job[] {
    const mostSeeds = MORE_SEEDS * this.#points.sweep.seeds;
    for (; this.#level < this.#points.levels; this.#level++) {
      const level = this.#level;
      const seen = { outcome: this.#outcome };
      const jobs = refined(this.#points, this.#results, seen, { level, most, mostSeeds });
      const isFiner = ({ point }: Job) => this.#points.at(point).level > level;
      if (level === this.#points.levels - 1 ? jobs.length > 0 : jobs.some(isFiner)) return jobs;
    }
    return [];
  }
}

/** Stands for what is known, or under way: it only has to be something. */
const UNDER_WAY = { seed: 0, state: 'failed', why: '' } as const;
