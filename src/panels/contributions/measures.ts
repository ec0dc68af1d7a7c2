import type { Measure } from '#lab-state/view.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import { SAVED_FROM, SHARED_FROM, type ShareMeasure } from '../shares.ts';

interface Words {
  readonly label: string;
  readonly estimator: string;
}

const SHARED_OUT = `shown from ${100 * SHARED_FROM} points above chance`;

/** Measures that share the whole out among the senses. */
export const SHARES: Record<ShareMeasure, Words> = {
  accuracy: {
    label: 'accuracy',
    estimator: `${FIELDS.shapley.estimator}; ${SHARED_OUT}. Collapsed (our definition): a share under 10 % by both ways to fill, the mean and another sample's, while the control of that sense beats chance by at least half of what the best control does. With both senses always right, the share of one is half of what it gets alone`,
  },
  loss: {
    label: 'loss',
    estimator: `${FIELDS.shapleyLoss.estimator}; shown from ${SAVED_FROM} nats below guessing`,
  },
  conflict: {
    label: 'conflict',
    estimator: `${FIELDS.shapleyResampled.estimator}: which sense wins when they contradict each other; ${SHARED_OUT}`,
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
    estimator: FIELDS.permutationDrop.estimator,
  },
  removing: {
    label: 'removing',
    field: 'utilisation',
    unit: 'part of the accuracy lost without a sense',
    lost: 'of the accuracy goes without it',
    estimator: FIELDS.utilisation.estimator,
  },
};

export const isShare = (measure: Measure): measure is ShareMeasure =>
  Object.hasOwn(SHARES, measure);

export const estimatorOf = (measure: Measure): string =>
  isShare(measure) ? SHARES[measure].estimator : DROPS[measure].estimator;
