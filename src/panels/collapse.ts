import type { Recording } from '#lab-state/recording.ts';
import { type Low, lowBy } from '#protocol/collapse.ts';
import { controlId, LIVE } from '#spec/index.ts';

/** At every measurement, by which shares a modality of an arm is low. */
export function lows(recording: Recording, modality: number, arm: string): Low[] {
  return recording.derive(`low ${arm} ${modality}`, () => {
    const chance = 1 / recording.info.classes.length;
    const share = recording.history(arm, 'share', modality);
    const conflict = recording.history(arm, 'shareResampled', modality);
    const accuracy = recording.history(arm, 'accuracy');
    const controls = recording.info.modalities.map((_, i) =>
      recording.history(controlId(i), 'accuracy'),
    );
    return share.map((point, k) =>
      lowBy(
        {
          share: point.mean,
          conflict: conflict[k].mean,
          gain: accuracy[k].mean - chance,
          controls: controls.map((history) => history[k].mean - chance),
        },
        modality,
      ),
    );
  });
}

/** By which shares a modality is low at the newest measurement. */
export const lowNow = (recording: Recording, modality: number, arm = LIVE): Low =>
  lows(recording, modality, arm).at(-1) ?? 'neither';
