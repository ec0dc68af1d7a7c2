import { openKept } from '#lab-state/client.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import { troubleOf } from './database.ts';
import { adopt, keepRuns } from './keep.ts';
import type { KeptRun } from './kept-run.ts';
import { amend, list, take } from './kept-runs.ts';
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
  lookForInterrupted().catch((error) => useArchive.setState({ trouble: troubleOf(error) }));
}

/** Looks for a run that was left in the middle, to offer it; the newest, if its tab is gone. */
async function lookForInterrupted(): Promise<void> {
  const newest = (await list()).find(isUnfinished);
  for (const wait of newest ? LOOKS : []) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const [interrupted] = await interruptedRuns();
    useArchive.setState({ interrupted });
    if (interrupted?.id === newest?.id) return;
  }
}

/** The visitor does not want to go on with what was left; it all stays kept. */
export async function leaveInterrupted(): Promise<void> {
  useArchive.setState({ interrupted: undefined });
  for (const { id } of await interruptedRuns()) await amend(id, { left: true });
}

/**
 * Goes on with a kept run from its newest checkpoint. What was done after the checkpoint is done again
 * at its steps. Returns false if the run is gone.
 */
export async function goOn(id: string): Promise<boolean> {
  const taken = await take(id, TAB, await livingTabs());
  if (!taken) return false;
  const { run, body, copied } = taken;
  const spec = { ...run.spec, interventions: run.interventions };
  const recording = body.recording && recordingOf(body.recording);
  const checkpoint: Checkpoint | undefined = body.checkpoint && {
    ...body.checkpoint,
    interventions: run.interventions,
  };
  useArchive.setState({ interrupted: undefined, current: run.id, saved: run.checkpoint, copied });
  openKept(spec, checkpoint, checkpoint && recording);
  adopt(run.id, checkpoint && recording);
  return true;
}
