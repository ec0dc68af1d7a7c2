import {
  answered,
  findSweep,
  type KeptSweep,
  SweepKeeper,
  type Trouble,
  troubleOf,
} from '#archive/index.ts';
import { Results } from '#sweep/results.ts';
import type { CrewState } from '#sweep/work.ts';
import { say } from '../say.ts';
import type { Exploration } from './exploration.ts';

const damaged = (faults: readonly string[]): string =>
  say('trouble-damaged', { faults: faults.slice(0, 3).join('; ') });

/** What is known of a sweep when its training begins. */
export interface Begun {
  readonly results: Results;
  /** Crews that were cut short. */
  readonly crews: readonly CrewState[];
  readonly troubles: readonly string[];
}

type Asked = Pick<Exploration, 'sweep' | 'hash' | 'engine'>;

/** Keeps the sweep of one page in the browser, and finds what was kept of it. */
export class Keeping {
  readonly #keeper: SweepKeeper;
  readonly #tell: (notKept?: string) => void;
  #found?: KeptSweep;
  #open = false;

  /** @param tell hears why nothing is kept, and that it is again. */
  constructor(tell: (notKept?: string) => void) {
    this.#tell = tell;
    this.#keeper = new SweepKeeper((trouble) => this.#say(trouble));
  }

  #say(trouble?: Trouble): void {
    this.#tell(trouble && say(`unkept-${trouble}`));
  }

  /** What is kept of a sweep, to be looked at; nothing if there is nothing, or the storage cannot be had. */
  async find({
    hash,
    engine,
  }: Asked): Promise<{ results: Results; finished: boolean } | undefined> {
    try {
      const found = await answered(findSweep(hash, engine));
      this.#found = found?.kept;
      return found && { results: found.results, finished: found.kept.finished };
    } catch (error) {
      this.#say(troubleOf(error));
      return undefined;
    }
  }

  /**
   * Keeps a sweep from now on, with what was kept of it.
   *
   * @param mark the engine with the mark of its bits. @param own what was trained of it before it was given up.
   */
  async begin({ sweep, hash }: Asked, mark: string, own: Results): Promise<Begun> {
    const head = { sweep, hash, engine: mark };
    if (this.#open) return { results: own, crews: [], troubles: [] };
    const found = this.#found?.hash === hash ? this.#found : undefined;
    this.#open = true;
    if (found && found.engine !== mark) {
      const results = new Results();
      this.#keeper.begin(head, results);
      return { results, crews: [], troubles: [say('trouble-other-engine')] };
    }
    const taken = found && (await this.#keeper.take(found.id).catch(() => undefined));
    const results = taken?.results ?? new Results();
    this.#keeper.begin(head, results, taken?.kept);
    const troubles =
      taken?.copied === 'busy'
        ? [say('trouble-busy')]
        : taken?.copied
          ? [damaged(taken.faults)]
          : [];
    return { results, crews: taken?.crews ?? [], troubles };
  }

  /** What trained the sweep that is kept, with the mark of its bits. */
  get engine(): string | undefined {
    return this.#found?.engine;
  }

  /** There is more of these points. */
  add(points: readonly number[], { progress, state }: Exploration): void {
    if (this.#open) this.#keeper.add(points, standing(progress.networks.of, state));
  }

  /** These crews are all that are cut short. */
  rest(crews: readonly CrewState[], { progress, state }: Exploration): void {
    if (this.#open) this.#keeper.rest(crews, standing(progress.networks.of, state));
  }

  /** Saves now, as when the page is about to go. */
  flush(): void {
    this.#keeper.flush();
  }

  /** Another sweep takes this one's place. */
  async leave(): Promise<void> {
    this.#found = undefined;
    this.#open = false;
    await this.#keeper.end();
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }
}

const standing = (of: number, state: Exploration['state']) => ({
  ...{ of, finished: state === 'done', left: state === 'cancelled' },
});
