import { number } from '../param.ts';

/** A setting that several scenarios share. */
export const CORRUPT = {
  corrupt: number(
    0,
    { min: 0, max: 0.5 },
    {
      label: 'Noise rate',
      help: 'Uniform noise on the training inputs of the last modality; its spread, as a part of theirs. Held-out inputs stay clean.',
      why: 'Does noise in the weak sense spoil the answer, or does the head keep it apart?',
    },
  ),
};
