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
 * Accuracy with every subset of the modalities present, indexed by bit mask; the others are filled.
 * The empty set has nothing to go by and counts as chance, 1 / C.
 *
 * @param parts contributions of the head per modality, N x F.
 */
export function subsetAccuracies(
  head: Head,
  parts: readonly Float64Array[],
  labels: Int32Array,
  fill: Fill,
): Float64Array {
  return overSubsets(head, parts, labels, fill, accuracy, 1 / head.classes);
}

/** The same of cross-entropy, nats; for the empty set ln C. */
export function subsetCrossEntropies(
  head: Head,
  parts: readonly Float64Array[],
  labels: Int32Array,
  fill: Fill,
): Float64Array {
  return overSubsets(head, parts, labels, fill, crossEntropy, Math.log(head.classes));
}

function overSubsets(
  head: Head,
  parts: readonly Float64Array[],
  labels: Int32Array,
  fill: Fill,
  score: (logits: Float64Array, labels: Int32Array) => number,
  chance: number,
): Float64Array {
  return Float64Array.from({ length: 2 ** parts.length }, (_, subset) => {
    if (subset === 0) return chance;
    const seen = parts.map((part, i) => (subset & (1 << i) ? part : fill(i, subset)));
    return score(logits(head, activations(head, seen, labels.length)), labels);
  });
}
