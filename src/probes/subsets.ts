import { accuracy, activations, crossEntropy, type Head, logits } from './head.ts';

/** Mean over rows of the cosine between two N x K arrays. */
export function meanCosine(a: ArrayLike<number>, b: ArrayLike<number>, columns: number): number {
  const rows = a.length / columns;
  let sum = 0;
  for (let n = 0; n < rows; n++) {
    let dot = 0;
    let aa = 0;
    let bb = 0;
    for (let k = n * columns; k < (n + 1) * columns; k++) {
      dot += a[k] * b[k];
      aa += a[k] * a[k];
      bb += b[k] * b[k];
    }
    if (aa > 0 && bb > 0) sum += dot / Math.sqrt(aa * bb);
  }
  return sum / rows;
}

/** What stands in the head's input for an absent modality: its part, N x F, or 1 x F for a mean. */
export type Fill = (absent: number, subset: number) => Float64Array;

/**
 * Logits with every subset of the modalities present, indexed by bit mask; the others are filled. The
 * empty set has nothing to go by, and no logits.
 *
 * @param parts contributions of the head per modality, N x F. @param whole logits of all, if known.
 */
export function subsetLogits(
  head: Head,
  parts: readonly Float64Array[],
  size: number,
  fill: Fill,
  whole?: Float64Array,
): (Float64Array | undefined)[] {
  const every = 2 ** parts.length - 1;
  return Array.from({ length: every + 1 }, (_, subset) => {
    if (subset === 0) return undefined;
    if (subset === every && whole) return whole;
    const seen = parts.map((part, i) => (subset & (1 << i) ? part : fill(i, subset)));
    return logits(head, activations(head, seen, size));
  });
}

type BySubset = ReturnType<typeof subsetLogits>;

/** Accuracy of every subset; the empty one counts as chance, 1 / C. */
export const accuraciesOf = (bySubset: BySubset, labels: Int32Array, { classes }: Head) =>
  Float64Array.from(bySubset, (scores) => (scores ? accuracy(scores, labels) : 1 / classes));

/** Cross-entropy of every subset, nats; for the empty one ln C. */
export const crossEntropiesOf = (bySubset: BySubset, labels: Int32Array, { classes }: Head) =>
  Float64Array.from(bySubset, (scores) =>
    scores ? crossEntropy(scores, labels) : Math.log(classes),
  );

/** Accuracy with every subset of the modalities present, as the two functions above have it. */
export const subsetAccuracies = (
  head: Head,
  parts: readonly Float64Array[],
  labels: Int32Array,
  fill: Fill,
): Float64Array => accuraciesOf(subsetLogits(head, parts, labels.length, fill), labels, head);
