import type { Scenario } from '../scenario.ts';

/** A piece of ground, seen in four bands by a satellite. */
export const landsat: Scenario = {
  id: 'landsat',
  basis: 'Landsat pixels in four spectral bands (Statlog); asked is what grows or lies there.',
  classes: [
    ...['red soil', 'cotton crop', 'grey soil'],
    ...['damp grey soil', 'vegetation stubble', 'very damp grey soil'],
  ],
  settings: ['noise1', 'noise2', 'noise3', 'noise4', 'loudness', 'corrupt'],
  inSight: ['noise1', 'noise4', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { noise1: 0, noise2: 1, noise3: 2, noise4: 3, loudness: 3, corrupt: 3 },
  called: {
    noise1: 'Noise in the green band',
    noise2: 'Noise in the red band',
    noise3: 'Noise in infrared 2',
    noise4: 'Noise in infrared 1',
  },
  cost: 1,
  presets: [
    {
      id: 'landsat',
      revision: 1,
      title: 'Landsat, four bands',
      line: 'No band suffices: alone each is right five or six times in ten, together they are almost nine.',
      changes: { scenario: 'landsat', trainSize: 4435, fusion: 16, steps: 600 },
      methodsAt: 300,
      tells: true,
    },
  ],
  earlier: [],
  source: 'packed',
  senses: ({ noise1, noise2, noise3, noise4, loudness }) => [
    { id: 'green', label: 'Green', inputs: 9, noise: { sd: noise1 }, loudness: 1 },
    { id: 'red', label: 'Red', inputs: 9, noise: { sd: noise2 }, loudness: 1 },
    { id: 'far', label: 'Infrared 2', inputs: 9, noise: { sd: noise3 }, loudness: 1 },
    { id: 'near', label: 'Infrared 1', inputs: 9, noise: { sd: noise4 }, loudness },
  ],
};
