import type { Field } from '#lab-state/fields.ts';
import type { Matrix } from '#lab-state/view.ts';

/** A matrix whose singular values are shown: where they are, and what it is. */
interface Shown {
  readonly sigma: Field;
  readonly rank: Field;
  readonly label: string;
  /** As it stands in a sentence: "The activations spread over ...". */
  readonly spread: string;
  readonly what: string;
}

export const MATRICES: Record<Matrix, Shown> = {
  activations: {
    sigma: 'sigmaA',
    rank: 'rankA',
    label: 'activations',
    spread: 'The activations spread',
    what: 'the centred activations A of the fusion neurons, over √N',
  },
  weights: {
    sigma: 'sigmaW',
    rank: 'rankW',
    label: 'weights',
    spread: 'The weights spread',
    what: 'the fusion head’s weights W',
  },
  gradient: {
    sigma: 'sigmaGradient',
    rank: 'rankGradient',
    label: 'gradient',
    spread: 'The next update of the weights spreads',
    what: 'the gradient of the objective in W on the next minibatch, taken at every fourth measurement',
  },
  agop: {
    sigma: 'sigmaAgop',
    rank: 'rankAgop',
    label: 'sensitivity',
    spread: 'The head’s sensitivity spreads',
    what: 'the average gradient outer product (AGOP): how the logits change with each code, as eigenvalues',
  },
};

/** Places of the four ranks in a rank field. */
export const RANKS = ['numeric', 'effective', 'stable', 'participation'] as const;
export const rankIndex = (name: (typeof RANKS)[number]): number => RANKS.indexOf(name);
