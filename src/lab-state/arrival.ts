import { createStore } from 'zustand/vanilla';
import { sameCourse } from '#spec/course.ts';
import type { Fingerprint, FingerprintPoint, LinkView } from '#spec/index.ts';
import type { Client } from './client.ts';
import type { Experiment } from './experiment.ts';
import { printAt } from './fingerprint.ts';
import type { Speed } from './speed.ts';
import type { LabState } from './state.ts';

/** A run that was opened by a link and is on its way to what the link says of it. */
export interface Arrival {
  readonly fingerprint?: Fingerprint;
  readonly view: LinkView;
  /** Step at which it has arrived. */
  readonly goal: number;
  /** What this run measured at the fingerprint's steps, as far as it has come. */
  readonly ours: readonly FingerprintPoint[];
  /** "left": the visitor went another way. */
  readonly state: 'waiting' | 'replaying' | 'arrived' | 'left';
}

/** What a link asks of the run that it opens; nothing where it only names the experiment. */
function asked({ fingerprint, begins: view = {} }: Experiment): Arrival | undefined {
  const goal = Math.max(fingerprint?.points.at(-1)?.step ?? 0, view.step ?? 0);
  const asks = fingerprint !== undefined || Object.keys(view).length > 0;
  return asks ? { fingerprint, view, goal, ours: [], state: 'waiting' } : undefined;
}

/** Brings every run that a link opens to where the link says. */
export function createArrival({ experiment, view, live }: LabState, client: Client) {
  const store = createStore<{ readonly arrival?: Arrival }>(() => ({
    arrival: asked(experiment.getState()),
  }));
  const arrivalNow = () => store.getState().arrival;
  const set = (change: Partial<Arrival>): void =>
    store.setState(({ arrival }) => ({ arrival: arrival && { ...arrival, ...change } }));

  /** The visitor's own speed, while a replay goes as fast as it can. */
  let ownSpeed: Speed | undefined;

  function giveBackSpeed(): void {
    if (ownSpeed) client.setSpeed(ownSpeed);
    ownSpeed = undefined;
  }

  /** Stops comparing; the run stays and goes on as the visitor likes. */
  function leave(): void {
    const state = arrivalNow()?.state;
    if (state === 'waiting' || state === 'replaying') set({ state: 'left' });
    giveBackSpeed();
  }

  function start({ view: wanted, goal }: Arrival): void {
    const { matrix, speed } = view.getState();
    view.setState({ neuron: wanted.neuron, matrix: wanted.matrix ?? matrix });
    if (goal === 0) {
      set({ state: 'arrived' });
      return;
    }
    ownSpeed = speed;
    client.setSpeed('max');
    set({ state: 'replaying' });
    client.togglePlay();
  }

  function arrive({ view: { step }, goal }: Arrival): void {
    const { state, spec } = experiment.getState();
    if (state === 'playing' && goal < spec.run.steps) client.togglePlay();
    giveBackSpeed();
    if (step !== undefined && step < live.step) view.setState({ scrub: step });
    set({ state: 'arrived' });
  }

  experiment.subscribe((now, before) => {
    if (now.spec !== before.spec) {
      giveBackSpeed();
      store.setState({ arrival: asked(now) });
    }
    const waiting = arrivalNow();
    if (waiting?.state === 'waiting' && now.state === 'ready') start(waiting);
    if (arrivalNow()?.state !== 'replaying') return;
    const changed = !sameCourse(now.interventions, now.spec.interventions);
    if (changed || now.state === 'failed') leave();
  });

  live.subscribe(() => {
    const arrival = arrivalNow();
    const { own: recording } = live;
    if (arrival?.state !== 'replaying' || !recording) return;
    const { spec } = experiment.getState();
    const known = new Set(arrival.ours.map(({ step }) => step));
    const more = (arrival.fingerprint?.points ?? []).flatMap(({ step }) =>
      known.has(step) ? [] : (printAt(recording, spec, step) ?? []),
    );
    if (more.length > 0) set({ ours: [...arrival.ours, ...more] });
    if (recording.newest >= arrival.goal) arrive(arrival);
  });

  return Object.assign(store, {
    leave,
    close: () => store.setState({ arrival: undefined }),
  });
}
