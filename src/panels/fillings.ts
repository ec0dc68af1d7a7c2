import type { Field } from '#lab-state/fields.ts';
import type { Filling } from '#lab-state/view.ts';
import type { Choice, Scene } from './panel.ts';

/** The ways to fill, the fields that hold their accuracy per subset, and what stands in, in words. */
export const FILLINGS: Record<
  Filling,
  { field: Field; label: string; what: string; alone: string }
> = {
  substituted: {
    field: 'accuracySubstituted',
    label: 'a substitute',
    alone: 'alone, with substitutes',
    what: 'what a present sense substitutes; in an arm without substitutes, its training mean',
  },
  mean: {
    field: 'accuracyMean',
    label: 'its mean',
    alone: 'alone, the rest at its mean',
    what: 'its mean over training samples',
  },
  zero: {
    field: 'accuracyZero',
    label: 'nothing',
    alone: 'alone, the rest at zero',
    what: 'zeros, which the head has never met in training',
  },
  resampled: {
    field: 'accuracyResampled',
    label: 'another sample',
    alone: 'alone, the rest of another sample',
    what: 'what the sense says of another sample, so that the senses contradict each other',
  },
};

export const fillingOf = ({ view }: Scene) => FILLINGS[view.filling];

export const FILLING_CHOICE: Choice = {
  key: 'filling',
  legend: 'In its place',
  options: (Object.keys(FILLINGS) as Filling[]).map((value) => ({
    value,
    label: FILLINGS[value].label,
  })),
};
