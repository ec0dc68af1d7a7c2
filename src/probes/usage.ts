import { takeRows } from '#numeric/matrix.ts';
import { accuracy, activations, type Head, logits } from './head.ts';

export interface PermutationDrop {
  /** Per modality: accuracy less the accuracy when that modality is another sample's. */
  readonly drop: Float64Array;
  /** The drop as a part of the accuracy; NaN where nothing is right. */
  readonly normalised: Float64Array;
}

/**
 * Perceptual score of each modality (Gat et al., NeurIPS 2021), plain and normalised by the model's own
 * accuracy, averaged over several permutations of the samples.
 *
 * @param parts contributions of the head per modality, N x F.
 */
export function permutationDrop(
  head: Head,
  parts: readonly Float64Array[],
  labels: Int32Array,
  permutations: readonly Int32Array[],
): PermutationDrop {
  const right = (seen: readonly Float64Array[]) =>
    accuracy(logits(head, activations(head, seen, labels.length)), labels);
  const whole = right(parts);
  const drop = Float64Array.from(parts, (_, i) => {
    const swapped = permutations.map((rows) =>
      right(parts.map((part, j) => (j === i ? takeRows(part, rows, head.fusion) : part))),
    );
    return whole - swapped.reduce((sum, value) => sum + value / swapped.length, 0);
  });
  return { drop, normalised: drop.map((value) => (whole > 0 ? value / whole : Number.NaN)) };
}

/**
 * Conditional utilisation rate of each modality, (A(all) - A(all but i)) / A(all) (Wu et al., ICML 2022).
 * NaN where nothing is right.
 *
 * @param accuracies of every subset, indexed by bit mask, 2^count numbers.
 */
export function conditionalUtilisation(accuracies: ArrayLike<number>, count: number): Float64Array {
  const every = 2 ** count - 1;
  const whole = accuracies[every];
  return Float64Array.from({ length: count }, (_, i) =>
    whole > 0 ? (whole - accuracies[every & ~(1 << i)]) / whole : Number.NaN,
  );
}
