import { EVD, Matrix } from 'ml-matrix';
import { cosine, crossProduct, gramOf, transposed } from '#numeric/matrix.ts';
import type { Head } from './head.ts';
import { eigenvalues } from './spectrum.ts';

/**
 * Average gradient outer product of the fusion head, (1/N) sum_n J_n^T J_n with J_n = d logits / d v,
 * (m Z) x (m Z) (Radhakrishnan et al., Science 383, 2024; Lemma 2 of the paper). J_n = V diag(a_n > 0) W,
 * so it is W^T K W, where K is V^T V times, entry by entry, how often two neurons fire together; linear ones
 * always do.
 *
 * @param active activations a, N x F.
 */
export function agop(head: Head, active: ArrayLike<number>): Float64Array {
  const { fusion, weights } = head;
  const kernel = kernelOf(head, active);
  const across = transposed(weights, fusion);
  return crossProduct(across, crossProduct(kernel, across, fusion), fusion);
}

/** K: V^T V times, entry by entry, how often two neurons fire together, F x F. */
function kernelOf(
  { fusion, classes, answerWeights, linear }: Head,
  active: ArrayLike<number>,
): Float64Array {
  const size = active.length / fusion;
  const fires = new Float64Array(active.length);
  for (let k = 0; k < fires.length; k++) if (linear || active[k] > 0) fires[k] = 1;
  const answers = transposed(answerWeights, classes);
  const paid = crossProduct(answers, answers, classes);
  return gramOf(fires, fusion).map((count, k) => (count / size) * paid[k]);
}

/** Spectrum of the AGOP and its alignment, without making the (m Z) x (m Z) matrix. */
export interface AgopSpectrum {
  /** Eigenvalues, descending: all that may differ from 0, min(F, m Z). */
  readonly values: Float64Array;
  /** As `agopAlignment`. */
  readonly alignment: number;
}

/**
 * The same from F x F matrices alone. W^T K W has the eigenvalues of G^(1/2) K G^(1/2) with G = W W^T, and
 * <W^T K W, W^T W> = tr(K G G).
 *
 * @param active activations a, N x F.
 */
export function agopSpectrum(head: Head, active: ArrayLike<number>): AgopSpectrum {
  const { fusion, modalities, latent, weights } = head;
  const kernel = kernelOf(head, active);
  const gram = crossProduct(weights, weights, modalities * latent);
  const root = squareRoot(gram, fusion);
  const values = eigenvalues(
    crossProduct(root, crossProduct(kernel, root, fusion), fusion),
    fusion,
  ).subarray(0, Math.min(fusion, modalities * latent));
  const product = crossProduct(gram, gram, fusion).reduce((sum, g, k) => sum + g * kernel[k], 0);
  const alignment = product / (Math.hypot(...values) * Math.hypot(...gram));
  return { values, alignment };
}

/** Symmetric square root of a symmetric positive semidefinite size x size matrix. */
function squareRoot(matrix: ArrayLike<number>, size: number): Float64Array {
  const { realEigenvalues, eigenvectorMatrix } = new EVD(
    Matrix.from1DArray(size, size, Array.from(matrix)),
    { assumeSymmetric: true },
  );
  const scaled = new Float64Array(size * size);
  const vectors = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const root = Math.sqrt(Math.max(0, realEigenvalues[k]));
    for (let r = 0; r < size; r++) {
      vectors[k * size + r] = eigenvectorMatrix.get(r, k);
      scaled[k * size + r] = root * vectors[k * size + r];
    }
  }
  return crossProduct(scaled, vectors, size);
}

/**
 * cos(AGOP, W^T W) under the Frobenius product, in [0, 1]: 1 where one is a multiple of the other, as the
 * neural feature ansatz has it (Radhakrishnan et al.). NaN where a matrix is zero.
 *
 * @param outer the AGOP, (m Z) x (m Z).
 */
export function agopAlignment({ weights, fusion }: Head, outer: ArrayLike<number>): number {
  const across = transposed(weights, fusion);
  return cosine(outer, crossProduct(across, across, fusion));
}
