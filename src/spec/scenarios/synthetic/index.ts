import { NO_NOISE } from '../packed-noise.ts';
import type { Scenario } from '../scenario.ts';

const EASY = { inputs: 32, predictive: 4, noise: 4, jitter: 0.4, sigma: 0.5, flip: false };
const SLOW = { inputs: 32, predictive: 6, noise: 8, strength: 2, jitter: 0.3, flip: true };

/** One easy sense and the rest slow, made of known factors. */
export const synthetic: Scenario = {
  id: 'synthetic',
  basis: 'Synthetic data, a showcase: most such worlds collapse less.',
  classes: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  settings: ['strength', 'weakNoise', 'world', 'modalities', 'loudness', 'corrupt'],
  inSight: ['strength', 'weakNoise', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { strength: 0, weakNoise: 1 },
  cost: 1,
  presets: [
    {
      id: 'strong-slow',
      revision: 2,
      title: 'Strong and slow',
      line: 'Synthetic: one sense is easy, the other slow and noisy. A showcase, chosen for deep collapse.',
      changes: {},
      methodsAt: 300,
    },
  ],
  earlier: [
    {
      id: 'strong-slow',
      revision: 1,
      title: 'Strong and slow',
      line: 'Synthetic: one sense is easy, the other slow and noisy. Both would suffice alone.',
      run: {
        scenario: 'synthetic',
        engine: 'auto',
        seed: 1,
        seeds: 3,
        steps: 600,
        batch: 64,
        probeEvery: 10,
        probeSize: 512,
        trainSize: 2048,
        hidden: 64,
        latent: 16,
        shared: 16,
        block: 0,
        judge: 32,
        fusion: 16,
        units: 'relu',
        head: 'neurons',
        initial: 1,
        world: 365,
        modalities: 2,
        strength: 3,
        weakNoise: 1.3,
        corrupt: 0,
        loudness: 1,
        resolution: '14',
        pixelNoise: 0,
        snr: 5,
        randomStart: true,
        ratio: 3,
        correlation: 0.5,
        ...NO_NOISE,
      },
      methodsAt: 300,
    },
  ],
  source: 'generated',
  senses: ({ modalities, strength, weakNoise, loudness }) =>
    Array.from({ length: modalities }, (_, index) => ({
      id: `sense-${index + 1}`,
      label: index === 0 ? 'Strong sense' : modalities === 2 ? 'Slow sense' : `Slow sense ${index}`,
      factors: {
        ...(index === 0 ? { ...EASY, strength } : { ...SLOW, sigma: weakNoise }),
        loudness: index === modalities - 1 ? loudness : 1,
      },
    })),
};
