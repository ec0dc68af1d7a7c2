import { EVD, Matrix } from 'ml-matrix';
import type { Head } from './head.ts';
import { cosine, crossProduct, transposed } from './matrix.ts';

/**
 * Average gradient outer product of the fusion head, (1/N) sum_n J_n^T J_n with J_n = d logits / d v,
 * (m Z) x (m Z) (Radhakrishnan et al., Science 383, 2024; Lemma 2 of the paper). J_n = V diag(a_n > 0) W,
 * so it is W^T K W, where K is V^T V times, entry by entry, how often two neurons fire together.
 *
 * @param active activations a, N x F.
 */
export function agop(head: Head, active: ArrayLike<number>): Float64Array {
  const { fusion, classes, answerWeights, weights } = head;
  const size = active.length / fusion;
  const fires = Float64Array.from(active, (value) => (value > 0 ? 1 : 0));
  const answers = transposed(answerWeights, classes);
  const paid = crossProduct(answers, answers, classes);
  const kernel = crossProduct(fires, fires, size).map((count, k) => (count / size) * paid[k]);
  const across = transposed(weights, fusion);
  return crossProduct(across, crossProduct(kernel, across, fusion), fusion);
}

/** Eigenvalues of a symmetric positive semidefinite size x size matrix, descending. */
export function eigenvalues(matrix: ArrayLike<number>, size: number): Float64Array {
  const { realEigenvalues } = new EVD(Matrix.from1DArray(size, size, Array.from(matrix)), {
    assumeSymmetric: true,
  });
  return Float64Array.from(realEigenvalues, (value) => Math.max(0, value))
    .sort()
    .reverse();
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
