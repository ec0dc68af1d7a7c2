import {
  activations,
  centredSingularValues,
  contribution,
  effectiveRank,
  linearCka,
  predictiveRank,
} from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

const BOOSTS = [8, 6, 4, 2, 0];

/** Figures 5 and 10: rank and similarity over the extra strength of the sense that would be lost. */
export const strength: Experiment<'strength'> = {
  runs: (seed) => [
    runOf(seed, { 'strong alone': { only: 1 }, 'slow alone': { only: 2 } }, { probeEvery: 600 }),
    ...BOOSTS.map((boost) =>
      runOf(
        seed,
        {
          'basis reallocation': { method: 'ebr', boost },
          distillation: { method: 'distill', boost },
          vanilla: { boost },
        },
        { probeEvery: 600 },
      ),
    ),
  ],
  see: ({ arm, seed, last, params, head, heldOut, labels }) => {
    if (!last) return [];
    const { size, fused, codes } = heldOut;
    const parts = fused.map((code, i) => contribution(head, i, code));
    const active = activations(head, parts, size);
    const [strong, slow] = codes.map((code) => linearCka(code, active, size));
    return [
      {
        ...{ arm, boost: params.boost, seed, strong, slow },
        rank: effectiveRank(centredSingularValues(active, size, head.fusion)),
        classRank: predictiveRank(active, labels),
      },
    ];
  },
};
