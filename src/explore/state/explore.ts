import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Backend } from '#protocol/backend.ts';
import { costOf, outfitFor, type SweepCost } from '#sweep/cost.ts';
import type { SweepFile } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import type { Need } from '#sweep/messages.ts';
import { Points } from '#sweep/points.ts';
import { type Job, Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { say } from '../say.ts';
import { Conductor } from './conductor.ts';
import { asked, type Exploration } from './exploration.ts';
import type { ExploreHost } from './host.ts';
import { Keeping } from './keeping.ts';
import type { Neighbour } from './lab-waits.ts';
import { Lane } from './lane.ts';
import { Plan } from './plan.ts';
import { Tally } from './progress.ts';

export interface Explore extends StoreApi<Exploration> {
  /** Replaces the sweep; what was under way is kept as far as it is done. @param sweep clean. */
  ask(sweep: Sweep, engine?: Backend): void;
  /** Shows what was trained elsewhere or before; what was trained here of the same sweep is seen over it. */
  show(recorded: SweepFile): void;
  /** Lays the same under what trains now, which goes on. */
  lay(recorded: SweepFile): void;
  /**
   * What a sweep asks of this machine, by a few of its networks, which are tried once; of the one that stands where
   * nothing is said. @param sweep clean. @throws Error in words if nothing trains.
   */
  estimate(sweep?: Sweep, engine?: Backend): Promise<SweepCost>;
  /** Begins, or goes on after a pause or a reload; once it has ended, tries what failed again. */
  run(): void;
  /** Rests at the next step; comes back when every crew does. */
  pause(): Promise<void>;
  /** Ends it; what is done stays. */
  cancel(): void;
  /** From now on trains so many networks at most; `Infinity` finishes every cell. */
  allow(budget: number): void;
  /** What a run in the lab does from now on while the sweep trains. */
  setLab(lab: Exploration['lab']): void;
  /** Whether a network was trained here. */
  isLive(job: Job): boolean;
  /**
   * What is seen, as it is saved and shared; nothing while nothing was trained. A file is of one engine: where what
   * is recorded is of another, it holds what was trained here alone.
   */
  file(): SweepFile | undefined;
  /** Ends its workers; what is done is kept. */
  close(): Promise<void>;
}

interface Options {
  readonly host: ExploreHost;
  /** Clean. */
  readonly sweep: Sweep;
  readonly engine?: Backend;
  /** What trains beside it. */
  readonly neighbour?: Neighbour;
}

/** How often progress is told, ms. */
const TELL_EVERY = 200;

/** Makes a sweep that can be run. It starts no worker before it is told to; several on a page run apart. */
export function createExplore(options: Options): Explore {
  const { host, neighbour } = options;
  const { sweep: first, engine: usual = 'plan-cpu' } = options;
  const store = createStore<Exploration>(() => asked(first, { engine: usual, lab: 'waits' }));
  const { getState, setState } = store;
  const keeping = new Keeping((notKept) => setState({ notKept }));
  const stopWatching = host.watchHidden((hidden) => hidden && keeping.flush());
  /** Trained here, of the sweep that stands; and what came from elsewhere. */
  let own = new Results();
  let recording: SweepFile | undefined;
  /** The engine with the mark of its bits. */
  let mark: string | undefined;
  let conductor: Conductor | undefined;
  let tally = tallyOf();
  let telling: (() => void) | undefined;
  /** Counts up whenever the sweep is replaced or given up: what was begun before is meant for nobody. */
  let turn = 0;
  let starting = false;
  let finding: Promise<void> = Promise.resolve();
  const needs = new Map<string, Promise<Need>>();

  function tallyOf(): Tally {
    const { sweep, points } = getState();
    return new Tally(sweep, points.count, own);
  }

  const progress = () => tally.progress(getState().budget, conductor?.partly ?? 0, host.now());
  function tell(): void {
    telling = undefined;
    setState({ progress: progress() });
  }
  const tellSoon = () => {
    telling ??= host.later(TELL_EVERY, tell);
  };

  /** The neighbour waits while this trains, if it is to. */
  function heedNeighbour(): void {
    const { state, lab } = getState();
    if (state === 'running' && lab === 'waits') neighbour?.wait();
    else neighbour?.goOn();
  }

  function drop(): void {
    turn++;
    starting = false;
    conductor?.close();
    conductor = undefined;
    telling?.();
    telling = undefined;
  }

  /** What was trained here is seen over what is recorded. */
  function overlay(): void {
    const seen = new Results();
    for (const from of [recording?.results, own]) {
      for (const point of from?.points ?? []) {
        for (const ran of from?.of(point) ?? []) seen.add(point, ran);
      }
    }
    const { revision } = getState();
    const recorded = seen.size > own.size;
    setState({ results: seen, revision: revision + 1, recorded, progress: progress() });
  }

  /** From now on these are what was trained here. */
  function adopt(results: Results): void {
    own = results;
    tally = tallyOf();
    overlay();
  }

  function begin(state: Exploration, file?: SweepFile): void {
    drop();
    const left = keeping.leave();
    recording = file;
    mark = undefined;
    setState(state, true);
    adopt(new Results());
    heedNeighbour();
    const mine = turn;
    finding = left.then(() => find(mine));
  }

  /** Shows what is kept of the sweep. */
  async function find(mine: number): Promise<void> {
    const found = await keeping.find(getState());
    if (mine !== turn || !found || found.results.size === 0) return;
    adopt(found.results);
    if (getState().state === 'asked' || getState().state === 'done') {
      setState({ state: found.finished ? 'done' : 'paused' });
    }
  }

  function onRan(jobs: readonly Job[]): void {
    const { results, revision } = getState();
    const points = jobs.map(({ point }) => point);
    for (const { point, seed } of jobs) {
      const ran = own.get({ point, seed });
      if (ran) results.add(point, ran);
    }
    tally.add(points);
    const recorded = results.size > own.size;
    setState({ revision: revision + 1, recorded, progress: progress() });
    keeping.add(points, getState());
  }

  /** It rests, and says so. */
  function rest(state: Exploration['state']): void {
    tally.rest();
    setState({ state, progress: progress() });
    heedNeighbour();
    keeping.rest(conductor?.cut ?? [], getState());
  }

  function onEnd(why?: string): void {
    if (why) {
      setState({ troubles: [...getState().troubles, why] });
      void pause();
      return;
    }
    rest('done');
    conductor?.close();
    conductor = undefined;
  }

  /** Starts the workers, and takes up what is kept. @throws Error in words if none trains. */
  async function start(mine: number): Promise<void> {
    await finding;
    if (mine !== turn) return;
    const { points, sweep, engine } = getState();
    const { lanes: count, crewing } = outfitFor(points, engine, host.cores);
    const lanes = Array.from({ length: count }, () => new Lane(host, { sweep, engine }));
    mark = await lanes[0].mark();
    const begun = mine === turn ? await keeping.begin(getState(), mark, own) : undefined;
    if (mine !== turn || !begun) {
      for (const lane of lanes) lane.close();
      return;
    }
    begun.results.forgetFailed();
    adopt(begun.results);
    setState({ troubles: [...getState().troubles, ...begun.troubles] });
    conductor = new Conductor({
      ...{ points, results: own, lanes, crewing, cut: begun.crews },
      plan: new Plan(points, own),
      budget: () => getState().budget,
      ...{ onRan, onProgress: tellSoon, onEnd },
    });
  }

  async function go(): Promise<void> {
    const mine = turn;
    if (!conductor && !starting) {
      starting = true;
      try {
        await start(mine);
      } catch (error) {
        if (mine === turn) onEnd((error as Error).message);
      }
      if (mine === turn) starting = false;
    }
    if (mine !== turn || !conductor || getState().state !== 'running') return;
    tally.go(host.now());
    conductor.go();
  }

  function run(): void {
    if (getState().state === 'running') return;
    const { points, engine } = getState();
    if (costOf(points, engine, host.cores).tooBig === 'memory') {
      setState({ troubles: [say('trouble-memory')] });
      return;
    }
    setState({ state: 'running', troubles: [] });
    heedNeighbour();
    void go();
  }

  async function pause(): Promise<void> {
    if (getState().state !== 'running') return;
    tally.rest();
    setState({ state: 'paused' });
    heedNeighbour();
    await conductor?.rest();
    if (getState().state === 'paused') keeping.rest(conductor?.cut ?? [], getState());
  }

  async function estimate(
    sweep = getState().sweep,
    engine = getState().engine,
  ): Promise<SweepCost> {
    const points = new Points(sweep);
    const reckoned = costOf(points, engine, host.cores);
    if (reckoned.tooBig) return reckoned;
    const name = `${engine} ${hashOf(sweep)}`;
    const asked = needs.get(name) ?? tried(sweep, engine);
    needs.set(name, asked);
    asked.catch(() => needs.delete(name));
    return costOf(points, engine, host.cores, await asked);
  }

  async function tried(sweep: Sweep, engine: Backend): Promise<Need> {
    const lane = new Lane(host, { sweep, engine });
    try {
      return await lane.tryOut();
    } finally {
      lane.close();
    }
  }

  finding = find(turn);
  return Object.assign(store, {
    ...{ run, pause, estimate },
    ask: (sweep: Sweep, engine = getState().engine) => {
      begin(asked(sweep, { ...getState(), engine }));
    },
    show: (file: SweepFile) => {
      begin({ ...asked(file.sweep, getState()), state: 'done' }, file);
    },
    lay: (file: SweepFile) => {
      recording = file;
      overlay();
    },
    cancel: () => {
      if (getState().state !== 'running' && getState().state !== 'paused') return;
      drop();
      rest('cancelled');
    },
    allow: (budget: number) => setState({ budget, progress: progress() }),
    setLab: (lab: Exploration['lab']) => {
      setState({ lab });
      heedNeighbour();
    },
    isLive: (job: Job) => own.get(job) !== undefined,
    file: () => {
      const { sweep, hash, results } = getState();
      if (own.size === 0) return recording;
      const engine = mark ?? keeping.engine ?? '';
      return { sweep, hash, engine, results: recording?.engine === engine ? results : own };
    },
    close: async () => {
      drop();
      stopWatching();
      neighbour?.goOn();
      await keeping.close();
    },
  });
}
