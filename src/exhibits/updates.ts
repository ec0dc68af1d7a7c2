import { layerOf } from '#model/index.ts';
import {
  activations,
  agopSpectrum,
  contribution,
  effectiveRank,
  singularValues,
} from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

const SGD = { optimizer: 'sgd', learningRate: 0.01 } as const;

/** Lemma 2: the rank of updates and of the AGOP, with the lemma's own optimiser and the lab's. */
export const updates: Experiment<'updates'> = {
  runs: (seed) => [
    runOf(
      seed,
      {
        'SGD, weight decay': SGD,
        'SGD, none': { ...SGD, weightDecay: 0 },
        'Adam, none': { weightDecay: 0 },
        'Adam, weight decay': {},
      },
      { probeEvery: 25, probeSize: 256 },
    ),
  ],
  see: ({ arm, seed, step, dims, table, gradient, head, heldOut }) => {
    const { weights } = layerOf(table, gradient, 'fusion');
    const parts = heldOut.fused.map((codes, i) => contribution(head, i, codes));
    const { values } = agopSpectrum(head, activations(head, parts, heldOut.size));
    const pushed = singularValues(weights, dims.inputs.length * dims.latent, dims.fusion);
    return [{ arm, seed, step, gradient: effectiveRank(pushed), agop: effectiveRank(values) }];
  },
};
