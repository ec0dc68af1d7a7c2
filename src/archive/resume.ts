import type { Lab } from '#lab-state/lab.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import { keeperOf } from './keep.ts';
import type { KeptRun } from './kept-run.ts';
import { amend, list, take } from './kept-runs.ts';
import { followPins } from './pinned.ts';
import { ENGINES } from './shapes.ts';
import { archiveOf } from './state.ts';
import { orTrouble } from './storage.ts';
import { heldNames } from './tabs.ts';

/** A tab that has just gone may seem alive for a moment: when to look again, ms. */
const LOOKS = [0, 1000, 3000];

/** A tab that closed at the last step may not have said that it was the last. */
const isUnfinished = ({ finished, left, step, spec }: KeptRun): boolean =>
  !finished && step < spec.run.steps && !left;

/** Runs that were left in the middle, by labs that are gone; the newest first. `name`: what this lab writes under. */
async function interruptedRuns(name: string): Promise<KeptRun[]> {
  const alive = await heldNames();
  const isLeft = (run: KeptRun) => run.owner !== name && !alive.has(run.owner);
  return (await list()).filter((run) => isUnfinished(run) && isLeft(run));
}

/** Keeps the runs of a lab from now on, and offers it one that was left. */
export function startArchive(lab: Lab): void {
  const keeper = keeperOf(lab);
  keeper.start();
  followPins(lab);
  void lookForInterrupted(lab, keeper.name);
}

/** Looks for a run that was left in the middle, to offer it; the newest, if its tab is gone. */
async function lookForInterrupted(lab: Lab, name: string): Promise<void> {
  const newest = (await orTrouble(list()))?.find((run) => isUnfinished(run) && run.owner !== name);
  for (const wait of newest ? LOOKS : []) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const [interrupted] = (await orTrouble(interruptedRuns(name))) ?? [];
    archiveOf(lab).setState({ interrupted });
    if (interrupted?.id === newest?.id) return;
  }
}

/** The visitor does not want to go on with what was left; it all stays kept. */
export async function leaveInterrupted(lab: Lab): Promise<void> {
  archiveOf(lab).setState({ interrupted: undefined });
  for (const { id } of (await orTrouble(interruptedRuns(keeperOf(lab).name))) ?? []) {
    await orTrouble(amend(id, { left: true }));
  }
}

/** A checkpoint that was kept before engines were listed has one: that of its run. */
function withEngines(checkpoint: Checkpoint | undefined, backend: string): Checkpoint | undefined {
  const known = ENGINES.find((name) => name === backend);
  if (!checkpoint || checkpoint.engines || !known) return checkpoint;
  return { ...checkpoint, engines: [{ backend: known, from: 0 }] };
}

/**
 * Goes on in a lab with a kept run from its newest checkpoint. What was done after the checkpoint is done
 * again at its steps. Returns false if the run is gone, or cannot be read now: then nothing changes.
 */
export async function goOn(lab: Lab, id: string): Promise<boolean> {
  const keeper = keeperOf(lab);
  const taken = await orTrouble(take(id, keeper.name, await heldNames()));
  if (!taken) return false;
  const { run, body, copied, faults } = taken;
  const spec = { ...run.spec, interventions: run.interventions };
  const checkpoint = withEngines(body.checkpoint, run.backend);
  const recording = body.recording && recordingOf(body.recording);
  lab.client.openKept(spec, checkpoint, checkpoint && recording);
  keeper.adopt(run.id, checkpoint && recording);
  const known = { current: run.id, saved: run.checkpoint, copied, faults };
  archiveOf(lab).setState({ interrupted: undefined, ...known });
  return true;
}
