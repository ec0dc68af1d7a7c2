import type { Recording } from '#lab-state/recording.ts';
import { LEARNED } from '#protocol/collapse.ts';
import { sharedOut } from './shares.ts';

/** How far below its best the accuracy of an arm is when it is said to have crashed (our choice). */
export const CRASH = 0.2;

/** The accuracy fell from its best so far, first seen at `step`; `until`: where it was up again. */
export interface Fall {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly until?: number;
}

/** Every crash of an arm's accuracy, in order. */
export function fallsOf(recording: Recording, arm: string): readonly Fall[] {
  return recording.derive(`falls ${arm}`, () => {
    const least = 1 / recording.info.classes.length + LEARNED;
    const falls: Fall[] = [];
    let best = 0;
    for (const { step, mean } of recording.history(arm, 'accuracy')) {
      const last = falls.at(-1);
      const low = best >= least && mean < best - CRASH;
      const open = last !== undefined && last.until === undefined;
      if (low && !open) falls.push({ step, from: best, to: mean });
      else if (low && open) falls[falls.length - 1] = { ...last, to: Math.min(last.to, mean) };
      else if (!low && open && Number.isFinite(mean)) {
        falls[falls.length - 1] = { ...last, until: step };
      }
      if (mean > best) best = mean;
    }
    return falls;
  });
}

/** Measurements without shares, though there were some before; `until`: the first that has them again. */
export interface Hole {
  readonly step: number;
  readonly until?: number;
}

/** The holes in an arm's chart of shares. */
export function holesOf(recording: Recording, arm: string): readonly Hole[] {
  return recording.derive(`holes ${arm}`, () => {
    const holes: Hole[] = [];
    let begun = false;
    sharedOut(recording, arm, 'accuracy').forEach((known, k) => {
      const step = recording.steps[k];
      const last = holes.at(-1);
      const open = last !== undefined && last.until === undefined;
      if (!known && begun && !open) holes.push({ step });
      else if (known && open) holes[holes.length - 1] = { ...last, until: step };
      begun ||= known;
    });
    return holes;
  });
}
