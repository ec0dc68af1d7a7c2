import { choice, integer, number } from '../../param.ts';

const PART = { min: 0, max: 1, unit: 'parts' } as const;

/** How the senses share what they tell. Whatever the parts add up to, it is all that there is to tell. */
export const OVERLAP_SETTINGS = {
  redundant: number(0.4, PART, {
    label: 'Known to every sense',
    help: 'Redundant: samples whose class any one of the senses gives away, against the other parts.',
    why: 'Where one sense suffices, losing the others costs nothing, until that one goes missing.',
  }),
  unique: number(0.2, PART, {
    label: 'Known to the first sense alone',
    help: 'Unique: samples of which only the first sense shows the class, against the other parts.',
    why: 'Nothing can stand in for this sense here.',
  }),
  uniqueOthers: number(0.2, PART, {
    label: 'Known to each other sense alone',
    help: 'Unique: the same for each of the other senses.',
    why: 'What a network loses for good if it stops to use that sense.',
  }),
  synergy: number(0.2, PART, {
    label: 'Known to all together',
    help: 'Synergistic: every sense shows a share, which by itself is pure chance; all shares, summed round the clock, give the class.',
    why: 'No sense helps alone, so no control says that it is worth hearing.',
  }),
  outcomes: integer(
    4,
    { min: 2, max: 8, unit: 'classes' },
    {
      label: 'Classes',
      help: 'How many answers there are, all equally frequent.',
      why: 'More classes, more to be told, and more directions that the fusion head needs.',
    },
  ),
  predictive: integer(
    6,
    { min: 2, max: 12, unit: 'factors' },
    {
      label: 'Predictive factors',
      help: 'Of how many numbers the code of a sense is made.',
      why: 'The more there are, the less room is left for the other senses.',
    },
  ),
  noiseFactors: integer(
    8,
    { min: 0, max: 20, unit: 'factors' },
    {
      label: 'Noise factors',
      help: 'Numbers of each sense that tell nothing. They are mixed into its inputs, and can be taken out again.',
      why: 'What a neuron must learn to ignore.',
    },
  ),
  codes: choice('mixed', ['plain', 'mixed', 'hidden'], {
    label: 'Codes of the senses',
    help: 'Of a linear code a line tells the classes apart; a hidden one has a random sign in each sample, so no line does.',
    why: 'A hidden code tells as much and takes longer to learn: so the other sense gets ahead.',
  }),
  noiseCorrelation: number(
    0,
    { min: 0, max: 1, unit: 'ρ' },
    {
      label: 'Correlation between senses',
      help: 'Of the noise factors of one sense with those of every other, ρ. It says nothing of the class.',
      why: 'Senses that vary together without a reason look alike to an alignment.',
    },
  ),
  conjugate: number(
    0,
    { min: 0, max: 1 },
    {
      label: 'Conjugate noise',
      help: 'How far each noise factor takes back its predictive factor: at 1 their sum tells nothing. Both together still tell all.',
      why: 'The paper’s mechanism: a neuron that adds the two sees neither.',
    },
  ),
};

/** What they are called in a link; see `keys.ts`. */
export const OVERLAP_KEYS = {
  redundant: 'red',
  unique: 'uni',
  uniqueOthers: 'unio',
  synergy: 'syn',
  outcomes: 'cls',
  predictive: 'pf',
  noiseFactors: 'nf',
  codes: 'code',
  noiseCorrelation: 'nrho',
  conjugate: 'conj',
} as const;
