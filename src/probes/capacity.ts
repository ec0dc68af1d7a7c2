import { columnDeviations } from '#numeric/matrix.ts';
import type { Head } from './head.ts';

type Fusion = Pick<Head, 'modalities' | 'latent' | 'fusion' | 'weights'>;

/**
 * Variance that every entry of the codes brings to every neuron before the ReLU, counted as if entries
 * were uncorrelated: (W_nk std(v_k))^2, (m Z) x F.
 *
 * @param codes v_i, N x Z.
 */
export function inputVariances(
  { latent, fusion, weights }: Fusion,
  codes: readonly ArrayLike<number>[],
): Float64Array {
  const spread = codes.map((code) => columnDeviations(code, latent));
  return Float64Array.from(weights, (weight, k) => {
    const row = Math.floor(k / fusion);
    return (weight * spread[Math.floor(row / latent)][row % latent]) ** 2;
  });
}

/** How the input of each neuron divides between modalities. */
export interface CapacitySplit {
  /** q_i(n) = ||W_n^(i) std(v_i)||^2 over the sum of all i, per modality one number per neuron. */
  readonly split: readonly Float64Array[];
  /** H(q) per neuron, nats: 0 where it reads one modality, ln m where it reads all alike. */
  readonly entropy: Float64Array;
  /** Mean of the entropies. */
  readonly meanEntropy: number;
  /** Fraction of neurons with H > 0.5 ln m. */
  readonly mixed: number;
}

/**
 * Cross-modal capacity split of the fusion neurons, from weights and the spread of the codes alone
 * (science.md 4.1; ours). Scaling W^(i) up and v_i down leaves it as it is. A neuron to which nothing
 * varies has a split and an entropy of 0, and counts.
 *
 * @param codes v_i, N x Z.
 */
export function capacitySplit(head: Fusion, codes: readonly ArrayLike<number>[]): CapacitySplit {
  const { modalities, latent, fusion } = head;
  const split = Array.from({ length: modalities }, () => new Float64Array(fusion));
  inputVariances(head, codes).forEach((variance, k) => {
    split[Math.floor(k / (fusion * latent))][k % fusion] += variance;
  });
  const entropy = new Float64Array(fusion);
  for (let f = 0; f < fusion; f++) {
    const sum = split.reduce((total, part) => total + part[f], 0);
    if (sum === 0) continue;
    for (const part of split) {
      part[f] /= sum;
      if (part[f] > 0) entropy[f] -= part[f] * Math.log(part[f]);
    }
  }
  const half = 0.5 * Math.log(modalities);
  return {
    split,
    entropy,
    meanEntropy: entropy.reduce((sum, h) => sum + h, 0) / fusion,
    mixed: entropy.filter((h) => h > half).length / fusion,
  };
}
