import { controlId, LIVE } from '#spec/index.ts';
import type { Recording } from '#store/recording.ts';

/** Share of the answer below which a modality that could answer alone counts as collapsed. */
export const COLLAPSED_BELOW = 0.1;
/** Accuracy above chance that an arm must have before its shares mean anything. */
const LEARNED = 0.2;

/** How far above chance the control of each modality is, mean over seeds. */
function controlGains(recording: Recording, step: number): number[] {
  const chance = 1 / recording.info.classes.length;
  return recording.info.modalities.map(
    (_, i) => recording.band(controlId(i), 'accuracy', 0, step).mean - chance,
  );
}

/**
 * Whether a modality is collapsed at a step (our definition): its Shapley share is below 0.1 while its
 * unimodal control beats chance by at least half of what the best control does. Means over seeds.
 */
export function isCollapsed(
  recording: Recording,
  modality: number,
  step: number,
  arm = LIVE,
): boolean {
  const gains = controlGains(recording, step);
  const best = Math.max(...gains);
  const chance = 1 / recording.info.classes.length;
  const learned = recording.band(arm, 'accuracy', 0, step).mean - chance > LEARNED;
  const share = recording.band(arm, 'share', modality, step).mean;
  return learned && best > LEARNED && share < COLLAPSED_BELOW && gains[modality] >= best / 2;
}

/** The step since which a modality has been collapsed without a break, or nothing. */
export function collapsedSince(
  recording: Recording,
  modality: number,
  arm = LIVE,
): number | undefined {
  const { steps } = recording;
  const lastHealthy = steps.findLastIndex((step) => !isCollapsed(recording, modality, step, arm));
  return steps[lastHealthy + 1];
}
