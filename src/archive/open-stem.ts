import type { Lab } from '#lab-state/lab.ts';
import type { Planned } from '#spec/index.ts';
import { list } from './kept-runs.ts';
import { fileStems, plainStem } from './labels.ts';
import { archiveOf } from './state.ts';
import { answered } from './trouble.ts';

/**
 * The beginning of the names of files of what a lab shows: of its own run as it is kept, if it is; else made
 * from what differs.
 */
export async function openStem(lab: Lab, shown: Planned): Promise<string> {
  const { current } = archiveOf(lab).getState();
  if (current === undefined || lab.live.recordedRun) return plainStem(shown);
  const runs = await answered(list()).catch(() => []);
  return fileStems(runs).get(current) ?? plainStem(shown);
}
