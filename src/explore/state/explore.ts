import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunParams } from '#spec/index.ts';
import type { SweepFile } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { Points } from '#sweep/points.ts';
import { type Job, Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { usualBudget } from './budget.ts';
import { Conductor } from './conductor.ts';
import type { ExploreHost } from './host.ts';
import { Lane } from './lane.ts';
import { crewingOf, lanesFor } from './lanes.ts';
import { Plan } from './plan.ts';
import { NOTHING, type Progress, Tally } from './progress.ts';

/** What one sweep on a page knows. */
export interface Exploration {
  readonly sweep: Sweep;
  readonly hash: string;
  readonly engine: RunParams['engine'];
  readonly points: Points;
  /** What is seen: it grows in place, and `revision` counts up with it. */
  readonly results: Results;
  readonly revision: number;
  readonly state: 'asked' | 'running' | 'paused' | 'done' | 'cancelled';
  readonly progress: Progress;
  /** Networks that are trained at most; beyond those at the boundary, cells are filled in up to here. */
  readonly budget: number;
  /** What went wrong, in words. */
  readonly troubles: readonly string[];
  /** Whether some of what is seen came with the page or from a file, and was not trained here. */
  readonly recorded: boolean;
}

export interface Explore extends StoreApi<Exploration> {
  /** Replaces the sweep; what was under way is given up. @param sweep clean. */
  ask(sweep: Sweep, engine?: RunParams['engine']): void;
  /** Begins, or goes on after a pause. What is recorded is seen until networks trained here take its place. */
  run(): void;
  /** Rests at the next step; comes back when every crew does. */
  pause(): Promise<void>;
  /** Ends it; what is done stays. */
  cancel(): void;
  /** From now on trains so many networks at most; `Infinity` finishes every cell. */
  allow(budget: number): void;
  /** Shows what was trained elsewhere or before. */
  show(recorded: SweepFile): void;
  /** Whether a network was trained here. */
  isLive(job: Job): boolean;
  close(): void;
}

interface Options {
  readonly host: ExploreHost;
  /** Clean. */
  readonly sweep: Sweep;
  readonly engine?: RunParams['engine'];
}

/** How often progress is told, ms. */
const TELL_EVERY = 200;

const fresh = (sweep: Sweep, engine: RunParams['engine']): Exploration => ({
  ...{ sweep, engine, hash: hashOf(sweep), points: new Points(sweep) },
  ...{ results: new Results(), revision: 0, state: 'asked', troubles: [], recorded: false },
  ...{ budget: usualBudget(sweep), progress: NOTHING },
});

/** Makes a sweep that can be run. It starts no worker before it is told to; several on a page run apart. */
export function createExplore({ host, sweep: first, engine = 'plan-cpu' }: Options): Explore {
  const store = createStore<Exploration>(() => fresh(first, engine));
  const { getState, setState } = store;
  /** Trained here, of the sweep that stands. */
  let own = new Results();
  let conductor: Conductor | undefined;
  const tallyOf = ({ sweep, points }: Exploration) => new Tally(sweep, points.count, own);
  let tally = tallyOf(getState());
  let telling: (() => void) | undefined;

  const tell = () => {
    telling = undefined;
    setState({ progress: tally.progress(getState().budget, conductor?.partly ?? 0, host.now()) });
  };
  const tellSoon = () => {
    telling ??= host.later(TELL_EVERY, tell);
  };

  function drop(): void {
    conductor?.close();
    conductor = undefined;
    telling?.();
    telling = undefined;
  }

  function begin(state: Exploration): void {
    drop();
    own = new Results();
    setState(state, true);
    tally = tallyOf(state);
    setState({ progress: tally.progress(state.budget, 0, host.now()) });
  }

  function onRan(jobs: readonly Job[]): void {
    const { results, revision } = getState();
    for (const { point, seed } of jobs) {
      const ran = own.get({ point, seed });
      if (ran && results !== own) results.add(point, ran);
    }
    tally.add(jobs.map(({ point }) => point));
    const progress = tally.progress(getState().budget, conductor?.partly ?? 0, host.now());
    setState({ revision: revision + 1, progress });
  }

  function onEnd(why?: string): void {
    tally.rest();
    if (why) setState({ state: 'paused', troubles: [...getState().troubles, why] });
    else setState({ state: 'done' });
    tell();
    if (!why) drop();
  }

  function made(): Conductor {
    const { points, sweep, engine } = getState();
    const lanes = Array.from(
      { length: lanesFor(engine, host.cores) },
      () => new Lane(host, { sweep, engine }),
    );
    const plan = new Plan(points, own);
    const crewing = crewingOf(engine);
    return new Conductor({
      ...{ points, results: own, plan, lanes, crewing, cut: [] },
      budget: () => getState().budget,
      onRan,
      onProgress: tellSoon,
      onEnd,
    });
  }

  function run(): void {
    if (getState().state === 'running') return;
    conductor ??= made();
    setState({ state: 'running', troubles: [] });
    tally.go(host.now());
    conductor.go();
  }

  return Object.assign(store, {
    run,
    ask: (sweep: Sweep, engine = getState().engine) => begin(fresh(sweep, engine)),
    pause: async () => {
      if (getState().state !== 'running') return;
      setState({ state: 'paused' });
      tally.rest();
      await conductor?.rest();
    },
    cancel: () => {
      if (getState().state !== 'running' && getState().state !== 'paused') return;
      tally.rest();
      drop();
      setState({ state: 'cancelled' });
    },
    allow: (budget: number) => {
      setState({ budget });
      tell();
    },
    show: ({ sweep, results }: SweepFile) => {
      const state = fresh(sweep, getState().engine);
      begin({ ...state, results, state: 'done', recorded: results.size > 0 });
    },
    isLive: (job: Job) => own.get(job) !== undefined,
    close: drop,
  });
}
