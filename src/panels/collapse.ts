import type { Recording } from '#lab-state/recording.ts';
import { collapses } from '#protocol/collapse.ts';
import { controlId, LIVE } from '#spec/index.ts';

/** At every measurement, whether a modality of an arm is collapsed. */
function verdicts(recording: Recording, modality: number, arm: string): boolean[] {
  return recording.derive(`collapsed ${arm} ${modality}`, () => {
    const chance = 1 / recording.info.classes.length;
    const share = recording.history(arm, 'share', modality);
    const accuracy = recording.history(arm, 'accuracy');
    const controls = recording.info.modalities.map((_, i) =>
      recording.history(controlId(i), 'accuracy'),
    );
    return share.map((point, k) =>
      collapses(
        {
          share: point.mean,
          gain: accuracy[k].mean - chance,
          controls: controls.map((history) => history[k].mean - chance),
        },
        modality,
      ),
    );
  });
}

/** The step since which a modality has been collapsed without a break, or nothing. */
export function collapsedSince(
  recording: Recording,
  modality: number,
  arm = LIVE,
): number | undefined {
  return recording.steps[verdicts(recording, modality, arm).lastIndexOf(false) + 1];
}

/** The first step at which a modality was collapsed, whether or not it came back. */
export function firstCollapse(
  recording: Recording,
  modality: number,
  arm = LIVE,
): number | undefined {
  const index = verdicts(recording, modality, arm).indexOf(true);
  return index < 0 ? undefined : recording.steps[index];
}
