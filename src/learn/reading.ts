import type { Field } from '#lab-state/fields.ts';
import type { BandPoint, Recording } from '#lab-state/recording.ts';
import { lows } from '#panels/collapse.ts';
import { shareHistory } from '#panels/shares.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';

/** A number that a page speaks of, draws, or has its reader foretell. */
export interface Quantity {
  /**
   * `accuracy` with all senses · `alone`: with this sense only, the others at their mean · `without`: with all
   * but this sense · `filled`: as `alone`, a substitute in the place of the others · `control`: of the network
   * that was only ever shown this sense · `share` of the answer · `entanglement` · `loss` · `rank`: directions
   * in use · `classRank`: those that the classes span · `encoder`: what a read-out finds in the code.
   */
  readonly of: keyof typeof QUANTITIES;
  /** Which sense, from 0; the last, if none is said. */
  readonly sense?: number;
  /** The live arm, if none is said. */
  readonly arm?: 'live' | 'ghost';
}

/** One number of a run. */
export interface Reading extends Quantity {
  /** At the last measurement not after this step; the newest, if none is said. */
  readonly at?: number;
}

/** How a quantity is written. */
export type Unit = 'percent' | 'decimal';

interface Source {
  readonly unit: Unit;
  /** Where its numbers lie, of `sense` of `senses`. */
  readonly from: (sense: number, senses: number) => readonly [field: Field, index: number];
}

/** Place of the effective rank among the ranks of a matrix. */
const EFFECTIVE = 1;

const of = (field: Field, unit: Unit): Source => ({ unit, from: () => [field, 0] });

export const QUANTITIES = {
  accuracy: of('accuracy', 'percent'),
  alone: { unit: 'percent', from: (sense) => ['accuracyMean', 1 << sense] },
  without: {
    unit: 'percent',
    from: (sense, senses) => ['accuracyMean', (1 << senses) - 1 - (1 << sense)],
  },
  filled: { unit: 'percent', from: (sense) => ['accuracySubstituted', 1 << sense] },
  control: of('accuracy', 'percent'),
  share: { unit: 'percent', from: (sense) => ['share', sense] },
  encoder: { unit: 'percent', from: (sense) => ['encoderAccuracy', sense] },
  entanglement: of('entanglement', 'decimal'),
  loss: of('loss', 'decimal'),
  rank: { unit: 'decimal', from: () => ['rankA', EFFECTIVE] },
  classRank: of('predictiveRank', 'decimal'),
} as const satisfies Record<string, Source>;

/** The sense that a quantity is of. */
export const senseIn = (recording: Recording, { sense }: Quantity): number =>
  sense ?? recording.info.modalities.length - 1;

const armIn = (recording: Recording, quantity: Quantity): string => {
  if (quantity.of === 'control') return controlId(senseIn(recording, quantity));
  return quantity.arm === 'ghost' ? GHOST : LIVE;
};

/** The course of a quantity, lowest to highest seed, where it is known. */
export function courseOf(recording: Recording, quantity: Quantity): readonly BandPoint[] {
  const sense = senseIn(recording, quantity);
  const arm = armIn(recording, quantity);
  const { from } = QUANTITIES[quantity.of];
  const points =
    quantity.of === 'share'
      ? shareHistory(recording, arm, sense)
      : recording.history(arm, ...from(sense, recording.info.modalities.length));
  return points.filter(({ mean }) => Number.isFinite(mean));
}

/** Mean over seeds of one number of a run; NaN where it is not known. */
export function read(
  recording: Recording,
  { at = recording.newest, ...quantity }: Reading,
): number {
  return courseOf(recording, quantity).findLast(({ step }) => step <= at)?.mean ?? Number.NaN;
}

/** The step from which a sense of the live arm was collapsed to the end; nothing where it is not. */
export function collapsedSince(
  recording: Recording,
  sense: number,
  arm = LIVE,
): number | undefined {
  const course = lows(recording, sense, arm);
  if (course.at(-1) !== 'both') return undefined;
  return recording.steps[course.findLastIndex((low) => low !== 'both') + 1];
}
