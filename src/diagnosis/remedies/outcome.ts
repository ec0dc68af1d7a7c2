import { accuracy, shapley, shares } from '#probes/index.ts';
import type { Outcome } from '../report.ts';
import { cover, type Halves } from './halves.ts';
import type { Head } from './train-head.ts';

/** What a head does on rows held out, with every set of senses; absent ones are at their mean. */
export function outcomeOf(halves: Halves, head: Head): Outcome {
  const { heldOut, spans } = halves;
  const every = 2 ** spans.length - 1;
  const worth = Float64Array.from({ length: every + 1 }, (_, set) => {
    if (set === 0) return commonest(heldOut.labels);
    const x = heldOut.x.slice();
    for (const sense of spans.keys()) {
      if (set & (1 << sense)) continue;
      for (const row of heldOut.labels.keys()) cover(halves, x, row, sense);
    }
    return accuracy(head(x), heldOut.labels);
  });
  return {
    accuracy: worth[every],
    share: Array.from(shares(shapley(worth, spans.length))),
    alone: spans.map((_, sense) => worth[1 << sense]),
    entanglement: null,
  };
}

/** Rate of the commonest class. */
function commonest(labels: Int32Array): number {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return Math.max(...counts.values()) / labels.length;
}
