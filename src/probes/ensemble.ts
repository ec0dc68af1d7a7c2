import { accuracy, crossEntropy } from './head.ts';
import { logSoftmax, logSumExp } from './softmax.ts';

/**
 * Accuracy and cross-entropy (nats) of the average of several networks' softmaxes.
 *
 * @param scores logits of each network, N x C.
 */
export function ensemble(
  scores: readonly ArrayLike<number>[],
  labels: Int32Array,
): { readonly accuracy: number; readonly crossEntropy: number } {
  const classes = scores[0].length / labels.length;
  const each = scores.map((logits) => logSoftmax(logits, classes));
  const votes = new Float64Array(each.length);
  const summed = each[0].map((_, k) => {
    for (let e = 0; e < each.length; e++) votes[e] = each[e][k];
    return logSumExp(votes, 0, votes.length);
  });
  return { accuracy: accuracy(summed, labels), crossEntropy: crossEntropy(summed, labels) };
}
