import { groupMeans, takeRows } from '#numeric/matrix.ts';
import { type Answer, activations } from './head.ts';
import { centredSingularValues, effectiveRank } from './spectrum.ts';

/**
 * Predictive rank: effective rank of the class means of A, centred, each class counting alike. At most
 * C - 1, where a healthy head tends (neural collapse); noise does not raise it as it raises the rank of A.
 *
 * @param active activations a, N x F.
 */
export function predictiveRank(active: ArrayLike<number>, labels: Int32Array): number {
  const fusion = active.length / labels.length;
  const places = new Map<number, number>();
  const groups = labels.map((label) => {
    const place = places.get(label) ?? places.size;
    places.set(label, place);
    return place;
  });
  const means = groupMeans(active, groups, fusion, places.size);
  return effectiveRank(centredSingularValues(means, places.size, fusion));
}

/**
 * Effective rank of A without what each modality contributes of its own: v_i comes from another sample.
 * If it hardly differs from that of A, modality i was not in the fused code.
 *
 * @param parts contributions of the head per modality, N x F.
 * @param rows the other sample of each, a permutation without fixed points.
 * @returns one rank per modality.
 */
export function ranksWithout(
  head: Answer,
  parts: readonly Float64Array[],
  rows: Int32Array,
): Float64Array {
  return Float64Array.from(parts, (own, i) => {
    const seen = parts.map((part, j) => (j === i ? takeRows(own, rows, head.fusion) : part));
    const active = activations(head, seen, rows.length);
    return effectiveRank(centredSingularValues(active, rows.length, head.fusion));
  });
}
