/**
 * The few operations the model is written in. Tensors have three axes, replica x sample x feature;
 * per-replica numbers are replica x 1 x 1 and broadcast. One implementation computes at once
 * (tfjs), another may record a graph and compile it.
 */
export interface Ops<T> {
  add(a: T, b: T): T;
  mul(a: T, b: T): T;
  /** x w + b; w is replica x in x out, b is replica x 1 x out. */
  dense(x: T, w: T, b: T): T;
  relu(x: T): T;
  /** Joins along the feature axis. */
  concat(parts: readonly T[]): T;
  /** off + weight (on - off): `off` exactly where the weight is 0. */
  gate(off: T, on: T, weight: T): T;
  /** Mean over samples of -sum(target * log softmax(logits)), replica x 1 x 1, in nats. */
  crossEntropy(logits: T, target: T): T;
  /** Half the squared distance of two rows, the mean over samples, replica x 1 x 1; b is fixed. */
  squaredError(a: T, b: T): T;
  /** Mean squared difference over samples and features, replica x 1 x 1. */
  meanSquaredError(a: T, b: T): T;
  /** Mean over samples of 1 - cosine similarity, replica x 1 x 1. */
  cosineDistance(a: T, b: T): T;
  /** InfoNCE in the batch: a's n-th sample must pick b's n-th by cosine over `temperature`. */
  infoNce(a: T, b: T, temperature: number): T;
  /** The same values (weights, too); no gradient passes. */
  stopGradient(x: T): T;
  /** In replica r, the values of replica `lender`[r]; no gradient passes. */
  borrow(x: T, lender: T): T;
  /**
   * The same values; the gradient of each row keeps its length and takes the direction of that row of
   * `directions`, replica x sample x feature.
   */
  turnGradient(x: T, directions: T): T;
  /**
   * Squared maximum mean discrepancy of two sets of rows (Gretton et al., JMLR 2012, the V-statistic),
   * replica x 1 x 1. The kernel is the sum of three Gaussians with deviations 1/2, 1 and 2 times the lower
   * median of the distances between any two rows of both sets; no gradient passes through the median.
   */
  discrepancy(a: T, b: T): T;
  /** The same values; the gradient is multiplied by -alpha (Ganin & Lempitsky, ICML 2015). */
  reverseGradient(x: T, alpha: T): T;
}
