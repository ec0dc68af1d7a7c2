import type { Ops } from '#model/index.ts';
import { tf } from './tf.ts';

type Tensor = tf.Tensor;

const stopGradient = tf.customGrad((x) => ({
  value: tf.clone(x as Tensor),
  gradFunc: (dy: Tensor) => tf.zerosLike(dy),
}));

const perReplica = (x: Tensor): Tensor => tf.mean(x, [1, 2], true);

const unit = (x: Tensor): Tensor => {
  const square = tf.sum(tf.square(x), 2, true);
  return tf.div(x, tf.sqrt(tf.add(square, 1e-12)));
};

const crossEntropy = (logits: Tensor, target: Tensor): Tensor =>
  tf.neg(tf.mean(tf.sum(tf.mul(target, tf.logSoftmax(logits)), 2, true), 1, true));

/** The model's operations, computed at once by tfjs. */
export const tfOps: Ops<Tensor> = {
  add: (a, b) => tf.add(a, b),
  mul: (a, b) => tf.mul(a, b),
  dense: (x, w, b) => tf.add(tf.matMul(x as tf.Tensor3D, w as tf.Tensor3D), b),
  relu: (x) => tf.relu(x),
  concat: (parts) => tf.concat([...parts], 2),
  gate: (off, on, weight) => tf.add(off, tf.mul(weight, tf.sub(on, off))),
  crossEntropy,
  meanSquaredError: (a, b) => perReplica(tf.square(tf.sub(a, b))),
  cosineDistance: (a, b) => tf.sub(1, tf.mean(tf.sum(tf.mul(unit(a), unit(b)), 2, true), 1, true)),
  infoNce: (a, b, temperature) => {
    const similarity = tf.div(tf.matMul(unit(a), unit(b), false, true), temperature);
    return crossEntropy(similarity, tf.expandDims(tf.eye(a.shape[1] as number), 0));
  },
  stopGradient,
  borrow: (x, lender) =>
    tf.customGrad((own) => ({
      value: tf.gather(own as Tensor, lender as tf.Tensor1D),
      gradFunc: (dy: Tensor) => tf.zerosLike(dy),
    }))(x),
  reverseGradient: (x, alpha) =>
    tf.customGrad((value) => ({
      value: tf.clone(value as Tensor),
      gradFunc: (dy: Tensor) => tf.neg(tf.mul(alpha, dy)),
    }))(x),
};
