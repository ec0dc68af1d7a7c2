import { MIMIC_NAMES } from './mimic.ts';

/** Where the names of columns say nothing of the senses. */
export const GUESSED = {
  halves: ['first', 'second'],
  kinds: ['numbers', 'words'],
  rest: 'other',
} as const;

/** Names of senses that neither a file nor a person gave: links have them in English, and pages in their language. */
export const GUESSED_NAMES: readonly string[] = [
  ...[...GUESSED.halves, ...GUESSED.kinds, GUESSED.rest],
  ...MIMIC_NAMES,
];
