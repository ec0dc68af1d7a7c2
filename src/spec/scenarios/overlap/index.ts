import type { Scenario } from '../scenario.ts';
import { partsOf } from './parts.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const ORDER = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
const INPUTS = 32;

/** Senses of which is known how much each, and each set of them, tells of the class. */
export const overlap: Scenario = {
  id: 'overlap',
  basis: 'Synthetic data: what each sense can know, alone and with others, is as you ask.',
  classes: NAMES,
  classCount: ({ outcomes }) => outcomes,
  settings: [
    ...(['redundant', 'unique', 'uniqueOthers', 'synergy', 'outcomes', 'modalities'] as const),
    ...(['codes', 'predictive', 'noiseFactors', 'strength', 'weakNoise'] as const),
    ...(['noiseCorrelation', 'conjugate', 'loudness', 'corrupt', 'world'] as const),
  ],
  inSight: ['redundant', 'unique', 'uniqueOthers', 'synergy', 'strength', 'weakNoise'],
  senseOf: { strength: 0, unique: 0, weakNoise: 1, uniqueOthers: 1 },
  called: { strength: 'First sense: strength', weakNoise: 'Other senses: noise' },
  cost: 1,
  presets: [
    {
      id: 'overlap',
      revision: 1,
      title: 'Senses that overlap',
      line: 'Synthetic: some is known to both senses, some to one alone, some only to both together.',
      changes: { scenario: 'overlap', weakNoise: 1 },
      methodsAt: 300,
      unrecorded: true,
    },
    {
      id: 'redundancy',
      revision: 1,
      title: 'All said twice',
      line: 'Synthetic: each sense knows everything. To lose one costs nothing, until the other goes missing.',
      changes: {
        ...{ scenario: 'overlap', outcomes: 8, strength: 4, weakNoise: 1.3 },
        ...{ redundant: 1, unique: 0, uniqueOthers: 0, synergy: 0 },
      },
      methodsAt: 300,
      inSight: ['redundant', 'unique', 'uniqueOthers', 'strength', 'weakNoise', 'lambda'],
    },
    {
      id: 'synergy',
      revision: 1,
      title: 'Only together',
      line: 'Synthetic: alone each sense is worth a coin toss, together they know everything.',
      changes: {
        ...{ scenario: 'overlap', outcomes: 2, codes: 'plain', weakNoise: 1 },
        ...{ redundant: 0, unique: 0, uniqueOthers: 0, synergy: 1 },
      },
      methodsAt: 300,
      unrecorded: true,
      inSight: ['synergy', 'redundant', 'unique', 'outcomes', 'weakNoise', 'fusion'],
    },
  ],
  earlier: [],
  source: 'overlap',
  known: partsOf,
  senses: ({ modalities, predictive, noiseFactors, codes, strength, weakNoise, loudness }) =>
    Array.from({ length: modalities }, (_, index) => ({
      id: `sense-${index + 1}`,
      label: `${ORDER[index]} sense`,
      factors: {
        ...{ inputs: INPUTS, predictive, noise: noiseFactors, jitter: 0.8 },
        ...{ strength: index === 0 ? strength : 2, sigma: index === 0 ? 0.5 : weakNoise },
        loudness: index === modalities - 1 ? loudness : 1,
        flip: codes === 'hidden' || (codes === 'mixed' && index > 0),
      },
    })),
};
