import type { Field } from '#lab-state/fields.ts';
import type { Measure } from '#lab-state/view.ts';
import { SAVED_FROM, SHARED_FROM, type ShareMeasure } from '../shares.ts';

interface Words {
  readonly label: string;
  readonly estimator: string;
}

const SHARED_OUT = `shown from ${100 * SHARED_FROM} points above it`;

/** Measures that share the whole out among the senses. */
export const SHARES: Record<ShareMeasure, Words> = {
  accuracy: {
    label: 'accuracy',
    estimator: `Exact Shapley values of accuracy above chance, ${SHARED_OUT}; an absent sense is its mean over training samples. Collapsed: a share under 10 % while the control of that sense beats chance by at least half of what the best control does`,
  },
  loss: {
    label: 'loss',
    estimator: `Exact Shapley values of minus the cross-entropy, from the ln C of guessing on, shown from ${SAVED_FROM} nats below it; an absent sense is its mean over training samples`,
  },
  conflict: {
    label: 'conflict',
    estimator: `Exact Shapley values of accuracy above chance, ${SHARED_OUT}; an absent sense says what it says of another sample: which sense wins when they contradict each other`,
  },
};

/** Measures that ask of each sense for itself what goes with it. */
export const DROPS: Record<
  Exclude<Measure, ShareMeasure>,
  Words & { readonly field: Field; readonly unit: string; readonly lost: string }
> = {
  permuting: {
    label: 'permuting',
    field: 'permutationDrop',
    unit: 'accuracy lost when a sense is permuted between samples',
    lost: 'of the answers, in points, go when it is permuted between samples',
    estimator:
      'Permutation drop (perceptual score): accuracy with all senses minus accuracy with one taken from other samples',
  },
  removing: {
    label: 'removing',
    field: 'utilisation',
    unit: 'part of the accuracy lost without a sense',
    lost: 'of the accuracy goes without it',
    estimator:
      'Conditional utilisation rate: (A(all) − A(all but it)) / A(all), an absent sense being its mean over training samples',
  },
};

export const isShare = (measure: Measure): measure is ShareMeasure =>
  Object.hasOwn(SHARES, measure);

export const estimatorOf = (measure: Measure): string =>
  isShare(measure) ? SHARES[measure].estimator : DROPS[measure].estimator;
