import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

/** What the pages say, as questions to trained runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'with both senses nearly everything is right, with the slow one alone hardly more than guessed',
    of: 'showcase',
    holds: ({ page }) =>
      read(page, { of: 'accuracy' }) > 0.97 &&
      read(page, { of: 'alone' }) < 0.4 &&
      read(page, { of: 'control' }) > 0.95,
  },
];
