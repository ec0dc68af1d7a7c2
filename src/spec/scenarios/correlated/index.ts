import type { Scenario } from '../scenario.ts';

/** Two correlated Gaussian senses and their sum, for linear encoders whose codes are added. */
export const correlated: Scenario = {
  id: 'correlated',
  basis: 'Two correlated Gaussian numbers; what is asked for is their sum.',
  classes: ['negative', 'positive'],
  asks: 'numbers',
  settings: ['ratio', 'correlation'],
  inSight: ['ratio', 'correlation', 'initial', 'units', 'learningRate', 'hidden'],
  senseOf: { ratio: 0 },
  cost: 1,
  presets: [
    {
      id: 'correlated',
      revision: 1,
      title: 'Correlated senses',
      line: 'Two numbers and their sum: nothing is noise and nothing is narrow, and yet one sense waits.',
      methodsAt: 400,
      params: { optimizer: 'sgd', momentum: 0, weightDecay: 0, learningRate: 0.01 },
      changes: {
        scenario: 'correlated',
        units: 'identity',
        head: 'sum',
        initial: 1e-4,
        hidden: 32,
        latent: 2,
        shared: 2,
        fusion: 2,
        batch: 128,
        steps: 2000,
      },
    },
  ],
  earlier: [],
  source: 'correlated',
  senses: ({ ratio }) => [
    { id: 'strong', label: 'Strong sense', sd: ratio },
    { id: 'weak', label: 'Weak sense', sd: 1 },
  ],
};
