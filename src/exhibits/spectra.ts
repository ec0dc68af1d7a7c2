import {
  activations,
  centredSingularValues,
  contribution,
  effectiveRank,
  predictiveRank,
} from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { METHODS, runOf } from './runs.ts';

const PARTS = ['strong', 'slow', 'fused'];

/** Figure 3: the directions of each sense's code as the head receives it, and of what the head makes of them. */
export const spectra: Experiment<'spectra'> = {
  runs: (seed) => [runOf(seed, METHODS, { probeEvery: 600 })],
  see: ({ arm, seed, last, head, heldOut, labels }) => {
    if (!last) return [];
    const parts = heldOut.fused.map((codes, i) => contribution(head, i, codes));
    const fused = activations(head, parts, heldOut.size);
    return [...heldOut.fused, fused].flatMap((codes, k) => {
      const sigma = centredSingularValues(codes, heldOut.size, codes.length / heldOut.size);
      const ranks = { rank: effectiveRank(sigma), classRank: predictiveRank(codes, labels) };
      return Array.from(sigma, (value, place) => ({
        ...{ arm, seed, part: PARTS[k], ...ranks },
        ...{ place: place + 1, value: value / sigma[0] },
      }));
    });
  },
};
