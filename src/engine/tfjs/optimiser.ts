import type { ParameterTable } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { CLIP_GROUPS, clipGroupOf } from '../clip.ts';
import { tf } from './tf.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
/** Below any weight after one step; keeps what never was in use from dividing by zero. */
const TINY = 1e-6;

/** Flat state of all replicas, each replica x parameters. */
export interface OptimiserState {
  readonly values: tf.Tensor2D;
  /** First moment of Adam, or the buffer of SGD's momentum; and the second moment. */
  readonly first: tf.Tensor2D;
  readonly second: tf.Tensor2D;
  /** Sums of the weights in the two moving averages, 1 - beta^(steps in use): the bias correction. */
  readonly weight1: tf.Tensor2D;
  readonly weight2: tf.Tensor2D;
}

/** Numbers of a step. The first two are replica x parameters, the others replica x 1. */
export interface Pace {
  /** 1 where a number is in use, 0 where it rests. */
  readonly inUse: tf.Tensor2D;
  readonly decay: tf.Tensor2D;
  readonly rate: tf.Tensor2D;
  readonly momentum: tf.Tensor2D;
  /** 1 in the replicas that move by AdamW, or by SGD; absent where none does. */
  readonly adamw?: tf.Tensor2D;
  readonly sgd?: tf.Tensor2D;
}

/**
 * Scales each replica's gradient, part by part (`clip.ts`), to a norm of at most `limit`.
 *
 * @param gradients of weights and bias of every layer of the table, each replica x numbers.
 * @param limit replica x 1; infinite: no clipping.
 */
export function clipGradients(
  gradients: readonly tf.Tensor2D[],
  table: ParameterTable,
  limit: tf.Tensor2D,
): tf.Tensor2D[] {
  const groups = gradients.map((_, k) => clipGroupOf(table.layers[k >> 1]));
  const scales = Array.from({ length: CLIP_GROUPS }, (_, group) => {
    const own = gradients.filter((_gradient, k) => groups[k] === group);
    // Not addN: on WebGPU tfjs binds all its terms at once, and a device takes eight.
    const square = own
      .map((gradient) => tf.sum(tf.square(gradient), 1, true))
      .reduce((sum, one) => tf.add(sum, one));
    return tf.minimum(1, tf.div(limit, tf.add(tf.sqrt(square), 1e-12)));
  });
  return gradients.map((gradient, k) => tf.mul(gradient, scales[groups[k]]));
}

/** Which replicas use an optimiser, replica x 1, or nothing if none does. */
export function replicasOn(
  params: readonly ArmParams[],
  optimizer: ArmParams['optimizer'],
): tf.Tensor2D | undefined {
  const on = params.map((p) => (p.optimizer === optimizer ? 1 : 0));
  return on.some((value) => value > 0) ? tf.tensor2d(on, [on.length, 1]) : undefined;
}

const average = (old: tf.Tensor2D, now: tf.Tensor | number, rate: tf.Tensor) =>
  tf.add(old, tf.mul(rate, tf.sub(now, old))) as tf.Tensor2D;

/** `then` in the rows where `where` (replica x 1) is above 0, `otherwise` in the others. */
export const pick = (where: tf.Tensor2D, then: tf.Tensor, otherwise: tf.Tensor) =>
  tf.where(tf.greater(tf.add(tf.zerosLike(then), where), 0), then, otherwise) as tf.Tensor2D;

/**
 * One step of every replica: Adam with an L2 penalty in the gradient (Kingma & Ba, ICLR 2015), AdamW
 * (Loshchilov & Hutter, ICLR 2019), or SGD with momentum and an L2 penalty, each as in PyTorch. What is
 * not in use rests with its moving averages, and its bias correction counts from when it comes into use.
 */
export function optimise(
  state: OptimiserState,
  gradient: tf.Tensor2D,
  { inUse, rate, decay, momentum, adamw, sgd }: Pace,
): OptimiserState {
  const penalty = tf.mul(decay, state.values);
  const penalised = tf.add(gradient, penalty) as tf.Tensor2D;
  const full = adamw ? pick(adamw, gradient, penalised) : penalised;
  const pace = (share: number) => {
    const used = tf.mul(inUse, share);
    return sgd ? tf.mul(used, tf.sub(1, sgd)) : used;
  };
  const [pace1, pace2] = [pace(1 - BETA1), pace(1 - BETA2)];
  const begun = tf.mul(state.first, tf.cast(tf.greater(state.weight1, 0), 'float32'));
  const averaged = average(begun as tf.Tensor2D, full, pace1);
  /** What SGD moves has no second moment, so that Adam starts afresh should it take over. */
  const unlessSgd = (x: tf.Tensor2D) =>
    sgd ? (tf.mul(x, tf.sub(1, tf.mul(inUse, sgd))) as tf.Tensor2D) : x;
  const second = unlessSgd(average(state.second, tf.square(full), pace2));
  const weight1 = unlessSgd(average(state.weight1, 1, pace1));
  const weight2 = unlessSgd(average(state.weight2, 1, pace2));
  const spread = tf.add(tf.sqrt(tf.div(second, tf.maximum(weight2, TINY))), EPSILON);
  const adam = tf.div(tf.div(averaged, tf.maximum(weight1, TINY)), spread);
  const pushed = tf.add(tf.mul(momentum, state.first), full);
  const first = sgd
    ? pick(sgd, tf.add(state.first, tf.mul(inUse, tf.sub(pushed, state.first))), averaged)
    : averaged;
  const direction = sgd ? pick(sgd, pushed, adam) : adam;
  const moved = tf.sub(state.values, tf.mul(tf.mul(rate, inUse), direction)) as tf.Tensor2D;
  if (!adamw) return { values: moved, first, second, weight1, weight2 };
  const shrink = tf.mul(tf.mul(tf.mul(rate, inUse), penalty), adamw);
  return { values: tf.sub(moved, shrink), first, second, weight1, weight2 };
}
