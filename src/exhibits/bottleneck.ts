import type { Experiment } from './experiment.ts';
import { METHODS, runOf } from './runs.ts';

/** How far apart two vectors of length 1 are, by their cosine. */
export const distanceAt = (cosine: number): number => Math.sqrt(2 - 2 * cosine);

/** Theorems 2 and 3: how far the fusion weights are from the AGOP as training goes on. */
export const bottleneck: Experiment<'bottleneck'> = {
  runs: (seed) => [runOf(seed, METHODS, { probeEvery: 25, probeSize: 256 })],
  see: ({ arm, seed, step, read }) => {
    const [likeness] = read('agopAlignment');
    const [polysemantic] = read('polysemantic');
    const distance = distanceAt(likeness);
    return [{ arm, seed, step, likeness, distance, polysemantic }];
  },
};
