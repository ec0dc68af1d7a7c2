import type { Factors, Scenario } from '#spec/index.ts';

const factorsOf = (signal: number, noise: number): Factors => ({
  ...{ inputs: 6, predictive: 3, noise: 2, jitter: 0.2, flip: false, loudness: 1 },
  ...{ strength: signal, sigma: noise },
});

/** Four senses of falling strength, and three classes: a scenario that only tests know. */
export const fourSenses: Scenario = {
  id: 'four-senses',
  basis: 'Four senses of falling strength, for tests.',
  classes: ['left', 'right', 'straight'],
  settings: ['world', 'weakNoise'],
  inSight: ['weakNoise', 'world', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { weakNoise: 3 },
  cost: 1,
  presets: [
    {
      ...{
        id: 'four',
        revision: 1,
        title: 'Four senses',
        line: 'Each weaker than the one before.',
      },
      changes: { scenario: 'four-senses' },
      methodsAt: 300,
    },
  ],
  earlier: [],
  source: 'generated',
  senses: ({ weakNoise }) =>
    ['sight', 'sound', 'touch', 'smell'].map((id, index) => ({
      id,
      label: id,
      factors: factorsOf(3 - index / 2, index === 3 ? weakNoise : 0.3),
    })),
};
