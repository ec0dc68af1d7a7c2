/** Share of the answer below which a modality that could answer alone counts as low. */
export const LOW_BELOW = 0.1;
/** Accuracy above chance that an arm must have before its shares mean anything. */
export const LEARNED = 0.2;

/** What the rule looks at, at one step; of one network, or means over seeds. */
export interface Evidence {
  /** Shapley share of the modality: absent senses at their mean, and another sample's. */
  readonly share: number;
  readonly conflict: number;
  /** Accuracy above chance of the arm, and of the control of every modality. */
  readonly gain: number;
  readonly controls: readonly number[];
  /** The least accuracy above chance that counts as learned; `LEARNED` where nothing is said. */
  readonly learned?: number;
}

/** By which of the two shares a sense is low; collapsed by both. */
export type Low = 'neither' | 'mean' | 'conflict' | 'both';

function lowShares({ share, conflict, gain, learned = LEARNED }: Omit<Evidence, 'controls'>): Low {
  if (!(gain > learned)) return 'neither';
  const [mean, other] = [share < LOW_BELOW, conflict < LOW_BELOW];
  if (mean && other) return 'both';
  return mean ? 'mean' : other ? 'conflict' : 'neither';
}

/** Whether an arm has learned, and its shares of a modality are so small that the controls must be asked. */
export const isSilent = (evidence: Omit<Evidence, 'controls'>): boolean =>
  lowShares(evidence) === 'both';

/**
 * Which shares of a modality are below 0.1 while its unimodal control beats chance by at least half of what
 * the best control does (our definition). Mean fill alone lies off the data's manifold, so that only a sense
 * that is low by both is called collapsed; a share that is not known is not low.
 */
export function lowBy(evidence: Evidence, modality: number): Low {
  const { controls, learned = LEARNED } = evidence;
  const best = Math.max(...controls);
  const able = best > learned && controls[modality] >= best / 2;
  return able ? lowShares(evidence) : 'neither';
}

/** Whether a modality is collapsed: low by both shares, while it could answer alone. */
export const collapses = (evidence: Evidence, modality: number): boolean =>
  lowBy(evidence, modality) === 'both';
