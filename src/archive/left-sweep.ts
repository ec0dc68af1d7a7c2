import type { KeptSweep } from './kept-sweep.ts';
import { leaveSweep, listSweeps } from './kept-sweeps.ts';
import { heldNames } from './tabs.ts';
import { answered } from './trouble.ts';

/** A tab that has just gone may seem alive for a moment: when to look again, ms. */
const LOOKS = [0, 1000, 3000];

const isLeft = ({ finished, left, networks }: KeptSweep): boolean =>
  !finished && !left && networks > 0;

/** The newest sweep that was left in the middle, if its tab is gone; nothing where the storage cannot be had. */
export async function leftSweep(): Promise<KeptSweep | undefined> {
  try {
    for (const wait of LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const newest = (await answered(listSweeps())).sweeps.find(isLeft);
      if (!newest) return undefined;
      if (!(await heldNames()).has(newest.owner)) return newest;
    }
  } catch {
    // What is the matter with the storage is told where a sweep is to be kept.
  }
  return undefined;
}

/** The visitor does not want to go on with what was left; it stays kept. */
export async function leaveSweeps(): Promise<void> {
  try {
    const alive = await heldNames();
    for (const kept of (await answered(listSweeps())).sweeps) {
      if (isLeft(kept) && !alive.has(kept.owner)) await leaveSweep(kept.id);
    }
  } catch {
    // Then it is offered once more.
  }
}
