import { openRun, openStem } from '#archive/index.ts';
import type { Lab } from '#lab-state/lab.ts';
import type { Named } from './save.ts';

/** The run that is open in a lab, to be saved as a file; nothing if it has not begun. */
export async function openFile(lab: Lab): Promise<Named | undefined> {
  const open = openRun(lab);
  return open && { ...open, stem: await openStem(lab, open.run) };
}
