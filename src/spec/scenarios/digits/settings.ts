import { choice, flag, number } from '../../param.ts';
import { LAST_SENSE, LAST_SENSE_KEYS } from '../last-sense.ts';

export const DIGITS_SETTINGS = {
  ...LAST_SENSE,
  resolution: choice('14', ['14', '28'], 'Resolution'),
  pixelNoise: number(0, { min: 0, max: 2, unit: 'sd' }, 'Noise in the image'),
  snr: number(5, { min: -10, max: 40, unit: 'dB' }, 'Sound above noise'),
  randomStart: flag(true, 'Word starts at a random moment'),
};

/** What they are called in a link; see `keys.ts`. */
export const DIGITS_KEYS = {
  ...LAST_SENSE_KEYS,
  resolution: 'res',
  pixelNoise: 'pn',
  snr: 'snr',
  randomStart: 'rs',
} as const;
