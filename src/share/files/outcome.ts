import type { Recording } from '#lab-state/recording.ts';
import { firstCollapse } from '#panels/collapse.ts';
import { mainArmOf } from '#panels/pins.ts';
import { shareHistory } from '#panels/shares.ts';

/** What a run came to, in its main arm: means over its seeds; NaN where there is nothing to say. */
export interface Outcome {
  readonly accuracy: number;
  /** Of each sense the last known share of the answer, and when it collapsed first, if it did. */
  readonly senses: readonly {
    readonly label: string;
    readonly share: number;
    readonly collapsed?: number;
  }[];
}

export function outcomeOf(recording: Recording): Outcome {
  const arm = mainArmOf(recording);
  return {
    accuracy: recording.band(arm, 'accuracy').mean,
    senses: recording.info.modalities.map(({ label }, i) => ({
      label,
      share: shareHistory(recording, arm, i).at(-1)?.mean ?? Number.NaN,
      collapsed: firstCollapse(recording, i, arm),
    })),
  };
}

/** The earliest collapse of any sense, and the smallest share: by these runs are sorted. */
export const collapseOf = ({ senses }: Outcome): number | undefined => {
  const steps = senses.flatMap(({ collapsed }) => collapsed ?? []);
  return steps.length > 0 ? Math.min(...steps) : undefined;
};

export const leastShare = ({ senses }: Outcome): number | undefined => {
  const known = senses.map(({ share }) => share).filter(Number.isFinite);
  return known.length > 0 ? Math.min(...known) : undefined;
};
