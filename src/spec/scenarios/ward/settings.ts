import { choice, flag, number } from '../../param.ts';

export const WARD_SETTINGS = {
  question: choice('mortality', ['mortality', 'readmission'], 'Question'),
  masked: number(0, { min: 0, max: 0.95 }, 'Missing senses'),
  maskOf: choice('all', ['all', 'labs'], 'Which senses go missing'),
  even: flag(true, 'As many yes as no'),
};

/** What they are called in a link; see `keys.ts`. */
export const WARD_KEYS = {
  question: 'ask',
  masked: 'mask',
  maskOf: 'maskof',
  even: 'even',
} as const;
