/** log of the sum of exp over `count` numbers from `start`. */
export function logSumExp(scores: ArrayLike<number>, start: number, count: number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < count; c++) top = Math.max(top, scores[start + c]);
  let total = 0;
  for (let c = 0; c < count; c++) total += Math.exp(scores[start + c] - top);
  return top + Math.log(total);
}

/** Logarithm of the softmax of every row, N x classes. */
export function logSoftmax(scores: ArrayLike<number>, classes: number): Float64Array {
  const result = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += classes) {
    const whole = logSumExp(scores, at, classes);
    for (let c = 0; c < classes; c++) result[at + c] = scores[at + c] - whole;
  }
  return result;
}

/** Mean entropy of softmax(scores) over rows, nats; log(classes) where nothing is decided. */
export function posteriorEntropy(scores: ArrayLike<number>, classes: number): number {
  const sum = logSoftmax(scores, classes).reduce((total, p) => total - Math.exp(p) * p, 0);
  return sum / (scores.length / classes);
}
