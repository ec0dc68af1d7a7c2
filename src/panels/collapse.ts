import type { Recording } from '#lab-state/recording.ts';
import { controlId, LIVE } from '#spec/index.ts';

/** Share of the answer below which a modality that could answer alone counts as collapsed. */
export const COLLAPSED_BELOW = 0.1;
/** Accuracy above chance that an arm must have before its shares mean anything. */
const LEARNED = 0.2;

/** What the rule looks at, at one step; means over seeds. */
interface Evidence {
  /** Shapley share of the modality. */
  readonly share: number;
  /** Accuracy above chance of the arm, and of the control of every modality. */
  readonly gain: number;
  readonly controls: readonly number[];
}

/**
 * Whether a modality is collapsed (our definition): its share is below 0.1 while its unimodal control
 * beats chance by at least half of what the best control does.
 */
export function collapses({ share, gain, controls }: Evidence, modality: number): boolean {
  const best = Math.max(...controls);
  if (!(gain > LEARNED && best > LEARNED)) return false;
  return share < COLLAPSED_BELOW && controls[modality] >= best / 2;
}

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
