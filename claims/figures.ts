import { scenarioOf } from '#spec/index.ts';
import type { KeptArm, KeptFigure } from '#sweep/kept.ts';
import type { Trial } from '#sweep/trial.ts';
import { watchedIn } from '#sweep/watched.ts';
import type { Arm, DrawReader } from './claim.ts';
import { overUnits } from './units.ts';

interface Watched {
  readonly strong: number;
  readonly weak: number;
}

interface Figure {
  readonly name: string;
  /** One number per draw, of the two senses that are watched. */
  of(read: DrawReader, trial: Trial, senses: Watched): number[];
}

const figure = (
  name: string,
  field: string,
  index: (senses: Watched) => number = () => 0,
): Figure => ({
  name,
  of: (read, trial, senses) => read.last(trial, field, index(senses)),
});
const only = (sense: number) => 1 << sense;

/**
 * What stands beside the tests of a claim: what the senses are worth together and alone, since a share is no
 * evidence without; the share under both fills; and, of arms with a reallocation block, the manipulation checks,
 * without which nothing it does is evidence of alignment.
 */
const FIGURES: readonly Figure[] = [
  figure('all senses', 'accuracy'),
  figure('strong sense alone, mean fill', 'accuracyMean', ({ strong }) => only(strong)),
  figure('weak sense alone, mean fill', 'accuracyMean', ({ weak }) => only(weak)),
  figure('weak sense alone, substituted', 'accuracySubstituted', ({ weak }) => only(weak)),
  figure('share of the weak sense, mean fill', 'share', ({ weak }) => weak),
  figure('share of the weak sense, resampled fill', 'shareResampled', ({ weak }) => weak),
  figure('entanglement', 'entanglement'),
  figure('fresh discriminator', 'refit'),
  figure('class probe on g of the strong sense', 'ownClass', ({ strong }) => strong),
  figure('class probe on g of the weak sense', 'ownClass', ({ weak }) => weak),
  figure('class probe from one sense to another', 'transfer'),
];

/** The two that claims name; of generated data with more senses the weak one is the last. */
function watchedOf({ run }: Trial): Watched {
  const [strong, weak] = watchedIn(run.scenario);
  return { strong, weak: scenarioOf(run).source === 'packed' ? weak : run.modalities - 1 };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Mean over units, the lowest and the highest of them, and the showcase; null where there is none. */
function inShort(read: DrawReader, trial: Trial, { name, of }: Figure): KeptFigure {
  const values = of(read, trial, watchedOf(trial));
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
