import type { Scenario } from '../scenario.ts';

/** Handwritten digits with synthetic speech, paired by label. */
export const digits: Scenario = {
  id: 'digits',
  basis: 'Handwritten digits (MNIST) and synthetic speech, paired by label.',
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  settings: ['pixelNoise', 'snr', 'randomStart', 'resolution', 'corrupt'],
  inSight: ['pixelNoise', 'snr', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { pixelNoise: 0, snr: 1 },
  cost: 3,
  presets: [
    {
      id: 'digits',
      revision: 2,
      title: 'Digits, seen and spoken',
      line: 'Handwritten digits with synthetic speech, paired by label.',
      changes: { scenario: 'digits', trainSize: 4000, fusion: 6, steps: 900 },
    },
  ],
  earlier: [
    {
      id: 'digits',
      revision: 1,
      title: 'Digits, seen and spoken',
      line: 'Handwritten digits with synthetic speech, paired by label.',
      run: {
        scenario: 'digits',
        engine: 'auto',
        seed: 1,
        seeds: 3,
        steps: 900,
        batch: 64,
        probeEvery: 10,
        probeSize: 512,
        trainSize: 4000,
        hidden: 64,
        latent: 16,
        shared: 16,
        fusion: 6,
        world: 365,
        modalities: 2,
        strength: 3,
        weakNoise: 1.3,
        corrupt: 0,
        resolution: '14',
        pixelNoise: 0,
        snr: 5,
        randomStart: true,
      },
    },
  ],
  source: 'digits',
  senses: ({ pixelNoise, snr, randomStart }) => [
    { id: 'image', label: 'Image', noise: { sd: pixelNoise } },
    { id: 'sound', label: 'Sound', noise: { snr, moves: randomStart } },
  ],
};
