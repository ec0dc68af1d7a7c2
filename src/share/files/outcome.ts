import type { Recording } from '#lab-state/recording.ts';
import { mainArmOf } from '#panels/pins.ts';
import { turningsOf } from '#panels/run-outs.ts';
import { shareHistory } from '#panels/shares.ts';

/** What a run came to, in its main arm: means over its seeds; NaN where there is nothing to say. */
export interface Outcome {
  readonly accuracy: number;
  /** Of each sense the last known share of the answer, when it collapsed first, and since when it is back for good. */
  readonly senses: readonly {
    readonly label: string;
    readonly share: number;
    readonly collapsed?: number;
    readonly back?: number;
  }[];
}

export function outcomeOf(recording: Recording): Outcome {
  const arm = mainArmOf(recording);
  return {
    accuracy: recording.band(arm, 'accuracy').mean,
    senses: recording.info.modalities.map(({ label }, i) => {
      const turnings = turningsOf(recording, i, arm);
      const last = turnings.at(-1);
      return {
        label,
        share: shareHistory(recording, arm, i).at(-1)?.mean ?? Number.NaN,
        collapsed: turnings.at(0)?.step,
        back: last?.kind === 'back' ? last.step : undefined,
      };
    }),
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
