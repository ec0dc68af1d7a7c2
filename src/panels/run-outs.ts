import type { Recording } from '#lab-state/recording.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { lows } from './collapse.ts';

/** A sense went out at a step (it collapsed), or came back over the line. */
export interface Turning {
  readonly kind: 'collapsed' | 'back';
  readonly step: number;
}

/** Every time a sense of an arm went out, and every time it came back: in turns, a collapse first. */
export function turningsOf(recording: Recording, sense: number, arm: string): readonly Turning[] {
  return recording.derive(`turnings ${arm} ${sense}`, () => {
    const all = lows(recording, sense, arm);
    const share = recording.history(arm, 'share', sense);
    const conflict = recording.history(arm, 'shareResampled', sense);
    const turnings: Turning[] = [];
    let out = false;
    for (const [k, step] of recording.steps.entries()) {
      // It left by both shares, so it is back by both: one that is not known brings nobody back.
      const over = share[k].mean >= LOW_BELOW && conflict[k].mean >= LOW_BELOW;
      if (!out && all[k] === 'both') turnings.push({ kind: 'collapsed', step });
      else if (out && over && all[k] === 'neither') turnings.push({ kind: 'back', step });
      else continue;
      out = !out;
    }
    return turnings;
  });
}

/** The step since which a sense is out, if it is. */
export function outSince(recording: Recording, sense: number, arm: string): number | undefined {
  const last = turningsOf(recording, sense, arm).at(-1);
  return last?.kind === 'collapsed' ? last.step : undefined;
}
