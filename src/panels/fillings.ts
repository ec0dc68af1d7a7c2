import type { Field } from '#lab-state/fields.ts';
import type { Filling } from '#lab-state/view.ts';
import type { Choice, Scene } from './panel.ts';
import { say } from './say.ts';

/** The ways to fill, the fields that hold their accuracy per subset, and what stands in, in words. */
export const FILLINGS: Record<
  Filling,
  { field: Field; readonly label: string; readonly what: string; readonly alone: string }
> = {
  substituted: {
    field: 'accuracySubstituted',
    get label() {
      return say('fill-substituted');
    },
    get alone() {
      return say('fill-substituted-alone');
    },
    get what() {
      return say('fill-substituted-what');
    },
  },
  mean: {
    field: 'accuracyMean',
    get label() {
      return say('fill-mean');
    },
    get alone() {
      return say('fill-mean-alone');
    },
    get what() {
      return say('fill-mean-what');
    },
  },
  zero: {
    field: 'accuracyZero',
    get label() {
      return say('fill-zero');
    },
    get alone() {
      return say('fill-zero-alone');
    },
    get what() {
      return say('fill-zero-what');
    },
  },
  resampled: {
    field: 'accuracyResampled',
    get label() {
      return say('fill-resampled');
    },
    get alone() {
      return say('fill-resampled-alone');
    },
    get what() {
      return say('fill-resampled-what');
    },
  },
};

export const fillingOf = ({ view }: Scene) => FILLINGS[view.filling];

export const FILLING_CHOICE: Choice = {
  key: 'filling',
  get legend() {
    return say('fill-legend');
  },
  options: (Object.keys(FILLINGS) as Filling[]).map((value) => ({
    value,
    get label() {
      return FILLINGS[value].label;
    },
  })),
};
