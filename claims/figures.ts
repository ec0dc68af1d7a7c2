import type { KeptArm, KeptFigure } from '#sweep/kept.ts';
import type { Trial } from '#sweep/trial.ts';
import type { Arm, DrawReader } from './claim.ts';
import { overUnits } from './units.ts';

interface Figure {
  readonly name: string;
  /** One number per draw. @param last index of the sense that is watched, the last one. */
  of(read: DrawReader, trial: Trial, last: number): number[];
}

const figure = (
  name: string,
  field: string,
  index: (last: number) => number = () => 0,
): Figure => ({
  name,
  of: (read, trial, last) => read.last(trial, field, index(last)),
});
const only = (sense: number) => 1 << sense;

/**
 * What stands beside the tests of a claim: what the senses are worth together and alone, since a share is no
 * evidence without; the share under both fills; and, of arms with a reallocation block, the manipulation checks,
 * without which nothing it does is evidence of alignment.
 */
const FIGURES: readonly Figure[] = [
  figure('all senses', 'accuracy'),
  figure('strong sense alone, mean fill', 'accuracyMean', () => only(0)),
  figure('weak sense alone, mean fill', 'accuracyMean', only),
  figure('weak sense alone, substituted', 'accuracySubstituted', only),
  figure('share of the weak sense, mean fill', 'share', (last) => last),
  figure('share of the weak sense, resampled fill', 'shareResampled', (last) => last),
  figure('entanglement', 'entanglement'),
  figure('fresh discriminator', 'refit'),
  figure('class probe on g of the strong sense', 'ownClass', () => 0),
  figure('class probe on g of the weak sense', 'ownClass', (last) => last),
  figure('class probe from one sense to another', 'transfer'),
];

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Mean over units, the lowest and the highest of them, and the showcase; null where there is none. */
function inShort(read: DrawReader, trial: Trial, { name, of }: Figure): KeptFigure {
  const values = of(read, trial, trial.run.modalities - 1);
  const { units, showcase } = overUnits(values, read.draws, 1);
  const known = units.filter(Number.isFinite);
  return {
    name,
    mean: finite(known.reduce((sum, value) => sum + value, 0) / known.length),
    low: finite(Math.min(...known)),
    high: finite(Math.max(...known)),
    showcase: finite(showcase),
  };
}

/** An arm's figures; those that it has nowhere are left out. */
export const figuresOf = (read: DrawReader, [name, trial]: Arm): KeptArm => ({
  name,
  figures: FIGURES.map((one) => inShort(read, trial, one)).filter(({ low }) => low !== null),
});
