import type { Ops } from '#model/index.ts';
import { tf } from './tf.ts';

type Tensor = tf.Tensor;

/** Variances of the kernel's Gaussians, in squared medians; and the least square of a median. */
const VARIANCES = [0.25, 1, 4];
const TINY = 1e-12;

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

const lengths = (x: Tensor): Tensor => tf.sqrt(tf.sum(tf.square(x), 2, true));

/** Squared distances of every row to every other: replica x rows of a x rows of b. */
const squaredDistances = (a: Tensor, b: Tensor): Tensor =>
  tf.sum(tf.square(tf.sub(tf.expandDims(a, 2), tf.expandDims(b, 1))), 3);

/** The lower median of the distances between any two rows, squared: replica x 1 x 1. */
function medianSquare(rows: Tensor): Tensor {
  const size = rows.shape[1] as number;
  const all = squaredDistances(rows, rows).reshape([-1, size * size]);
  // Sorted downwards, every pair is there twice, and the zeros of the diagonal come last.
  const pairs = (size * (size - 1)) / 2;
  const place = 2 * (pairs - 1 - Math.floor((pairs - 1) / 2));
  const { values } = tf.topk(all, place + 1, true);
  return tf.slice(values, [0, place], [-1, 1]).reshape([-1, 1, 1]);
}

/** Sum of the kernel's Gaussians at every pair of rows, each times `weigh` of its variance in medians. */
function bells(x: Tensor, y: Tensor, median: Tensor, weigh: (variance: number) => number): Tensor {
  const ratio = tf.div(squaredDistances(x, y), median);
  return tf.addN(
    VARIANCES.map((variance) => tf.mul(weigh(variance), tf.exp(tf.mul(ratio, -0.5 / variance)))),
  );
}

/** What pulls rows of x away from those of y: sum over rows of y of G (x - y), G the slope of the kernel. */
function pull(x: Tensor, y: Tensor, median: Tensor): Tensor {
  const slope = tf.div(
    bells(x, y, median, (variance) => 1 / variance),
    median,
  );
  const towards = tf.matMul(slope as tf.Tensor3D, y as tf.Tensor3D);
  return tf.sub(tf.mul(tf.sum(slope, 2, true), x), towards);
}

/** Its slope is written out, since none passes through the median. */
const discrepancy = tf.customGrad((a, b, save) => {
  const [x, y] = [a as Tensor, b as Tensor];
  const median = tf.maximum(medianSquare(tf.concat([x, y], 1)), TINY);
  const mean = (p: Tensor, q: Tensor) => perReplica(bells(p, q, median, () => 1));
  const batch = x.shape[1] as number;
  const pairs = (batch * batch) / 2;
  const slope = (own: Tensor, other: Tensor) =>
    tf.div(tf.sub(pull(own, other, median), pull(own, own, median)), pairs);
  (save as tf.GradSaveFunc)([slope(x, y), slope(y, x)]);
  return {
    value: tf.sub(tf.add(mean(x, x), mean(y, y)), tf.mul(2, mean(x, y))),
    gradFunc: (dy: Tensor, saved: Tensor[]) => saved.map((one) => tf.mul(dy, one)),
  };
});

/** The model's operations, computed at once by tfjs. */
export const tfOps: Ops<Tensor> = {
  add: (a, b) => tf.add(a, b),
  mul: (a, b) => tf.mul(a, b),
  dense: (x, w, b) => tf.add(tf.matMul(x as tf.Tensor3D, w as tf.Tensor3D), b),
  relu: (x) => tf.relu(x),
  concat: (parts) => tf.concat([...parts], 2),
  gate: (off, on, weight) => tf.add(off, tf.mul(weight, tf.sub(on, off))),
  crossEntropy,
  squaredError: (a, b) => tf.mul(0.5, tf.mean(tf.sum(tf.square(tf.sub(a, b)), 2, true), 1, true)),
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
  turnGradient: (x, directions) =>
    tf.customGrad((value) => ({
      value: tf.clone(value as Tensor),
      gradFunc: (dy: Tensor) => tf.mul(tf.div(lengths(dy), lengths(directions)), directions),
    }))(x),
  discrepancy: (a, b) => discrepancy(a, b),
  reverseGradient: (x, alpha) =>
    tf.customGrad((value) => ({
      value: tf.clone(value as Tensor),
      gradFunc: (dy: Tensor) => tf.neg(tf.mul(alpha, dy)),
    }))(x),
};
