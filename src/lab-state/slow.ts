import { createStore } from 'zustand/vanilla';
import type { Client } from './client.ts';
import type { Experiment } from './experiment.ts';
import type { Speed } from './speed.ts';
import type { LabState } from './state.ts';
import type { Phase } from './view.ts';

/** The parts of one training step, in order. */
export const PHASES: readonly Phase[] = ['encode', 'fuse', 'loss', 'gradient', 'update'];

/** How long slow mode stands at a part, ms. */
const PART_MS = 1250;

/** States in which no step can be walked through. */
const RESTLESS: readonly Experiment['state'][] = ['catching', 'opening', 'waiting', 'failed'];

/** Whether there is a part to go back to: a step that is taken is taken. */
export const canGoBack = (phase: Phase | undefined): boolean =>
  phase !== undefined && phase !== 'encode' && phase !== 'update';

/** Walks through one step in its parts; the store says whether it goes on by itself. */
export function createSlow({ host, experiment, view }: LabState, client: Client) {
  const store = createStore<{ readonly going: boolean }>(() => ({ going: false }));
  let stopTimer: (() => void) | undefined;
  /** Whether the worker was asked what the next step will do, and has not said yet. */
  let asking = false;
  /** Whether the next step is to be told as soon as this one is taken. */
  let due = false;

  const isSlow = (): boolean => view.getState().speed === 'slow';
  const isGoing = (): boolean => store.getState().going;
  const phaseNow = (): Phase | undefined => view.getState().phase;
  const stateNow = () => experiment.getState().state;

  function later(): void {
    stopTimer?.();
    if (isGoing()) stopTimer = host.later(PART_MS, next);
  }

  function rest(): void {
    stopTimer?.();
    due = false;
    store.setState({ going: false });
  }

  function leave(): void {
    rest();
    asking = false;
    view.setState({ phase: undefined });
  }

  /** Asks what the next step will do; the answer begins its telling. */
  function begin(): void {
    if (asking) return;
    if (stateNow() === 'ready' || stateNow() === 'paused') {
      asking = true;
      client.dissect();
    } else if (stateNow() === 'playing') due = true;
    else leave();
  }

  /** Goes to the next part. The last one takes the step; the one after it begins the next step. */
  function next(): void {
    const phase = phaseNow();
    if (!phase || phase === 'update') {
      begin();
      return;
    }
    const following = PHASES[PHASES.indexOf(phase) + 1];
    view.setState({ phase: following });
    if (following === 'update') client.step();
    later();
  }

  /** Goes to the part before, and stays there. */
  function back(): void {
    const phase = phaseNow();
    if (!phase || !canGoBack(phase)) return;
    rest();
    view.setState({ phase: PHASES[PHASES.indexOf(phase) - 1] });
  }

  /** Plays and pauses, whatever the speed. */
  function playOrPause(): void {
    if (isSlow() && isGoing()) rest();
    else if (!isSlow() || stateNow() === 'playing') client.togglePlay();
    else {
      store.setState({ going: true });
      next();
    }
  }

  /** Stops a run that plays, at whatever speed. */
  function stop(): void {
    if (stateNow() === 'playing') client.togglePlay();
    leave();
  }

  /** Changes the speed; a run that plays goes on at the new one. */
  function changeSpeed(speed: Speed): void {
    const playing = stateNow() === 'playing';
    const going = isGoing();
    leave();
    client.setSpeed(speed);
    if (speed === 'slow' && playing) {
      client.togglePlay();
      store.setState({ going: true });
      due = true;
    } else if (speed !== 'slow' && going && !playing) client.togglePlay();
  }

  experiment.subscribe(({ anatomy, state, interventions }, before) => {
    if (!isSlow()) return;
    const phase = phaseNow();
    if (anatomy && anatomy !== before.anatomy) {
      asking = false;
      view.setState({ phase: 'encode' });
      later();
    } else if (state !== before.state && RESTLESS.includes(state)) leave();
    else if (due && before.state === 'playing' && state !== 'playing') {
      due = false;
      begin();
    } else if (interventions !== before.interventions && phase && phase !== 'update') begin();
  });

  return Object.assign(store, { next, back, playOrPause, stop, changeSpeed, close: rest });
}
