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
  /** The picture that is refined, if any. */
  #level = 0;

  constructor(points: Points, results: Results, outcome = points.sweep.outcomes[0]) {
    this.#points = points;
    this.#results = results;
    this.#outcome = outcome;
  }

  /**
   * At most so many networks that are neither known nor under way. Nothing where all is known, and where what is
   * next depends on what is under way: so the same networks are chosen however long each takes.
   */
  next(most: number, underWay: ReadonlySet<string>): readonly Job[] {
    const { sweep } = this.#points;
    const known: Pick<Results, 'get'> = {
      get: (job) =>
        this.#results.get(job) ?? (underWay.has(nameOf(job)) ? { ...WAITED, ...job } : undefined),
    };
    const picture = (seeds?: number[]) => nextPicture(this.#points, known, seeds);
    if (isDrawn(sweep)) return picture()?.jobs.slice(0, most) ?? [];
    const firsts = [picture(seedsIn(sweep).slice(0, 1)), picture()];
    const first = firsts.find((found) => found?.level === 0);
    if (first) return first.jobs.slice(0, most);
    if (this.#level < this.#points.levels) {
      if (underWay.size > 0) return [];
      const bought = this.#refined(most);
      if (bought.length > 0) return bought;
    }
    return picture()?.jobs.slice(0, most) ?? [];
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

/** Stands for what is under way: it only has to be something. */
const WAITED = { state: 'failed', why: '' } as const;
