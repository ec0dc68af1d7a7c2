import { number } from '../param.ts';

/** Settings of the last sense, which scenarios share. */
export const LAST_SENSE = {
  corrupt: number(0, { min: 0, max: 0.5 }, 'Noise rate'),
  loudness: number(
    1,
    { min: 0.001, max: 10, scale: 'log', unit: '×' },
    'Loudness of the last sense',
  ),
};

export const LAST_SENSE_KEYS = { corrupt: 'cor', loudness: 'loud' } as const;
