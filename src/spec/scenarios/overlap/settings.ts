import { choice, integer, number } from '../../param.ts';

const PART = { min: 0, max: 1, unit: 'parts' } as const;

/** How the senses share what they tell. Whatever the parts add up to, it is all that there is to tell. */
export const OVERLAP_SETTINGS = {
  redundant: number(0.4, PART, 'Known to every sense'),
  unique: number(0.2, PART, 'Known to the first sense alone'),
  uniqueOthers: number(0.2, PART, 'Known to each other sense alone'),
  synergy: number(0.2, PART, 'Known to all together'),
  outcomes: integer(4, { min: 2, max: 8, unit: 'classes' }, 'Classes'),
  predictive: integer(6, { min: 2, max: 12, unit: 'factors' }, 'Predictive factors'),
  noiseFactors: integer(8, { min: 0, max: 20, unit: 'factors' }, 'Noise factors'),
  codes: choice('mixed', ['plain', 'mixed', 'hidden'], 'Codes of the senses'),
  noiseCorrelation: number(0, { min: 0, max: 1, unit: 'ρ' }, 'Correlation between senses'),
  conjugate: number(0, { min: 0, max: 1 }, 'Conjugate noise'),
};

/** What they are called in a link; see `keys.ts`. */
export const OVERLAP_KEYS = {
  redundant: 'red',
  unique: 'uni',
  uniqueOthers: 'unio',
  synergy: 'syn',
  outcomes: 'cls',
  predictive: 'pf',
  noiseFactors: 'nf',
  codes: 'code',
  noiseCorrelation: 'nrho',
  conjugate: 'conj',
} as const;
