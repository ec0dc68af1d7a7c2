import { number } from '../param.ts';

const noiseOf = (sense: number) =>
  number(0, { min: 0, max: 8, unit: 'sd' }, `Noise in sense ${sense}`);

/** Noise of each sense of a packed set; a set names those it has. */
export const PACKED_SETTINGS = {
  noise1: noiseOf(1),
  noise2: noiseOf(2),
  noise3: noiseOf(3),
  noise4: noiseOf(4),
  noise5: noiseOf(5),
  noise6: noiseOf(6),
};

/** The settings, sense by sense. */
export const PACKED_NOISE = ['noise1', 'noise2', 'noise3', 'noise4', 'noise5', 'noise6'] as const;

export const PACKED_KEYS = {
  noise1: 'n1',
  noise2: 'n2',
  noise3: 'n3',
  noise4: 'n4',
  noise5: 'n5',
  noise6: 'n6',
} as const;

/** No noise: what a preset had that was released before there were packed sets. */
export const NO_NOISE = { noise1: 0, noise2: 0, noise3: 0, noise4: 0, noise5: 0, noise6: 0 };
