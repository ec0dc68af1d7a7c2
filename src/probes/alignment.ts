import { centred, crossProduct, gramOf } from '#numeric/matrix.ts';

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
 * Linear CKA of every two of several codes of the same N samples, count x count, 1 on its diagonal. All
 * products come out of one Gram matrix, that of the codes side by side.
 *
 * @param codes each N x any width. @param rows N.
 */
export function ckaMatrix(codes: readonly ArrayLike<number>[], rows: number): Float64Array {
  const widths = codes.map((code) => code.length / rows);
  const starts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const joined = new Float64Array(rows * columns);
  codes.forEach((code, i) => {
    const own = centred(code, widths[i]);
    for (let n = 0; n < rows; n++) {
      joined.set(own.subarray(n * widths[i], (n + 1) * widths[i]), n * columns + starts[i]);
    }
  });
  const gram = gramOf(joined, columns);
  const block = (i: number, j: number) => {
    let sum = 0;
    for (let p = starts[i]; p < starts[i] + widths[i]; p++) {
      for (let q = starts[j]; q < starts[j] + widths[j]; q++) sum += gram[p * columns + q] ** 2;
    }
    return sum;
  };
  const count = codes.length;
  return Float64Array.from({ length: count * count }, (_, k) => {
    const [i, j] = [Math.floor(k / count), k % count];
    return block(i, j) / Math.sqrt(block(i, i) * block(j, j));
  });
}
