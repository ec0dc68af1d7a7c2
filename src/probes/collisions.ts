import { inputVariances } from './capacity.ts';
import type { Head } from './head.ts';

/**
 * Lemma 1 of the paper (Chaudhuri et al., ICML 2025): a lower bound of the probability that a neuron of
 * two features holds features of two modalities, m (m - 1) d_min^2 / (sum d)^2. It saturates: equal
 * widths give (m - 1) / m. One narrow encoder makes it nearly empty.
 *
 * @param widths features d_i of each modality.
 */
export function collisionBound(widths: readonly number[]): number {
  const m = widths.length;
  return (m * (m - 1) * Math.min(...widths) ** 2) / sumOf(widths) ** 2;
}

/**
 * The probability that Lemma 1 bounds: two different features, any pair as likely as any other, are of
 * two modalities, 1 - sum d_i (d_i - 1) / (F (F - 1)) with F = sum d.
 */
export function pairProbability(widths: readonly number[]): number {
  const all = sumOf(widths);
  const within = sumOf(widths.map((d) => d * (d - 1)));
  return 1 - within / (all * (all - 1));
}

/**
 * The measured share of polysemantic pairs, to put beside the two above; our choice, since the paper
 * measures none. From the entries of a neuron's input two different ones are drawn, each in proportion
 * to the variance it brings, (W_nk std(v_k))^2: this is the probability that they are of two modalities.
 * Neurons are pooled by how much of a pair they hold (1 - sum p_k^2), so that one which reads a single
 * entry does not count. Where all entries bring as much, it equals `pairProbability`; below that,
 * neurons keep to one modality. It is about what neurons read, not about noise and signal: that is
 * `entanglement`. NaN where no neuron reads two entries.
 *
 * @param codes v_i, N x Z.
 */
export function crossModalPairs(
  head: Pick<Head, 'modalities' | 'latent' | 'fusion' | 'weights'>,
  codes: readonly ArrayLike<number>[],
): number {
  const { latent, fusion } = head;
  const variances = inputVariances(head, codes);
  let crossed = 0;
  let pairs = 0;
  for (let f = 0; f < fusion; f++) {
    const entries = codes.map((_, i) =>
      Array.from({ length: latent }, (_, z) => variances[(i * latent + z) * fusion + f]),
    );
    const sums = entries.map(sumOf);
    const all = sumOf(sums) ** 2;
    if (all === 0) continue;
    crossed += 1 - sumOf(sums.map((sum) => sum * sum)) / all;
    pairs += 1 - sumOf(entries.flat().map((entry) => entry * entry)) / all;
  }
  return pairs > 0 ? crossed / pairs : Number.NaN;
}

/**
 * The same as a count, as the lemma has it: of the neurons that read two entries at least, the share whose
 * two strongest are of two modalities. How strong an entry is: the variance it brings, as above. With F
 * neurons it has steps of 1 / F. NaN where no neuron reads two entries.
 *
 * @param codes v_i, N x Z.
 */
export function strongestPairs(
  head: Pick<Head, 'modalities' | 'latent' | 'fusion' | 'weights'>,
  codes: readonly ArrayLike<number>[],
): number {
  const { latent, fusion } = head;
  const variances = inputVariances(head, codes);
  const entries = Array.from({ length: codes.length * latent }, (_, k) => k);
  const crossed = Array.from({ length: fusion }, (_, f) => {
    const read = entries.filter((k) => variances[k * fusion + f] > 0);
    if (read.length < 2) return undefined;
    read.sort((a, b) => variances[b * fusion + f] - variances[a * fusion + f]);
    const [first, second] = read.map((k) => Math.floor(k / latent));
    return first !== second;
  }).filter((one) => one !== undefined);
  return crossed.length > 0 ? crossed.filter(Boolean).length / crossed.length : Number.NaN;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
