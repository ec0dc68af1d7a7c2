import type { Measure } from '#lab-state/view.ts';
import type { Field } from '#protocol/fields.ts';
import { estimatorWords } from '../estimator-words.ts';
import { say } from '../panel-say.ts';
import { SAVED_FROM, SHARED_FROM, type ShareMeasure } from '../shares.ts';

interface Words {
  readonly label: string;
  readonly estimator: string;
}

const sharedOut = () => say('measure-from', { points: 100 * SHARED_FROM });

/** Measures that share the whole out among the senses. */
export const SHARES: Record<ShareMeasure, Words> = {
  accuracy: {
    get label() {
      return say('accuracy');
    },
    get estimator() {
      return say('measure-accuracy', { field: estimatorWords('shapley'), shown: sharedOut() });
    },
  },
  loss: {
    get label() {
      return say('loss');
    },
    get estimator() {
      return say('measure-loss', { field: estimatorWords('shapleyLoss'), nats: SAVED_FROM });
    },
  },
  conflict: {
    get label() {
      return say('measure-conflict-label');
    },
    get estimator() {
      return say('measure-conflict', {
        field: estimatorWords('shapleyResampled'),
        shown: sharedOut(),
      });
    },
  },
};

/** Measures that ask of each sense for itself what goes with it. */
export const DROPS: Record<
  Exclude<Measure, ShareMeasure>,
  Words & { readonly field: Field; readonly unit: string; readonly lost: string }
> = {
  permuting: {
    get label() {
      return say('measure-permuting');
    },
    field: 'permutationDrop',
    get unit() {
      return say('measure-permuting-unit');
    },
    get lost() {
      return say('measure-permuting-lost');
    },
    get estimator() {
      return estimatorWords('permutationDrop');
    },
  },
  removing: {
    get label() {
      return say('measure-removing');
    },
    field: 'utilisation',
    get unit() {
      return say('measure-removing-unit');
    },
    get lost() {
      return say('measure-removing-lost');
    },
    get estimator() {
      return estimatorWords('utilisation');
    },
  },
};

export const isShare = (measure: Measure): measure is ShareMeasure =>
  Object.hasOwn(SHARES, measure);

export const estimatorOf = (measure: Measure): string =>
  isShare(measure) ? SHARES[measure].estimator : DROPS[measure].estimator;
