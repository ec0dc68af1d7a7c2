import { featureGradients } from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

/** Early, while the slow sense is being left, and at the end. */
const STEPS = [50, 150, 600];

/** Theorem 1: what each sense's predictive features still get as gradient, neuron by neuron. */
export const interference: Experiment<'interference'> = {
  runs: (seed) => [runOf(seed, { vanilla: {} }, { probeEvery: 50 })],
  see: ({ seed, step, head, reference, referenceLabels, read }) => {
    if (!STEPS.includes(step)) return [];
    const collision = read('collision');
    return featureGradients(head, reference.fused, referenceLabels).flatMap(
      ({ gradient, surviving }, i) =>
        collision.map((shared, f) => ({
          ...{ seed, step, neuron: f + 1, sense: i + 1, shared },
          gradient: gradient[f],
          surviving: surviving[f],
        })),
    );
  },
};
