import { create } from 'zustand';
import { dissect, setSpeed, step, togglePlay } from './client.ts';
import { useExperiment } from './experiment.ts';
import type { Speed } from './speed.ts';
import { look, type Phase, useView } from './view.ts';

/** The parts of one training step, in order. */
export const PHASES: readonly Phase[] = ['encode', 'fuse', 'loss', 'gradient', 'update'];

/** How long slow mode stands at a part, ms. */
const PART_MS = 1250;

/** Whether slow mode goes on by itself. */
export const useSlow = create<{ readonly going: boolean }>(() => ({ going: false }));

let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether the worker was asked what the next step will do, and has not said yet. */
let asking = false;

const isSlow = (): boolean => useView.getState().speed === 'slow';
const phaseNow = (): Phase | undefined => useView.getState().phase;
const stateNow = () => useExperiment.getState().state;

function later(): void {
  clearTimeout(timer);
  if (useSlow.getState().going) timer = setTimeout(next, PART_MS);
}

function rest(): void {
  clearTimeout(timer);
  useSlow.setState({ going: false });
}

function leave(): void {
  rest();
  asking = false;
  look({ phase: undefined });
}

/** Asks what the next step will do; the answer begins its telling. */
function begin(): void {
  if (asking) return;
  if (stateNow() === 'ready' || stateNow() === 'paused') {
    asking = true;
    dissect();
  } else leave();
}

/** Goes to the next part. The last one takes the step; the one after it begins the next step. */
export function next(): void {
  const phase = phaseNow();
  if (!phase || phase === 'update') {
    begin();
    return;
  }
  const following = PHASES[PHASES.indexOf(phase) + 1];
  look({ phase: following });
  if (following === 'update') step();
  later();
}

/** Whether there is a part to go back to: a step that is taken is taken. */
export const canGoBack = (phase: Phase | undefined): boolean =>
  phase !== undefined && phase !== 'encode' && phase !== 'update';

/** Goes to the part before, and stays there. */
export function back(): void {
  const phase = phaseNow();
  if (!phase || !canGoBack(phase)) return;
  rest();
  look({ phase: PHASES[PHASES.indexOf(phase) - 1] });
}

/** Plays and pauses, whatever the speed. */
export function playOrPause(): void {
  if (!isSlow() || stateNow() === 'playing') togglePlay();
  else if (useSlow.getState().going) rest();
  else {
    useSlow.setState({ going: true });
    next();
  }
}

/** Stops a run that plays, at whatever speed. */
export function stop(): void {
  if (stateNow() === 'playing') togglePlay();
  leave();
}

/** Changes the speed; a run that plays goes on at the new one. */
export function changeSpeed(speed: Speed): void {
  const playing = stateNow() === 'playing';
  const going = useSlow.getState().going;
  leave();
  setSpeed(speed);
  if (speed === 'slow' && playing) {
    togglePlay();
    useSlow.setState({ going: true });
  } else if (speed !== 'slow' && going && !playing) togglePlay();
}

useExperiment.subscribe(({ anatomy, state, interventions }, before) => {
  if (!isSlow()) return;
  const phase = phaseNow();
  if (anatomy && anatomy !== before.anatomy) {
    asking = false;
    look({ phase: 'encode' });
    later();
  } else if (state !== before.state && ['catching', 'opening', 'waiting', 'failed'].includes(state))
    leave();
  else if (state === 'paused' && before.state === 'playing' && !phase && useSlow.getState().going) {
    begin();
  } else if (interventions !== before.interventions && phase && phase !== 'update') begin();
});
