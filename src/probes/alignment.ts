import { centred, crossProduct, gramOf } from './matrix.ts';

const squared = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value * value, 0);

/**
 * Cosine of the Gram matrices A A^T and B B^T of two codes of the same N samples, which may differ in
 * width: ||A^T B||^2 / (||A^T A|| ||B^T B||). In [0, 1]; stands for "the cosine of z_i and A". Codes are
 * not centred, so their means count: after a ReLU it is seldom near 0. NaN where a code is all zeros.
 *
 * @param a N x any width. @param b N x any width. @param rows N.
 */
export function gramCosine(a: ArrayLike<number>, b: ArrayLike<number>, rows: number): number {
  const within = squared(crossProduct(a, a, rows)) * squared(crossProduct(b, b, rows));
  return squared(crossProduct(a, b, rows)) / Math.sqrt(within);
}

/**
 * Linear CKA: the same of centred codes (Kornblith et al., ICML 2019). In [0, 1]; blind to rotation and
 * scale. NaN where a code does not vary.
 */
export function linearCka(a: ArrayLike<number>, b: ArrayLike<number>, rows: number): number {
  return gramCosine(centred(a, a.length / rows), centred(b, b.length / rows), rows);
}

/**
 * Linear CKA of every two of several codes of the same N samples, count x count, 1 on its diagonal.
 *
 * @param codes each N x any width. @param rows N.
 */
export function ckaMatrix(codes: readonly ArrayLike<number>[], rows: number): Float64Array {
  const count = codes.length;
  const wide = codes.map((code) => centred(code, code.length / rows));
  const within = wide.map((code) => squared(gramOf(code, code.length / rows)));
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      const across = i === j ? within[i] : squared(crossProduct(wide[i], wide[j], rows));
      matrix[i * count + j] = across / Math.sqrt(within[i] * within[j]);
      matrix[j * count + i] = matrix[i * count + j];
    }
  }
  return matrix;
}
