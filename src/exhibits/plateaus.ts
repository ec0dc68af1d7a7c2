import { activations, contribution, crossEntropy, logits } from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

/** Figures 6 and 9: the semantic loss over training, method by method. */
export const plateaus: Experiment<'plateaus'> = {
  runs: (seed) => [
    runOf(
      seed,
      {
        'without adversary': { method: 'ebr0' },
        'basis reallocation': { method: 'ebr' },
        distillation: { method: 'distill' },
        vanilla: {},
      },
      { probeEvery: 20, probeSize: 256 },
    ),
  ],
  see: ({ arm, seed, step, head, reference, referenceLabels, read }) => {
    const parts = reference.fused.map((codes, i) => contribution(head, i, codes));
    const answers = logits(head, activations(head, parts, reference.size));
    const [heldOut] = read('loss');
    return [{ arm, seed, step, training: crossEntropy(answers, referenceLabels), heldOut }];
  },
};
