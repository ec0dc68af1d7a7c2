import { tf } from './tf.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
/** Below any weight after one step; keeps what never was in use from dividing by zero. */
const TINY = 1e-6;

/** Flat state of all replicas, each replica x parameters. */
export interface AdamState {
  readonly values: tf.Tensor2D;
  readonly first: tf.Tensor2D;
  readonly second: tf.Tensor2D;
  /** Sums of the weights in the two moving averages, 1 - beta^(steps in use): the bias correction. */
  readonly weight1: tf.Tensor2D;
  readonly weight2: tf.Tensor2D;
}

/** Scales each replica's gradient to a norm of at most `limit` (replica x 1; infinite: no clipping). */
export function clipGradient(gradient: tf.Tensor2D, limit: tf.Tensor2D): tf.Tensor2D {
  const norm = tf.sqrt(tf.sum(tf.square(gradient), 1, true));
  return tf.mul(gradient, tf.minimum(1, tf.div(limit, tf.add(norm, 1e-12))));
}

const average = (old: tf.Tensor2D, now: tf.Tensor | number, rate: tf.Tensor2D) =>
  tf.add(old, tf.mul(rate, tf.sub(now, old))) as tf.Tensor2D;

/**
 * One step of Adam with an L2 penalty in the gradient (Kingma & Ba, ICLR 2015). The learning rate
 * is replica x 1, the others replica x parameters; where `inUse` is 0 a number rests with its moving averages, and its
 * bias correction counts from when it comes into use.
 */
export function adamStep(
  state: AdamState,
  gradient: tf.Tensor2D,
  { inUse, rate, decay }: { inUse: tf.Tensor2D; rate: tf.Tensor2D; decay: tf.Tensor2D },
): AdamState {
  const full = tf.add(gradient, tf.mul(decay, state.values));
  const pace1 = tf.mul(inUse, 1 - BETA1) as tf.Tensor2D;
  const pace2 = tf.mul(inUse, 1 - BETA2) as tf.Tensor2D;
  const first = average(state.first, full, pace1);
  const second = average(state.second, tf.square(full), pace2);
  const weight1 = average(state.weight1, 1, pace1);
  const weight2 = average(state.weight2, 1, pace2);
  const spread = tf.add(tf.sqrt(tf.div(second, tf.maximum(weight2, TINY))), EPSILON);
  const direction = tf.div(tf.div(first, tf.maximum(weight1, TINY)), spread);
  const values = tf.sub(state.values, tf.mul(tf.mul(rate, inUse), direction)) as tf.Tensor2D;
  return { values, first, second, weight1, weight2 };
}
