import type { Scenario } from '../../src/spec/scenarios/scenario.ts';

/** What the set is. */
export const NAME: Scenario = {
  id: 'ID',
  basis: 'Where its samples come from, in a sentence.',
  classes: ['even', 'odd'],
  settings: ['noise1', 'noise2', 'loudness', 'corrupt'],
  inSight: ['noise1', 'noise2', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { noise1: 0, noise2: 1, loudness: 1, corrupt: 1 },
  called: { noise1: 'Noise on the left', noise2: 'Noise on the right' },
  cost: 1,
  presets: [
    {
      id: 'ID',
      revision: 1,
      title: 'TITLE',
      line: 'What there is to see, in a sentence.',
      changes: { scenario: 'ID', trainSize: 600, fusion: 8, steps: 600 },
      methodsAt: 300,
    },
  ],
  earlier: [],
  source: 'packed',
  senses: ({ noise1, noise2, loudness }) => [
    { id: 'left', label: 'Left', inputs: 16, noise: { sd: noise1 }, loudness: 1 },
    { id: 'right', label: 'Right', inputs: 5, noise: { sd: noise2 }, loudness },
  ],
};
