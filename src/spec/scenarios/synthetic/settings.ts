import { integer, MAX_MODALITIES, number } from '../../param.ts';
import { LAST_SENSE, LAST_SENSE_KEYS } from '../last-sense.ts';

export const SYNTHETIC_SETTINGS = {
  world: integer(365, { min: 1, max: 1_000_000 }, 'World'),
  modalities: integer(2, { min: 2, max: MAX_MODALITIES }, 'Modalities'),
  strength: number(3, { min: 0.25, max: 8, scale: 'log', unit: '×' }, 'Strong sense: strength'),
  weakNoise: number(1.3, { min: 0, max: 4, unit: 'sd' }, 'Slow sense: noise'),
  ...LAST_SENSE,
};

/** What they are called in a link; see `keys.ts`. */
export const SYNTHETIC_KEYS = {
  world: 'w',
  modalities: 'm',
  strength: 'str',
  weakNoise: 'wn',
  ...LAST_SENSE_KEYS,
} as const;
