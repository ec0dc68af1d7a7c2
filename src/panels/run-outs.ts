import type { Recording } from '#lab-state/recording.ts';
import { LEARNED, LOW_BELOW } from '#protocol/collapse.ts';
import { controlId } from '#spec/index.ts';
import { lows } from './collapse.ts';
import { shareHistory } from './shares.ts';

/** A sense went out at a step (it collapsed), or came back over the line. */
export interface Turning {
  readonly kind: 'collapsed' | 'back';
  readonly step: number;
  /** Step since which the share that is drawn, that at the mean, lies on this side of the line. */
  readonly since: number;
  /** Both shares at the step, means over seeds, and the range of the one that is drawn. */
  readonly share: number;
  readonly conflict: number;
  readonly low: number;
  readonly high: number;
  /** Accuracy of the network that has this sense alone, at the step. */
  readonly control: number;
  /** What was wanting where the shares were low before: that network could not answer yet, or the arm itself. */
  readonly waited?: 'alone' | 'answers';
}

/** Every time a sense of an arm went out, and every time it came back: in turns, a collapse first. */
export function turningsOf(recording: Recording, sense: number, arm: string): readonly Turning[] {
  return recording.derive(`turnings ${arm} ${sense}`, () => {
    const all = lows(recording, sense, arm);
    const share = recording.history(arm, 'share', sense);
    const conflict = recording.history(arm, 'shareResampled', sense);
    const drawn = shareHistory(recording, arm, sense);
    const control = recording.history(controlId(sense), 'accuracy');
    const sinceAt = (k: number, isOut: boolean): number => {
      let first = k;
      while (first > 0 && drawn[first - 1].mean < LOW_BELOW === isOut && known(first - 1)) first--;
      return recording.steps[first];
    };
    const known = (k: number) => Number.isFinite(drawn[k].mean);
    const least = 1 / recording.info.classes.length + LEARNED;
    const accuracy = recording.history(arm, 'accuracy');
    const wanting = (k: number) => (accuracy[k].mean > least ? 'alone' : 'answers');
    const areLow = (k: number) => share[k].mean < LOW_BELOW && conflict[k].mean < LOW_BELOW;
    const turnings: Turning[] = [];
    let out = false;
    for (const [k, step] of recording.steps.entries()) {
      // It left by both shares, so it is back by both: one that is not known brings nobody back.
      const over = share[k].mean >= LOW_BELOW && conflict[k].mean >= LOW_BELOW;
      const goes = !out && all[k] === 'both';
      if (!goes && !(out && over && all[k] === 'neither')) continue;
      out = !out;
      const { mean, low, high } = share[k];
      turnings.push({
        kind: goes ? 'collapsed' : 'back',
        step,
        since: sinceAt(k, goes),
        ...{ share: mean, low, high, conflict: conflict[k].mean, control: control[k].mean },
        waited: goes && k > 0 && known(k - 1) && areLow(k - 1) ? wanting(k - 1) : undefined,
      });
    }
    return turnings;
  });
}

/** How a sense went out, if it is. */
export function outBy(recording: Recording, sense: number, arm: string): Turning | undefined {
  const last = turningsOf(recording, sense, arm).at(-1);
  return last?.kind === 'collapsed' ? last : undefined;
}

/** The last measurement at which a sense that is out was over the line by one of its shares, since it went out; else -1. */
function lastOver(recording: Recording, sense: number, arm: string): number {
  const out = outBy(recording, sense, arm);
  if (!out) return -1;
  const conflict = recording.history(arm, 'shareResampled', sense);
  return shareHistory(recording, arm, sense).findLastIndex(
    ({ step, mean }, k) =>
      step > out.step &&
      (mean >= LOW_BELOW || (Number.isFinite(mean) && conflict[k].mean >= LOW_BELOW)),
  );
}

/** Whether a sense is out and was over the line since by one of its shares, or is: by both it would be back. */
export const roseSince = (recording: Recording, sense: number, arm: string): boolean =>
  lastOver(recording, sense, arm) >= 0;

/** The step since which it is under the line again by both, if it rose and is. */
export function againSince(recording: Recording, sense: number, arm: string): number | undefined {
  const over = lastOver(recording, sense, arm);
  return over >= 0 ? recording.steps[over + 1] : undefined;
}

/** The step since which a sense is out, if it is. */
export const outSince = (recording: Recording, sense: number, arm: string): number | undefined =>
  outBy(recording, sense, arm)?.step;
