import { changesUpTo, sameCourse } from '#spec/course.ts';
import { LIVE } from '#spec/index.ts';
import { type Branch, keep, nextId } from './branches.ts';
import type { Client } from './client.ts';
import type { Experiment } from './experiment.ts';
import type { Recording } from './recording.ts';
import type { LabState } from './state.ts';
import { inService, type Switch, thrown } from './switches.ts';
import { type Turn, without } from './undo.ts';

/** Whether a run stands where one can leave it and come back. */
const canTravel = ({ state }: Experiment): boolean =>
  ['ready', 'playing', 'paused', 'finished'].includes(state);

/** How the visitor steers the run: switches, branches, and taking back. */
export function createSteer({ experiment, live, changes }: LabState, client: Client) {
  /** What the visitor has made of the methods, to be given back when a switch is thrown again. */
  let known: ReturnType<typeof inService> = {};
  experiment.subscribe((now, before) => {
    if (now.spec !== before.spec) known = {};
    if (now.interventions !== before.interventions) {
      known = { ...known, ...inService(now, live.step) };
    }
  });

  /** Throws one of the great switches of the live arm, between two steps. */
  function throwSwitch(name: Switch, on: boolean): void {
    changes.undone.length = 0;
    client.setSettings(LIVE, thrown(experiment.getState(), live.step, name, on, known));
  }

  /** The lines to keep when the one that is trained is left. */
  function left(recording: Recording): readonly Branch[] {
    const { line, branches, interventions } = experiment.getState();
    return keep(branches, { ...line, end: live.step, interventions, recording });
  }

  /** Goes on from an earlier step under other changes; the line that is left stays as a branch. */
  function part({ step, interventions }: Turn): void {
    const now = experiment.getState();
    const { own: recording } = live;
    if (!recording || !canTravel(now)) return;
    const branches = left(recording);
    const line = { id: nextId([...branches, now.line]), from: step };
    client.travel({ step, interventions, line, branches, recording: recording.until(step) });
  }

  /** Goes on from a step as it was there, whatever was changed later. */
  function branchFrom(step: number): void {
    changes.undone.length = 0;
    part({ step, interventions: changesUpTo(experiment.getState().interventions, step) });
  }

  /** Goes back to the end of a line that was left, and leaves this one. */
  function goOn(branch: Branch): void {
    const { own: recording } = live;
    if (!recording || !canTravel(experiment.getState())) return;
    const branches = left(recording).filter(({ id }) => id !== branch.id);
    const { id, from, end, interventions } = branch;
    client.travel({
      step: end,
      interventions,
      line: { id, from },
      branches,
      recording: branch.recording,
    });
  }

  function goTo(branch: Branch): void {
    changes.undone.length = 0;
    goOn(branch);
  }

  function takeBack(turn: Turn | undefined): void {
    const now = experiment.getState();
    const { interventions, line, branches } = now;
    const { own: recording, step } = live;
    if (!turn || !recording || !canTravel(now)) return;
    changes.undone.push({ interventions, line: line.id, step });
    if (turn.step < step) part(turn);
    else client.travel({ step, interventions: turn.interventions, line, branches, recording });
  }

  /** How the last change would be taken back. */
  const lastChange = (): Turn | undefined =>
    changes.last(experiment.getState().interventions, live.step);

  /** Takes the last change back: at once if no step was taken with it, else on a new line from before it. */
  const undo = (): void => takeBack(lastChange());

  /** Takes back what was changed at a step, and what was done after it. */
  const undoAt = (step: number): void =>
    takeBack(without(experiment.getState().interventions, step, live.step));

  /** Does again what was undone last, if nothing else was done since. */
  function redo(): void {
    const last = changes.undone.pop();
    const { branches, interventions, line } = experiment.getState();
    const { own: recording, step } = live;
    if (!last || !recording) return;
    const branch = branches.find(({ id }) => id === last.line);
    if (branch && sameCourse(branch.interventions, last.interventions)) goOn(branch);
    else if (last.line === line.id && last.step === step) {
      client.travel({ step, interventions: last.interventions, line, branches, recording });
      changes.note(interventions, last.interventions);
    }
  }

  return { throwSwitch, branchFrom, goTo, undo, undoAt, redo };
}
