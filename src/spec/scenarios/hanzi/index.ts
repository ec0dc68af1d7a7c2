import type { Scenario } from '../scenario.ts';

/** Chinese characters: how they look, how they are written, how they sound, and what they mean. */
export const hanzi: Scenario = {
  id: 'hanzi',
  basis:
    'Chinese characters (Arphic fonts, Unihan); asked is the radical that hints at the meaning.',
  classes: [
    ...['water', 'mouth', 'grass', 'tree', 'metal', 'hand'],
    ...['person', 'speech', 'silk', 'heart', 'insect', 'earth'],
  ],
  settings: ['noise1', 'noise2', 'noise3', 'noise4', 'loudness', 'corrupt'],
  inSight: ['noise1', 'noise2', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { noise1: 0, noise2: 1, noise3: 2, noise4: 3, loudness: 3, corrupt: 3 },
  called: {
    noise1: 'Noise in the glyph',
    noise2: 'Jitter of the pen',
    noise3: 'Noise in the pinyin',
    noise4: 'Noise in the meaning',
  },
  cost: 8,
  presets: [
    {
      id: 'hanzi',
      revision: 1,
      title: 'Hanzi, four senses',
      line: 'Glyph and pen strokes both tell the radical, meaning tells a little, pinyin nothing.',
      changes: { scenario: 'hanzi', trainSize: 3190, hidden: 24, fusion: 12, steps: 600 },
      methodsAt: 300,
      tells: true,
    },
    {
      id: 'hanzi-blurred',
      revision: 1,
      title: 'Hanzi, a blurred page',
      line: 'The same characters, hard to see and badly written: now the meaning has something to add.',
      changes: {
        ...{ scenario: 'hanzi', trainSize: 3190, hidden: 24, fusion: 12, steps: 900 },
        ...{ noise1: 3, noise2: 1.2 },
      },
      params: { learningRate: 0.002 },
      methodsAt: 300,
      tells: true,
    },
  ],
  earlier: [],
  source: 'packed',
  plurals: ['Strokes'],
  senses: ({ noise1, noise2, noise3, noise4, loudness }) => [
    { id: 'glyph', label: 'Glyph', inputs: 784, noise: { sd: noise1 }, loudness: 1 },
    { id: 'strokes', label: 'Strokes', inputs: 96, noise: { sd: noise2 }, loudness: 1 },
    { id: 'pinyin', label: 'Pinyin', inputs: 64, noise: { sd: noise3 }, loudness: 1 },
    { id: 'meaning', label: 'Meaning', inputs: 400, noise: { sd: noise4 }, loudness },
  ],
};
