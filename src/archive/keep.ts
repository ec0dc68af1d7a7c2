import { type Experiment, useExperiment } from '#lab-state/experiment.ts';
import { live, subscribe } from '#lab-state/live.ts';
import type { Recording } from '#lab-state/recording.ts';
import { dataOf } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { KeptBody, KeptRun, Progress } from './kept-run.ts';
import { newId, save } from './kept-runs.ts';
import { Pace } from './pace.ts';
import { useArchive } from './state.ts';
import { livingTabs, TAB } from './tabs.ts';
import { curvesOf } from './thumbnail.ts';
import { answered, troubleOf } from './trouble.ts';

/** The id of the run that a recording belongs to. */
const ids = new WeakMap<Recording, string>();

/** The run that starts over, until its new recording is there. */
let next: string | undefined;

/** Says that a recording, or else the next one, belongs to a run that is kept already. */
export function adopt(id: string, recording?: Recording): void {
  if (recording) ids.set(recording, id);
  else next = id;
}

function idOf(recording: Recording): string {
  const id = ids.get(recording) ?? next ?? newId();
  next = undefined;
  ids.set(recording, id);
  return id;
}

/** What has been saved last, so that nothing is written twice. */
let written = '';
/** The checkpoint in it. */
let safe: Checkpoint | undefined;
/** Whether the storage owes an answer for too long already. */
let hanging = false;

/** Whether nothing of the experiment was trained yet: what is recorded belongs to another. */
const begins = (state: Experiment['state']): boolean => state === 'opening' || state === 'waiting';

/** How far a run has come, or nothing while it is untouched: not a step taken, nothing interfered with. */
function markOf({ spec, state, interventions, checkpoint, info }: Experiment): string {
  const { own: recording, step } = live;
  if (!recording || !info || begins(state)) return '';
  const touched = interventions !== spec.interventions;
  if (step === 0 && !touched && state !== 'playing') return '';
  return [ids.get(recording), step, checkpoint?.step, state, interventions.length].join(' ');
}

function progressOf(experiment: Experiment, recording: Recording): Progress {
  const { spec, state, interventions, checkpoint, info } = experiment;
  const id = idOf(recording);
  const finished = state === 'finished';
  return {
    id,
    spec,
    interventions,
    step: live.step,
    checkpoint: checkpoint?.step ?? 0,
    finished,
    backend: info?.backend ?? '',
    curves: curvesOf(recording),
    owner: TAB,
    left: finished,
  };
}

async function saveNow(experiment = useExperiment.getState()): Promise<void> {
  const { own: recording } = live;
  if (hanging || !recording || !markOf(experiment)) return;
  const progress = progressOf(experiment, recording);
  const mark = markOf(experiment);
  if (mark === written) return;
  const body = { recording: dataOf(recording), checkpoint: experiment.checkpoint };
  try {
    const isNew = useArchive.getState().current !== progress.id;
    const alive = isNew ? await livingTabs() : undefined;
    const outcome = await answered(save(progress, body, alive), waitFor);
    if (outcome === 'taken') {
      // Another tab goes on with that run: from here on this one is a run of its own.
      ids.delete(recording);
      useArchive.setState({ copied: 'busy' });
      return;
    }
    written = mark;
    safe = experiment.checkpoint;
    const deleted = outcome === 'deleted';
    const saved = deleted ? undefined : progress.step;
    useArchive.setState({ trouble: undefined });
    if (live.own === recording) useArchive.setState({ current: progress.id, saved, deleted });
  } catch (error) {
    useArchive.setState({ trouble: troubleOf(error) });
  }
}

/** While the storage owes an answer, nothing more is asked of it: it would only pile up. */
function waitFor(saving: Promise<unknown>): void {
  hanging = true;
  const goOn = () => {
    hanging = false;
    useArchive.setState({ trouble: undefined });
    look();
  };
  saving.then(goOn, goOn);
}

const pace = new Pace(saveNow);

function look(): void {
  const experiment = useExperiment.getState();
  const mark = markOf(experiment);
  if (!mark || mark === written) return;
  pace.ask(experiment.state !== 'playing' || experiment.checkpoint !== safe);
}

/** Looks at every change; what another experiment is about to replace is saved first. */
function onChange(now: Experiment, before: Experiment): void {
  if (now.spec !== before.spec) {
    next = undefined;
    useArchive.setState({ current: undefined, saved: undefined, deleted: false });
  }
  if (begins(now.state) && !begins(before.state)) void saveNow(before);
  else look();
}

function onHide(): void {
  if (document.visibilityState === 'hidden') pace.flush();
}

/** A run as it is now in memory, kept or not. */
export interface OpenRun {
  readonly run: KeptRun;
  readonly body: KeptBody;
}

/** The run that is open, if it has begun: for a file, where nothing can be kept. */
export function openRun(): OpenRun | undefined {
  const experiment = useExperiment.getState();
  const { own: recording } = live;
  if (!recording || !markOf(experiment)) return undefined;
  const now = Date.now();
  const run = {
    ...progressOf(experiment, recording),
    ...{ name: '', note: '', created: now, changed: now, order: 0 },
  };
  const { checkpoint } = experiment;
  return { run, body: { id: run.id, recording: dataOf(recording), checkpoint } };
}

/** Saves the open run from now on, whenever it has moved. */
export function keepRuns(): void {
  subscribe(look);
  useExperiment.subscribe(onChange);
  document.addEventListener('visibilitychange', onHide);
}
