import { type Crewing, crewsOf } from '#sweep/crews.ts';
import type { Points } from '#sweep/points.ts';
import type { Job, Ran, Results } from '#sweep/results.ts';
import type { CrewState, Work } from '#sweep/work.ts';
import { say } from '../say.ts';
import { type Lane, LostWorker } from './lane.ts';
import { nameOf, type Plan } from './plan.ts';

/** Crews that each lane has before it at least, where there is so much to do. */
const CREWS_A_LANE = 3;

export interface Conducted {
  readonly points: Points;
  readonly results: Results;
  readonly plan: Plan;
  readonly lanes: readonly Lane[];
  readonly crewing: Crewing;
  /** Crews that were cut short before. */
  readonly cut: readonly CrewState[];
  /** Networks that are trained at most. */
  budget(): number;
  /** What a crew came to is in the results. */
  onRan(jobs: readonly Job[]): void;
  /** Some crew has gone on. */
  onProgress(): void;
  /** Nothing is left to do, or nothing can be done, and why. */
  onEnd(why?: string): void;
}

/** Has the lanes train what the plan says, crew by crew. */
export class Conductor {
  readonly #with: Conducted;
  #queue: Work[];
  readonly #underWay = new Map<Lane, { readonly work: Work; done: number }>();
  /** Networks that failed once. */
  readonly #failed = new Set<string>();
  #goes = false;
  #closed = false;
  #rested: (() => void)[] = [];

  constructor(conducted: Conducted) {
    this.#with = conducted;
    this.#queue = conducted.cut.map((from) => ({ crew: from.jobs, from }));
  }

  /** Networks that are under way, as the part of them that is done. */
  get partly(): number {
    let sum = 0;
    for (const { work, done } of this.#underWay.values()) sum += done * work.crew.length;
    return sum;
  }

  /** Crews that wait where they were cut short. */
  get cut(): CrewState[] {
    return this.#queue.flatMap(({ from }) => from ?? []);
  }

  go(): void {
    this.#goes = true;
    this.#next();
  }

  /** Lets every crew rest at its next step; comes back when all do. */
  async rest(): Promise<void> {
    this.#goes = false;
    for (const lane of this.#underWay.keys()) lane.rest();
    if (this.#underWay.size > 0) await new Promise<void>((rested) => this.#rested.push(rested));
  }

  /** Ends for good; what was under way is lost. */
  close(): void {
    this.#goes = false;
    this.#closed = true;
    this.#underWay.clear();
    for (const lane of this.#with.lanes) lane.close();
    this.#restedNow();
  }

  #next(): void {
    for (const lane of this.#with.lanes) {
      if (!this.#goes) return;
      if (this.#underWay.has(lane)) continue;
      const work = this.#take();
      if (work) void this.#train(lane, work);
      else if (this.#underWay.size === 0) this.#end();
    }
  }

  #end(why?: string): void {
    this.#goes = false;
    this.#with.onEnd(why);
  }

  #take(): Work | undefined {
    if (this.#queue.length === 0) this.#fill();
    return this.#queue.shift();
  }

  #fill(): void {
    const { points, results, plan, lanes, crewing, budget } = this.#with;
    const underWay = new Set<string>();
    for (const { work } of this.#underWay.values()) {
      for (const job of work.crew) underWay.add(nameOf(job));
    }
    const crews = lanes.length * CREWS_A_LANE;
    const left = budget() - results.size - underWay.size;
    const jobs = plan.next(Math.min(left, crews * crewing.most), underWay);
    const most = Math.max(1, Math.min(crewing.most, Math.ceil(jobs.length / crews)));
    this.#queue = crewsOf(points, jobs, { ...crewing, most }).map((crew) => ({ crew }));
  }

  async #train(lane: Lane, work: Work): Promise<void> {
    const own = { work, done: 0 };
    this.#underWay.set(lane, own);
    try {
      const trained = await lane.train(work, (done) => {
        own.done = done;
        this.#with.onProgress();
      });
      if (this.#closed) return;
      this.#underWay.delete(lane);
      if (trained.ended) this.#add(work.crew, trained.ran);
      else this.#queue.unshift({ crew: work.crew, from: trained.state });
    } catch (error) {
      if (this.#closed) return;
      this.#underWay.delete(lane);
      this.#fail(work, error as Error);
    }
    this.#next();
    if (!this.#goes && this.#underWay.size === 0) this.#restedNow();
  }

  #add(crew: readonly Job[], ran: readonly Ran[]): void {
    crew.forEach(({ point }, k) => {
      this.#with.results.add(point, ran[k]);
    });
    this.#with.onRan(crew);
  }

  /** Each network of a crew that failed is tried once more, alone, so that one takes no other with it. */
  #fail({ crew }: Work, error: Error): void {
    if (error instanceof LostWorker && !error.spoke) {
      this.#queue.unshift({ crew });
      this.#end(say('trouble-not-loaded'));
      return;
    }
    const again = crew.filter((job) => !this.#failed.has(nameOf(job)));
    for (const job of again) this.#failed.add(nameOf(job));
    this.#queue.unshift(...again.map((job) => ({ crew: [job] })));
    const gone = crew.filter((job) => !again.includes(job));
    const why = error.message;
    if (gone.length > 0) {
      this.#add(
        gone,
        gone.map(({ seed }) => ({ seed, state: 'failed', why })),
      );
    }
  }

  #restedNow(): void {
    for (const rested of this.#rested.splice(0)) rested();
  }
}
