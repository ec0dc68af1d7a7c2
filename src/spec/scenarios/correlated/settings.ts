import { number } from '../../param.ts';

export const CORRELATED_SETTINGS = {
  ratio: number(
    3,
    { min: 1, max: 10, unit: '×' },
    {
      label: 'Strength of the first sense',
      help: 'Its standard deviation, that of the second being 1.',
      why: 'The stronger sense is learned first, and how long it stays alone goes with the square of this.',
    },
  ),
  correlation: number(
    0.5,
    { min: 0, max: 0.95 },
    {
      label: 'Correlation of the senses',
      help: 'How far one sense can be told from the other, 0 to 1.',
      why: 'What the senses share is learned from the stronger one, which then answers for both.',
    },
  ),
};

/** What they are called in a link; see `keys.ts`. */
export const CORRELATED_KEYS = { ratio: 'ratio', correlation: 'rho' } as const;
