import { number } from '../param.ts';

/** Settings of the last sense, which scenarios share. */
export const LAST_SENSE = {
  corrupt: number(
    0,
    { min: 0, max: 0.5 },
    {
      label: 'Noise rate',
      help: 'Uniform noise on the training inputs of the last modality; its spread, as a part of theirs. Held-out inputs stay clean.',
      why: 'Does noise in the weak sense spoil the answer, or does the head keep it apart?',
    },
  ),
  loudness: number(
    1,
    { min: 0.001, max: 10, scale: 'log', unit: '×' },
    {
      label: 'Loudness of the last sense',
      help: 'What all its numbers are multiplied by, in training and in tests, noise and all. Nothing is lost by it.',
      why: 'Senses that were never brought to one scale: the quiet one learns later, and may never be asked.',
    },
  ),
};

export const LAST_SENSE_KEYS = { corrupt: 'cor', loudness: 'loud' } as const;
