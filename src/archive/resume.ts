import { openKept } from '#lab-state/client.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import { adopt, keepRuns } from './keep.ts';
import type { KeptRun } from './kept-run.ts';
import { amend, list, take } from './kept-runs.ts';
import { orTrouble } from './or-trouble.ts';
import { useArchive } from './state.ts';
import { announceTab, livingTabs, TAB } from './tabs.ts';

/** A tab that has just gone may seem alive for a moment: when to look again, ms. */
const LOOKS = [0, 1000, 3000];

/** A tab that closed at the last step may not have said that it was the last. */
const isUnfinished = ({ finished, left, owner, step, spec }: KeptRun): boolean =>
  !finished && step < spec.run.steps && !left && owner !== TAB;

/** Runs that were left in the middle, in tabs that are gone; the newest first. */
async function interruptedRuns(): Promise<KeptRun[]> {
  const alive = await livingTabs();
  return (await list()).filter((run) => isUnfinished(run) && !alive.has(run.owner));
}

/** Keeps runs from now on, and offers one that was left. */
export function startArchive(): void {
  announceTab();
  keepRuns();
  void lookForInterrupted();
}

/** Looks for a run that was left in the middle, to offer it; the newest, if its tab is gone. */
async function lookForInterrupted(): Promise<void> {
  const newest = (await orTrouble(list()))?.find(isUnfinished);
  for (const wait of newest ? LOOKS : []) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const [interrupted] = (await orTrouble(interruptedRuns())) ?? [];
    useArchive.setState({ interrupted });
    if (interrupted?.id === newest?.id) return;
  }
}

/** The visitor does not want to go on with what was left; it all stays kept. */
export async function leaveInterrupted(): Promise<void> {
  useArchive.setState({ interrupted: undefined });
  for (const { id } of (await orTrouble(interruptedRuns())) ?? []) {
    await orTrouble(amend(id, { left: true }));
  }
}

/**
 * Goes on with a kept run from its newest checkpoint. What was done after the checkpoint is done again
 * at its steps. Returns false if the run is gone, or cannot be read now: then nothing changes.
 */
export async function goOn(id: string): Promise<boolean> {
  const taken = await orTrouble(take(id, TAB, await livingTabs()));
  if (!taken) return false;
  const { run, body, copied, faults } = taken;
  const spec = { ...run.spec, interventions: run.interventions };
  const { checkpoint } = body;
  const recording = body.recording && recordingOf(body.recording);
  openKept(spec, checkpoint, checkpoint && recording);
  adopt(run.id, checkpoint && recording);
  const known = { current: run.id, saved: run.checkpoint, copied, faults };
  useArchive.setState({ interrupted: undefined, ...known });
  return true;
}
