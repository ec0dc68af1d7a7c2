import { changesUpTo, sameCourse } from '#spec/course.ts';
import { LIVE } from '#spec/index.ts';
import { type Branch, keep, nextId } from './branches.ts';
import { setSettings, travel } from './client.ts';
import { type Experiment, useExperiment } from './experiment.ts';
import { live } from './live.ts';
import type { Recording } from './recording.ts';
import { changesFor, liveParams, type Switch, switchedOn } from './switches.ts';
import { changes, type Turn, without } from './undo.ts';

/** Throws one of the great switches of the live arm, between two steps. */
export function throwSwitch(name: Switch, on: boolean): void {
  const course = useExperiment.getState();
  const others = [...switchedOn(course, live.step).keys()].filter((other) => other !== name);
  const changed = changesFor(on ? [...others, name] : others, liveParams(course, live.step));
  changes.undone.length = 0;
  setSettings(LIVE, changed);
}

/** Whether a run stands where one can leave it and come back. */
const canTravel = ({ state }: Experiment): boolean =>
  ['ready', 'playing', 'paused', 'finished'].includes(state);

/** The lines to keep when the one that is trained is left. */
function left(experiment: Experiment, recording: Recording): readonly Branch[] {
  const { line, branches, interventions } = experiment;
  return keep(branches, { ...line, end: live.step, interventions, recording });
}

/** Goes on from an earlier step under other changes; the line that is left stays as a branch. */
function part({ step, interventions }: Turn): void {
  const experiment = useExperiment.getState();
  const { own: recording } = live;
  if (!recording || !canTravel(experiment)) return;
  const branches = left(experiment, recording);
  const line = { id: nextId([...branches, experiment.line]), from: step };
  travel({ step, interventions, line, branches, recording: recording.until(step) });
}

/** Goes on from a step as it was there, whatever was changed later. */
export function branchFrom(step: number): void {
  changes.undone.length = 0;
  part({ step, interventions: changesUpTo(useExperiment.getState().interventions, step) });
}

/** Goes back to the end of a line that was left, and leaves this one. */
function goOn(branch: Branch): void {
  const experiment = useExperiment.getState();
  const { own: recording } = live;
  if (!recording || !canTravel(experiment)) return;
  const branches = left(experiment, recording).filter(({ id }) => id !== branch.id);
  const { id, from, end, interventions } = branch;
  travel({ step: end, interventions, line: { id, from }, branches, recording: branch.recording });
}

export function goTo(branch: Branch): void {
  changes.undone.length = 0;
  goOn(branch);
}

function takeBack(turn: Turn | undefined): void {
  const experiment = useExperiment.getState();
  const { interventions, line, branches } = experiment;
  const { own: recording, step } = live;
  if (!turn || !recording || !canTravel(experiment)) return;
  changes.undone.push({ interventions, line: line.id, step });
  if (turn.step < step) part(turn);
  else travel({ step, interventions: turn.interventions, line, branches, recording });
}

/** How the last change would be taken back. */
const lastChange = (): Turn | undefined =>
  changes.last(useExperiment.getState().interventions, live.step);

/** Takes the last change back: at once if no step was taken with it, else on a new line from before it. */
export const undo = (): void => takeBack(lastChange());

/** Takes back what was changed at a step, and what was done after it. */
export const undoAt = (step: number): void =>
  takeBack(without(useExperiment.getState().interventions, step, live.step));

/** Does again what was undone last, if nothing else was done since. */
export function redo(): void {
  const last = changes.undone.pop();
  const { branches, interventions, line } = useExperiment.getState();
  const { own: recording, step } = live;
  if (!last || !recording) return;
  const branch = branches.find(({ id }) => id === last.line);
  if (branch && sameCourse(branch.interventions, last.interventions)) goOn(branch);
  else if (last.line === line.id && last.step === step) {
    travel({ step, interventions: last.interventions, line, branches, recording });
    changes.note(interventions, last.interventions);
  }
}
