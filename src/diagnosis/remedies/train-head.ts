import { takeRows } from '#numeric/matrix.ts';
import { Stream } from '#numeric/random.ts';
import { Adam } from '#probes/adam.ts';
import { netOf } from '#probes/classifier.ts';
import type { Pace } from '../pace.ts';
import type { Halves } from './halves.ts';

/** Some rows as a head meets them: their places in the half, and codes and labels that may be changed. */
export interface Batch {
  readonly places: Int32Array;
  readonly x: Float64Array;
  readonly labels: Int32Array;
}

/** Changes a batch before a head is trained on it. */
export type Meet = (batch: Batch, stream: Stream) => void;

export interface HeadTask {
  readonly halves: Halves;
  readonly hidden: number;
  readonly steps: number;
  readonly seed: number;
  readonly meet: Meet;
  readonly pace: Pace;
}

/** Logits of rows of codes, rows x classes. */
export type Head = (x: Float64Array) => Float64Array;

const BATCH = 64;
const RATE = 0.005;
const DECAY = 1e-4;
/** Steps between two breaths. */
const PIECE = 20;

/**
 * A head of two layers (ReLU, cross-entropy, Adam). Of one seed, all methods begin with the same weights and meet
 * the same rows in the same order, so that what differs is what the method did.
 */
export async function trainHead(task: HeadTask): Promise<Head> {
  const { halves, hidden, steps, seed, meet, pace } = task;
  const { training, columns, classes } = halves;
  const weights = new Stream(seed, 'remedy-weights');
  const net = netOf({ columns, classes, hidden, normal: () => weights.normal() });
  const adam = new Adam(net.parameters, RATE);
  const order = new Stream(seed, 'remedy-rows');
  const changes = new Stream(seed, 'remedy-changes');
  const size = Math.min(BATCH, training.labels.length);
  for (let step = 0; step < steps; step++) {
    if (step % PIECE === 0) await pace.breathe();
    const places = Int32Array.from({ length: size }, () => order.below(training.labels.length));
    const x = takeRows(training.x, places, columns);
    const labels = places.map((place) => training.labels[place]);
    meet({ places, x, labels }, changes);
    adam.descend(net.loss(net.parameters, x, labels, DECAY).gradient);
  }
  return (x) => net.logits(net.parameters, x);
}
