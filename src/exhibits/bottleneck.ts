import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

/** Theorems 2 and 3: how far the fusion weights are from the AGOP as training goes on. */
export const bottleneck: Experiment<'bottleneck'> = {
  runs: (seed) => [
    runOf(
      seed,
      {
        'basis reallocation': { method: 'ebr' },
        distillation: { method: 'distill' },
        vanilla: {},
      },
      { probeEvery: 25, probeSize: 256 },
    ),
  ],
  see: ({ arm, seed, step, read }) => {
    const [likeness] = read('agopAlignment');
    const [polysemantic] = read('polysemantic');
    // Two unit vectors are sqrt(2 - 2 cos) apart.
    const distance = Math.sqrt(2 - 2 * likeness);
    return [{ arm, seed, step, likeness, distance, polysemantic }];
  },
};
