import { create } from 'zustand';
import { sameCourse } from '#spec/course.ts';
import type { Fingerprint, FingerprintPoint, LinkView } from '#spec/index.ts';
import { setSpeed, togglePlay } from './client.ts';
import { type Experiment, useExperiment } from './experiment.ts';
import { printAt } from './fingerprint.ts';
import { live, subscribe } from './live.ts';
import type { Speed } from './speed.ts';
import { look, useView } from './view.ts';

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

export const useArrival = create<{ readonly arrival?: Arrival }>(() => ({}));

const set = (change: Partial<Arrival>): void =>
  useArrival.setState(({ arrival }) => ({ arrival: arrival && { ...arrival, ...change } }));

/** The visitor's own speed, while a replay goes as fast as it can. */
let ownSpeed: Speed | undefined;

function giveBackSpeed(): void {
  if (ownSpeed) setSpeed(ownSpeed);
  ownSpeed = undefined;
}

/** Stops comparing; the run stays and goes on as the visitor likes. */
export function leaveArrival(): void {
  const { arrival } = useArrival.getState();
  if (arrival?.state === 'waiting' || arrival?.state === 'replaying') set({ state: 'left' });
  giveBackSpeed();
}

export const closeArrival = (): void => useArrival.setState({ arrival: undefined });

function begin({ fingerprint, begins: view = {} }: Experiment): void {
  giveBackSpeed();
  const goal = Math.max(fingerprint?.points.at(-1)?.step ?? 0, view.step ?? 0);
  const asks = fingerprint !== undefined || Object.keys(view).length > 0;
  const arrival: Arrival = { fingerprint, view, goal, ours: [], state: 'waiting' };
  useArrival.setState({ arrival: asks ? arrival : undefined });
}

function start({ view, goal }: Arrival): void {
  look({ neuron: view.neuron, matrix: view.matrix ?? useView.getState().matrix });
  if (goal === 0) {
    set({ state: 'arrived' });
    return;
  }
  ownSpeed = useView.getState().speed;
  setSpeed('max');
  set({ state: 'replaying' });
  togglePlay();
}

function arrive({ view, goal }: Arrival): void {
  const { state, spec } = useExperiment.getState();
  if (state === 'playing' && goal < spec.run.steps) togglePlay();
  giveBackSpeed();
  if (view.step !== undefined && view.step < live.step) look({ scrub: view.step });
  set({ state: 'arrived' });
}

function onExperiment(now: Experiment, before: Experiment): void {
  if (now.spec !== before.spec) begin(now);
  const { arrival } = useArrival.getState();
  if (arrival?.state === 'waiting' && now.state === 'ready') start(arrival);
  if (arrival?.state !== 'replaying') return;
  const { interventions } = now.spec;
  const changed = !sameCourse(now.interventions, interventions);
  if (changed || now.state === 'failed') leaveArrival();
}

function onMeasurement(): void {
  const { arrival } = useArrival.getState();
  const { own: recording } = live;
  if (arrival?.state !== 'replaying' || !recording) return;
  const { spec } = useExperiment.getState();
  const known = new Set(arrival.ours.map(({ step }) => step));
  const more = (arrival.fingerprint?.points ?? []).flatMap(({ step }) =>
    known.has(step) ? [] : (printAt(recording, spec, step) ?? []),
  );
  if (more.length > 0) set({ ours: [...arrival.ours, ...more] });
  if (recording.newest >= arrival.goal) arrive(arrival);
}

/** From now on brings every run that a link opens to where the link says. */
export function startArrivals(): void {
  begin(useExperiment.getState());
  useExperiment.subscribe(onExperiment);
  subscribe(onMeasurement);
}
