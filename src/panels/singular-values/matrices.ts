import type { Field } from '#lab-state/fields.ts';
import type { Matrix } from '#lab-state/view.ts';
import { say } from '../panel-say.ts';

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
    get label() {
      return say('matrix-activations');
    },
    get spread() {
      return say('matrix-activations-spread');
    },
    get what() {
      return say('matrix-activations-what');
    },
  },
  weights: {
    sigma: 'sigmaW',
    rank: 'rankW',
    get label() {
      return say('matrix-weights');
    },
    get spread() {
      return say('matrix-weights-spread');
    },
    get what() {
      return say('matrix-weights-what');
    },
  },
  gradient: {
    sigma: 'sigmaGradient',
    rank: 'rankGradient',
    get label() {
      return say('matrix-gradient');
    },
    get spread() {
      return say('matrix-gradient-spread');
    },
    get what() {
      return say('matrix-gradient-what');
    },
  },
  agop: {
    sigma: 'sigmaAgop',
    rank: 'rankAgop',
    get label() {
      return say('matrix-agop');
    },
    get spread() {
      return say('matrix-agop-spread');
    },
    get what() {
      return say('matrix-agop-what');
    },
  },
};

/** Places of the four ranks in a rank field. */
export const RANKS = ['numeric', 'effective', 'stable', 'participation'] as const;
export const rankIndex = (name: (typeof RANKS)[number]): number => RANKS.indexOf(name);
