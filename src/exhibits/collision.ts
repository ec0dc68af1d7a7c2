import { collisionBound, crossModalPairs, pairProbability, strongestPairs } from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

const SENSES = [6, 5, 4, 3, 2];

/** Lemma 1: what neurons read, before training and after it, for two to six senses. */
export const collision: Experiment<'collision'> = {
  runs: (seed) =>
    SENSES.map((modalities) => runOf(seed, { vanilla: {} }, { modalities, probeEvery: 600 })),
  see: ({ seed, step, head, heldOut }) => {
    const widths = heldOut.fused.map(() => head.latent);
    return [
      {
        senses: head.modalities,
        seed,
        step,
        measured: crossModalPairs(head, heldOut.fused),
        strongest: strongestPairs(head, heldOut.fused),
        exact: pairProbability(widths),
        bound: collisionBound(widths),
      },
    ];
  },
};
