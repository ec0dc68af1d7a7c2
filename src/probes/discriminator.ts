import { type Training, trainClassifier } from './classifier.ts';
import { cutInHalf, type Halves, halvesOf } from './halves.ts';
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
  const cut = cutInHalf(permutation(codes[0].length / columns));
  const halves = codes.map((code) => halvesOf(code, columns, cut));
  const stack = (half: keyof Halves) => {
    const all = halves.map((own) => own[half]);
    const size = all[0].length;
    const inputs = new Float64Array(m * size);
    const labels = new Int32Array((m * size) / columns);
    all.forEach((own, i) => {
      inputs.set(own, i * size);
      labels.fill(i, (i * size) / columns, ((i + 1) * size) / columns);
    });
    return { inputs, labels };
  };
  const psi = trainClassifier({
    ...training,
    ...stack('fitted'),
    columns,
    classes: m,
  });
  const asked = stack('asked');
  return accuracy(psi.logits(asked.inputs), asked.labels);
}
