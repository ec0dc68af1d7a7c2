import { EVD, Matrix, QrDecomposition, SVD } from 'ml-matrix';
import { centred, gramOf } from '#numeric/matrix.ts';

/** Float32 machine epsilon: the weights are trained in single precision. */
const EPSILON = 2 ** -23;

/** Rows per column from which a QR decomposition first makes the SVD cheaper. */
const TALL = 3;

/** Singular values of a rows x columns matrix given row-major, descending. */
export function singularValues(
  values: ArrayLike<number>,
  rows: number,
  columns: number,
): Float64Array {
  const matrix = Matrix.from1DArray(rows, columns, Array.from(values));
  const core = rows > TALL * columns ? new QrDecomposition(matrix).upperTriangularMatrix : matrix;
  const svd = new SVD(core, {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
    autoTranspose: true,
  });
  return Float64Array.from(svd.diagonal).sort().reverse();
}

/**
 * Singular values of a tall matrix as roots of the eigenvalues of its Gram matrix, descending: much
 * cheaper, and to within float64's eps times sigma_1^2 / sigma. Below sqrt(columns eps) sigma_1, about 6e-8,
 * nothing is left of a value, and it is 0.
 */
function gramSingularValues(values: Float64Array, columns: number): Float64Array {
  const lambda = eigenvalues(gramOf(values, columns), columns);
  const floor = columns * Number.EPSILON * lambda[0];
  return lambda.map((value) => (value > floor ? Math.sqrt(value) : 0));
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
 * Singular values of the centred rows x columns matrix over sqrt(rows), descending: their squares are
 * the variances along the principal axes.
 */
export function centredSingularValues(
  values: ArrayLike<number>,
  rows: number,
  columns: number,
): Float64Array {
  const spread = centred(values, columns);
  const sigma =
    rows > TALL * columns
      ? gramSingularValues(spread, columns)
      : singularValues(spread, rows, columns);
  return sigma.map((sigma) => sigma / Math.sqrt(rows));
}

/** Number of singular values above max(rows, columns) eps sigma_1, with the eps of float32. */
export function numericRank(sigma: ArrayLike<number>, rows: number, columns: number): number {
  const floor = Math.max(rows, columns) * EPSILON * sigma[0];
  return Array.from(sigma).filter((value) => value > floor).length;
}

/** exp of the entropy of sigma / sum(sigma) (Roy & Vetterli, EUSIPCO 2007); 0 for a zero matrix. */
export function effectiveRank(sigma: ArrayLike<number>): number {
  const all = Array.from(sigma);
  const sum = all.reduce((total, value) => total + value, 0);
  if (sum <= 0) return 0;
  const entropy = all.reduce(
    (h, value) => (value > 0 ? h - (value / sum) * Math.log(value / sum) : h),
    0,
  );
  return Math.exp(entropy);
}

/** Squared Frobenius norm over the squared largest singular value; 0 for a zero matrix. */
export function stableRank(sigma: ArrayLike<number>): number {
  if (!(sigma[0] > 0)) return 0;
  return Array.from(sigma).reduce((total, value) => total + (value / sigma[0]) ** 2, 0);
}

/**
 * Participation ratio (sum lambda)^2 / sum lambda^2 with lambda = sigma^2: how many equal variances
 * would be as spread out; 0 for a zero matrix.
 */
export function participationRatio(sigma: ArrayLike<number>): number {
  if (!(sigma[0] > 0)) return 0;
  const lambda = Array.from(sigma, (value) => (value / sigma[0]) ** 2);
  const sum = lambda.reduce((total, value) => total + value, 0);
  return sum ** 2 / lambda.reduce((total, value) => total + value * value, 0);
}

/** The four side by side: numeric, effective, stable, participation ratio. */
export function ranks(sigma: ArrayLike<number>, rows: number, columns: number): number[] {
  return [
    numericRank(sigma, rows, columns),
    effectiveRank(sigma),
    stableRank(sigma),
    participationRatio(sigma),
  ];
}
