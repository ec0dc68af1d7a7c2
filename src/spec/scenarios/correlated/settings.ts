import { number } from '../../param.ts';

export const CORRELATED_SETTINGS = {
  ratio: number(3, { min: 1, max: 10, unit: '×' }, 'Strength of the first sense'),
  correlation: number(0.5, { min: 0, max: 0.95 }, 'Correlation of the senses'),
};

/** What they are called in a link; see `keys.ts`. */
export const CORRELATED_KEYS = { ratio: 'ratio', correlation: 'rho' } as const;
