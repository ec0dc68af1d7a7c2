/** Share of the answer below which a modality that could answer alone counts as collapsed. */
export const COLLAPSED_BELOW = 0.1;
/** Accuracy above chance that an arm must have before its shares mean anything. */
const LEARNED = 0.2;

/** What the rule looks at, at one step; of one network, or means over seeds. */
export interface Evidence {
  /** Shapley share of the modality. */
  readonly share: number;
  /** Accuracy above chance of the arm, and of the control of every modality. */
  readonly gain: number;
  readonly controls: readonly number[];
}

/** Whether an arm has learned, and its share of a modality is so small that the controls must be asked. */
export const isSilent = ({ share, gain }: Pick<Evidence, 'share' | 'gain'>): boolean =>
  gain > LEARNED && share < COLLAPSED_BELOW;

/**
 * Whether a modality is collapsed (our definition): its share is below 0.1 while its unimodal control
 * beats chance by at least half of what the best control does.
 */
export function collapses(evidence: Evidence, modality: number): boolean {
  const { controls } = evidence;
  const best = Math.max(...controls);
  return isSilent(evidence) && best > LEARNED && controls[modality] >= best / 2;
}
