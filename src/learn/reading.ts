import type { Field } from '#lab-state/fields.ts';
import type { BandPoint, Recording } from '#lab-state/recording.ts';
import { lows } from '#panels/collapse.ts';
import { shareHistory } from '#panels/shares.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';
import { halfOf, peakOf, waitsIn } from './blindness.ts';
import { directionsIn, type Moment, movedBy, noisePartOf, ringsIn, stillIn } from './movement.ts';
import { scoreOf } from './score.ts';

/** A number that a page speaks of, draws, or has its reader foretell. */
export interface Quantity {
  /**
   * `accuracy` with all senses · `alone`: with this sense only, the others at their mean · `without`: with all
   * but this sense · `filled`: as `alone`, a substitute in the place of the others · `control`: of the network
   * that was only ever shown this sense · `share` of the answer · `entanglement` · `loss` · `rank`: directions
   * in use · `classRank`: those that the classes span · `encoder`: what a read-out finds in the code · `zeroed`
   * and `swapped`: as `alone`, with zeros or another sample's in the place of the others · `moved`: part of the
   * neurons' movement that comes from this sense · `noisePart`: part of its own movement that is noise · `rings`:
   * neurons with a ring · `still`: neurons that do not move · `directions` that hold nine tenths of the movement.
   * Of two numbers that are added: `half`, the step at which a sense has come half way · `waits`: how many times
   * as long the last takes to it as the first · `peak`: how far a sense ever came, as a part of where it ends.
   * `fresh`: how often a fresh discriminator names the sense of a shared code · `score` of the challenge.
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
export type Unit = 'percent' | 'decimal' | 'few' | 'count';

interface Source {
  readonly unit: Unit;
  /** Where its numbers lie, of `sense` of `senses`. */
  readonly from: (sense: number, senses: number) => readonly [field: Field, index: number];
}

/** A number that is made of several, for each network and step. */
interface Made {
  readonly unit: Unit;
  readonly make: (moment: Moment, sense: number) => number;
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
  fresh: of('refitAccuracy', 'percent'),
  zeroed: { unit: 'percent', from: (sense) => ['accuracyZero', 1 << sense] },
  swapped: { unit: 'percent', from: (sense) => ['accuracyResampled', 1 << sense] },
  moved: { unit: 'percent', make: movedBy },
  noisePart: { unit: 'percent', make: noisePartOf },
  rings: { unit: 'few', make: ringsIn },
  still: { unit: 'few', make: stillIn },
  directions: { unit: 'few', make: directionsIn },
  half: { unit: 'count', make: halfOf },
  waits: { unit: 'decimal', make: waitsIn },
  peak: { unit: 'decimal', make: peakOf },
  score: {
    unit: 'percent',
    make: ({ recording, replica, step }) =>
      scoreOf(recording, recording.info.replicas[replica].arm, step),
  },
} as const satisfies Record<string, Source | Made>;

/** Lowest, mean and highest over seeds of what is made at every measurement. */
function madeCourse(
  recording: Recording,
  { of, arm, sense }: { of: Quantity['of']; arm: string; sense: number },
  make: Made['make'],
): readonly BandPoint[] {
  return recording.derive(`made ${of} ${arm} ${sense}`, () =>
    recording.steps.map((step) => {
      const values = recording
        .replicasOf(arm)
        .map((replica) => make({ recording, replica, step }, sense))
        .filter(Number.isFinite);
      if (values.length === 0) {
        return { step, low: Number.NaN, mean: Number.NaN, high: Number.NaN };
      }
      const mean = values.reduce((all, value) => all + value, 0) / values.length;
      return { step, low: Math.min(...values), mean, high: Math.max(...values) };
    }),
  );
}

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
  const source: Source | Made = QUANTITIES[quantity.of];
  const course = () => {
    if ('make' in source) {
      return madeCourse(recording, { of: quantity.of, arm, sense }, source.make);
    }
    return quantity.of === 'share'
      ? shareHistory(recording, arm, sense)
      : recording.history(arm, ...source.from(sense, recording.info.modalities.length));
  };
  return course().filter(({ mean }) => Number.isFinite(mean));
}

/** Mean over seeds of one number of a run; NaN where it is not known. */
export function read(
  recording: Recording,
  { at = recording.newest, ...quantity }: Reading,
): number {
  return courseOf(recording, quantity).findLast(({ step }) => step <= at)?.mean ?? Number.NaN;
}

/** The same number of each seed, at the newest measurement. */
export function ofSeeds(recording: Recording, quantity: Quantity): readonly number[] {
  const sense = senseIn(recording, quantity);
  const source: Source | Made = QUANTITIES[quantity.of];
  const step = recording.newest;
  return recording
    .replicasOf(armIn(recording, quantity))
    .map((replica) =>
      'make' in source
        ? source.make({ recording, replica, step }, sense)
        : recording.value(replica, ...source.from(sense, recording.info.modalities.length)),
    );
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
