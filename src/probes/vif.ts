import { EVD, Matrix } from 'ml-matrix';
import { centred, columnDeviations, crossProduct } from '#numeric/matrix.ts';

/** A larger factor than this is taken for a feature that others make up exactly. */
const ENDLESS = 1e10;

/** Floor of the eigenvalues of a correlation matrix, about its rounding. */
const FLOOR = 1e-15;

export interface VarianceInflation {
  /** 1 / (1 - R_j^2) per feature, R_j^2 of its regression on the others; NaN for one without variance. */
  readonly factors: Float64Array;
  /** Mean over the features that vary; Infinity as soon as one is. NaN if none varies. */
  readonly mean: number;
  /** Features that do not vary, and were left out. */
  readonly constant: number;
  /** Features that others make up exactly (factor above 1e10): theirs is Infinity. */
  readonly dependent: number;
}

/**
 * Variance inflation factors, the diagonal of the inverse of the correlation matrix. It is inverted by
 * its eigenvectors, so that in a singular one only the features that take part in a dependency are
 * infinite.
 *
 * @param values N x columns.
 */
export function varianceInflation(values: ArrayLike<number>, columns: number): VarianceInflation {
  const spread = columnDeviations(values, columns);
  const varying = Array.from(spread.keys()).filter((c) => spread[c] > 0);
  const factors = new Float64Array(columns).fill(Number.NaN);
  if (varying.length > 0) {
    const inflation = inverseDiagonal(correlations(values, columns, varying, spread));
    varying.forEach((c, k) => {
      factors[c] = inflation[k] > ENDLESS ? Number.POSITIVE_INFINITY : inflation[k];
    });
  }
  const known = factors.filter((factor) => !Number.isNaN(factor));
  return {
    factors,
    mean: known.reduce((sum, factor) => sum + factor, 0) / known.length,
    constant: columns - varying.length,
    dependent: known.filter((factor) => factor === Number.POSITIVE_INFINITY).length,
  };
}

function correlations(
  values: ArrayLike<number>,
  columns: number,
  varying: readonly number[],
  spread: Float64Array,
): Matrix {
  const rows = values.length / columns;
  const all = centred(values, columns);
  const standard = new Float64Array(rows * varying.length);
  for (let r = 0; r < rows; r++) {
    varying.forEach((c, k) => {
      standard[r * varying.length + k] = all[r * columns + c] / spread[c];
    });
  }
  const product = crossProduct(standard, standard, rows).map((sum) => sum / rows);
  return Matrix.from1DArray(varying.length, varying.length, Array.from(product));
}

function inverseDiagonal(symmetric: Matrix): Float64Array {
  const { realEigenvalues, eigenvectorMatrix } = new EVD(symmetric, { assumeSymmetric: true });
  return Float64Array.from({ length: symmetric.rows }, (_, j) =>
    realEigenvalues.reduce(
      (sum, value, k) => sum + eigenvectorMatrix.get(j, k) ** 2 / Math.max(value, FLOOR),
      0,
    ),
  );
}
