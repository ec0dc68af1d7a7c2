import { Stream } from '#numeric/random.ts';
import { contribution, flips, resampling } from '#probes/index.ts';
import type { Experiment } from './experiment.ts';
import { runOf } from './runs.ts';

/** Samples that are kept of a neuron. */
const SHOWN = 80;
/** A neuron counts that varies at least this much, as a part of what they vary on average. */
const LIVELY = 0.5;

/** The most and the least shared of the neurons that vary, by their collision. */
function chosen(collision: readonly number[], variance: readonly number[]): [string, number][] {
  const mean = variance.reduce((sum, value) => sum + value, 0) / variance.length;
  const order = collision
    .map((_, f) => f)
    .filter((f) => variance[f] >= LIVELY * mean)
    .sort((a, b) => collision[b] - collision[a]);
  return [
    ['most', order[0]],
    ['least', order[order.length - 1]],
  ];
}

/** Figure 2: what both senses push into a neuron, around the threshold at which it turns on. */
export const threshold: Experiment<'threshold'> = {
  runs: (seed) => [
    runOf(seed, { distillation: { method: 'distill' }, vanilla: {} }, { probeEvery: 600 }),
  ],
  see: ({ arm, seed, last, head, heldOut, labels, read }) => {
    if (!last) return [];
    const { fusion, bias, modalities } = head;
    const parts = heldOut.fused.map((codes, i) => contribution(head, i, codes));
    const stream = new Stream(seed, 'exhibit');
    const { sameClass } = resampling(labels, (size) => stream.permutation(size));
    const [strong, slow] = parts.map((_, i) => flips(head, parts, i, sameClass));
    const collision = read('collision');
    const [noise, predictive] = [read('noise'), read('predictive')];
    const variance = collision.map((_, f) => {
      const own = Array.from({ length: modalities }, (_n, i) => f * modalities + i);
      return own.reduce((sum, k) => sum + noise[k] + predictive[k], 0);
    });
    return chosen(collision, variance).flatMap(([kind, f]) =>
      Array.from({ length: SHOWN }, (_, n) => ({
        ...{ arm, seed, kind, neuron: f + 1, shared: collision[f] },
        ...{ flipsStrong: strong[f], flipsSlow: slow[f], sample: n + 1 },
        strong: parts[0][n * fusion + f] + bias[f] / 2,
        slow: parts[1][n * fusion + f] + bias[f] / 2,
      })),
    );
  },
};
