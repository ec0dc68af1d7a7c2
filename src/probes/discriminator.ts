import { takeRows } from '#numeric/matrix.ts';
import { type Training, trainClassifier } from './classifier.ts';
import { accuracy } from './head.ts';

/**
 * How often the discriminator psi that was trained along names the modality of a code, averaged over
 * modalities. 1 / m, chance: aligned, or psi is weak (`refittedDiscriminator` tells them apart).
 *
 * @param scores psi(g_i) of each modality, N x m logits.
 */
export function discriminatorAccuracy(scores: readonly ArrayLike<number>[]): number {
  const m = scores.length;
  const each = scores.map((logits, i) =>
    accuracy(logits, new Int32Array(logits.length / m).fill(i)),
  );
  return each.reduce((sum, value) => sum + value / m, 0);
}

/**
 * The same for a discriminator fitted from scratch on one half of the samples and asked about the other.
 * Codes of one sample stay in one half.
 *
 * @param codes g_i of each modality, N x columns; N of at least 2.
 * @param permutation a random order of the samples.
 */
export function refittedDiscriminator(
  codes: readonly Float32Array[],
  columns: number,
  { permutation, ...training }: Training & { readonly permutation: (size: number) => Int32Array },
): number {
  const m = codes.length;
  const order = permutation(codes[0].length / columns);
  const half = Math.floor(order.length / 2);
  const wide = codes.map((code) => Float64Array.from(code));
  const stack = (samples: Int32Array) => {
    const inputs = new Float64Array(m * samples.length * columns);
    const labels = new Int32Array(m * samples.length);
    wide.forEach((code, i) => {
      inputs.set(takeRows(code, samples, columns), i * samples.length * columns);
      labels.fill(i, i * samples.length, (i + 1) * samples.length);
    });
    return { inputs, labels };
  };
  const psi = trainClassifier({
    ...training,
    ...stack(order.subarray(0, half)),
    columns,
    classes: m,
  });
  const asked = stack(order.subarray(half));
  return accuracy(psi.logits(asked.inputs), asked.labels);
}
