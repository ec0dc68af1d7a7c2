/** Mean of every column of a row-major array, exact for a constant column (a sum would round). */
export function columnMeans(values: ArrayLike<number>, columns: number): Float64Array {
  const rows = values.length / columns;
  const means = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    for (let r = 1; r < rows; r++) means[c] += values[r * columns + c] - values[c];
    means[c] = values[c] + means[c] / rows;
  }
  return means;
}

/** The same array less the mean of each column. */
export function centred(values: ArrayLike<number>, columns: number): Float64Array {
  const means = columnMeans(values, columns);
  return Float64Array.from(values, (value, k) => value - means[k % columns]);
}

/** Standard deviation of every column (divisor N). */
export function columnDeviations(values: ArrayLike<number>, columns: number): Float64Array {
  const squares = centred(values, columns).map((value) => value * value);
  return columnMeans(squares, columns).map(Math.sqrt);
}

/** The rows with these numbers, in this order. */
export function takeRows(
  values: Float64Array,
  rows: ArrayLike<number>,
  columns: number,
): Float64Array {
  const taken = new Float64Array(rows.length * columns);
  for (let r = 0; r < rows.length; r++) {
    taken.set(values.subarray(rows[r] * columns, (rows[r] + 1) * columns), r * columns);
  }
  return taken;
}

/**
 * Mean row of every group, count x columns; NaN for a group without rows.
 *
 * @param groups group of each row, 0 to count - 1.
 */
export function groupMeans(
  values: ArrayLike<number>,
  groups: Int32Array,
  columns: number,
  count: number,
): Float64Array {
  const sizes = new Float64Array(count);
  const means = new Float64Array(count * columns);
  for (let r = 0; r < groups.length; r++) {
    sizes[groups[r]]++;
    for (let c = 0; c < columns; c++) means[groups[r] * columns + c] += values[r * columns + c];
  }
  return means.map((sum, k) => sum / sizes[Math.floor(k / columns)]);
}

/** A^T B of two row-major arrays of as many rows, columns of A x columns of B. */
export function crossProduct(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  rows: number,
): Float64Array {
  const p = a.length / rows;
  const q = b.length / rows;
  const product = new Float64Array(p * q);
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < p; i++) {
      const value = a[r * p + i];
      if (value === 0) continue;
      for (let j = 0; j < q; j++) product[i * q + j] += value * b[r * q + j];
    }
  }
  return product;
}

/** Cosine of two arrays as long vectors; NaN where one of them is zero. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let k = 0; k < a.length; k++) {
    dot += a[k] * b[k];
    aa += a[k] * a[k];
    bb += b[k] * b[k];
  }
  return dot / Math.sqrt(aa * bb);
}

/** The transpose of a row-major array, columns x rows. */
export function transposed(values: ArrayLike<number>, columns: number): Float64Array {
  const rows = values.length / columns;
  return Float64Array.from(
    { length: values.length },
    (_, k) => values[(k % rows) * columns + Math.floor(k / rows)],
  );
}
