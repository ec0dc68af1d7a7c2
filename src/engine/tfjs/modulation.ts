import type { ParameterTable } from '#model/index.ts';
import { NATIVE } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { ArmParams } from '#spec/index.ts';
import { sensesOf } from '../settings.ts';
import { perSeed } from '../task.ts';
import type { Replica } from '../trainer.ts';
import { pick } from './optimiser.ts';
import { stackRows } from './rows.ts';
import { tf } from './tf.ts';

/** Keeps a score of nothing from dividing by zero. */
const TINY = 1e-12;

/** What the modulation of gradients depends on besides the batch. */
export interface Modulation {
  /** How much, replica x 1; 0 is off. */
  readonly amount: tf.Tensor2D;
  /** 1 where an arm ever has a modality, replica x modality. */
  readonly senses: tf.Tensor2D;
}

/** Nothing where no replica is modulated. */
export function modulationOf(
  params: readonly ArmParams[],
  modalities: number,
): Modulation | undefined {
  if (params.every(({ ogm }) => ogm === 0)) return undefined;
  const bits = (mask: number) => Array.from({ length: modalities }, (_, i) => (mask >> i) & 1);
  return {
    amount: tf.tensor2d(
      params.map(({ ogm }) => ogm),
      [params.length, 1],
    ),
    senses: tf.tensor2d(params.map((own) => bits(sensesOf(own, modalities)))),
  };
}

/**
 * By how much each encoder is slowed: k_u = 1 - tanh(amount rho_u) where rho_u > 1, else 1; rho_u is the
 * score of modality u over the mean score of the arm's others (Peng et al., CVPR 2022, equations 9 and
 * 10). A score is the sum over the batch of the label's softmax probability; it is taken from the
 * modality's read-out (our choice: the logits of a fusion head do not split).
 *
 * @param readouts logits per modality, replica x sample x class. @param target one-hot labels.
 * @returns replica x modality.
 */
export function slowingOf(
  readouts: readonly tf.Tensor[],
  target: tf.Tensor,
  { amount, senses }: Modulation,
): tf.Tensor2D {
  const scores = readouts.map((logits) => tf.sum(tf.mul(tf.softmax(logits), target), [1, 2]));
  const own = tf.mul(tf.stack(scores, 1), senses);
  const others = tf.sub(tf.sum(own, 1, true), own);
  const count = tf.sub(tf.sum(senses, 1, true), senses);
  const rho = tf.div(tf.mul(own, count), tf.maximum(others, TINY));
  const slowed = tf.sub(1, tf.tanh(tf.mul(amount, rho)));
  return tf.where(tf.greater(rho, 1), slowed, tf.onesLike(rho)) as tf.Tensor2D;
}

/**
 * OGM-GE on one step's gradients: those of encoders are slowed, and get Gaussian noise with the standard
 * deviation of their own numbers, tensor by tensor. Replicas on one seed get the same draws.
 *
 * @param gradients weights and bias of every layer of the table, each replica x numbers.
 */
export function modulate(
  gradients: readonly tf.Tensor2D[],
  slowing: tf.Tensor2D,
  { amount }: Modulation,
  table: ParameterTable,
  replicas: readonly Pick<Replica, 'seed'>[],
  step: number,
  math = NATIVE,
): tf.Tensor2D[] {
  const streams = perSeed(replicas, (seed) => new Stream(seed, 'ge', step, math));
  return gradients.map((gradient, k) => {
    const { group, modality } = table.layers[k >> 1];
    if (group !== 'encoder') return gradient;
    const [rows, columns] = gradient.shape;
    const drawn = new Map<Stream, Float32Array>();
    for (const stream of new Set(streams)) {
      drawn.set(
        stream,
        Float32Array.from({ length: columns }, () => stream.normal()),
      );
    }
    const noise = stackRows(streams.map((stream) => drawn.get(stream) as Float32Array));
    const spread = tf.sqrt(tf.moments(gradient, 1, true).variance);
    const slowed = tf.mul(gradient, tf.slice(slowing, [0, modality], [rows, 1]));
    return pick(amount, tf.add(slowed, tf.mul(spread, noise)), gradient);
  });
}
