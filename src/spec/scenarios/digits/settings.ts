import { choice, flag, number } from '../../param.ts';
import { LAST_SENSE, LAST_SENSE_KEYS } from '../last-sense.ts';

export const DIGITS_SETTINGS = {
  ...LAST_SENSE,
  resolution: choice('14', ['14', '28'], {
    label: 'Resolution',
    help: 'Rows and columns of picture and spectrogram.',
    why: '14 trains about three times faster.',
  }),
  pixelNoise: number(
    0,
    { min: 0, max: 2, unit: 'sd' },
    {
      label: 'Noise in the image',
      help: 'Standard deviation added to each pixel, white being 1.',
      why: 'Makes the image the harder sense.',
    },
  ),
  snr: number(
    5,
    { min: -10, max: 40, unit: 'dB' },
    {
      label: 'Sound above noise',
      help: 'Signal-to-noise ratio of the synthetic speech; 40 is almost clean.',
      why: 'The noisier the sound, the less it pays to listen.',
    },
  ),
  randomStart: flag(true, {
    label: 'Word starts at a random moment',
    help: 'Each spoken word is shifted within its window, as in real life.',
    why: 'Shifted words take longer to learn, so the image gets ahead.',
  }),
};

/** What they are called in a link; see `keys.ts`. */
export const DIGITS_KEYS = {
  ...LAST_SENSE_KEYS,
  resolution: 'res',
  pixelNoise: 'pn',
  snr: 'snr',
  randomStart: 'rs',
} as const;
