import { integer, MAX_MODALITIES, number } from '../../param.ts';
import { LAST_SENSE, LAST_SENSE_KEYS } from '../last-sense.ts';

export const SYNTHETIC_SETTINGS = {
  world: integer(
    365,
    { min: 1, max: 1_000_000 },
    {
      label: 'World',
      help: 'Which random classes and mixing matrices the synthetic data has. 365 is the showcase: of the first 1,000 the one whose easy sense is easiest against its slow one.',
      why: 'Seeds draw new samples from one world; another world is another task, and most collapse less than the showcase.',
    },
  ),
  modalities: integer(
    2,
    { min: 2, max: MAX_MODALITIES },
    {
      label: 'Modalities',
      help: 'How many senses the synthetic data has: one easy, the others slow.',
      why: 'More modalities, more chances to collide.',
    },
  ),
  strength: number(
    3,
    { min: 0.25, max: 8, scale: 'log', unit: '×' },
    {
      label: 'Strong sense: strength',
      help: 'How large its predictive factors are.',
      why: 'A stronger easy modality leaves less for the slow one to explain.',
    },
  ),
  weakNoise: number(
    1.3,
    { min: 0, max: 4, unit: 'sd' },
    {
      label: 'Slow sense: noise',
      help: 'Standard deviation of its noise factors.',
      why: 'Noise that shares a neuron with signal is what makes a modality not pay.',
    },
  ),
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
