import { type Answer, accuracyOf, type Score, scoreOf, squaredError } from './head.ts';

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

const chance = (classes: number, wanted?: Float32Array): Score => ({
  accuracy: 1 / classes,
  crossEntropy: wanted
    ? squaredError(new Float32Array(wanted.length), wanted, classes)
    : Math.log(classes),
});

/**
 * Accuracy and cross-entropy with every subset of the modalities present, indexed by bit mask; the others
 * are filled. The empty set has nothing to go by and counts as chance: 1 / C, and ln C nats, or the error of 0.
 *
 * @param parts contributions of the head per modality, N x F. @param whole score of all, if known.
 * @param wanted what the outputs should be, N x C, where numbers are asked for.
 */
export function subsetScores(
  head: Answer,
  parts: readonly Float64Array[],
  labels: Int32Array,
  fill: Fill,
  whole?: Score,
  wanted?: Float32Array,
): Score[] {
  const every = 2 ** parts.length - 1;
  return Array.from({ length: every + 1 }, (_, subset) => {
    if (subset === 0) return chance(head.classes, wanted);
    if (subset === every && whole) return whole;
    const seen = parts.map((part, i) => (subset & (1 << i) ? part : fill(i, subset)));
    return scoreOf(head, seen, labels, wanted);
  });
}

/** The accuracies alone. */
export function subsetAccuracies(
  head: Answer,
  parts: readonly Float64Array[],
  labels: Int32Array,
  fill: Fill,
  whole?: number,
): Float64Array {
  const every = 2 ** parts.length - 1;
  return Float64Array.from({ length: every + 1 }, (_, subset) => {
    if (subset === 0) return 1 / head.classes;
    if (subset === every && whole !== undefined) return whole;
    const seen = parts.map((part, i) => (subset & (1 << i) ? part : fill(i, subset)));
    return accuracyOf(head, seen, labels);
  });
}
