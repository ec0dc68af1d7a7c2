/** The same numbers as a Float64Array: loops over one kind of array are several times faster. */
const wide = (values: ArrayLike<number>): Float64Array =>
  values instanceof Float64Array ? values : new Float64Array(values);

/** Mean of every column of a row-major array, exact for a constant column (a sum would round). */
export function columnMeans(all: ArrayLike<number>, columns: number): Float64Array {
  const values = wide(all);
  const rows = values.length / columns;
  const means = new Float64Array(columns);
  for (let k = columns; k < values.length; k += columns) {
    for (let c = 0; c < columns; c++) means[c] += values[k + c] - values[c];
  }
  for (let c = 0; c < columns; c++) means[c] = values[c] + means[c] / rows;
  return means;
}

/** The same array less the mean of each column. */
export function centred(all: ArrayLike<number>, columns: number): Float64Array {
  const values = wide(all);
  const means = columnMeans(values, columns);
  const result = new Float64Array(values.length);
  for (let k = 0; k < values.length; k += columns) {
    for (let c = 0; c < columns; c++) result[k + c] = values[k + c] - means[c];
  }
  return result;
}

/** Standard deviation of every column (divisor N). */
export function columnDeviations(values: ArrayLike<number>, columns: number): Float64Array {
  const squares = centred(values, columns);
  for (let k = 0; k < squares.length; k++) squares[k] *= squares[k];
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
  all: ArrayLike<number>,
  groups: Int32Array,
  columns: number,
  count: number,
): Float64Array {
  const values = wide(all);
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
  const [left, right] = [wide(a), wide(b)];
  const p = a.length / rows;
  const q = b.length / rows;
  const product = new Float64Array(p * q);
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < p; i++) {
      const value = left[r * p + i];
      if (value === 0) continue;
      for (let j = 0; j < q; j++) product[i * q + j] += value * right[r * q + j];
    }
  }
  return product;
}

/** A^T A of a row-major array, columns x columns. Four rows at a time: the sums are read and written less. */
export function gramOf(a: Float64Array, columns: number): Float64Array {
  const gram = new Float64Array(columns * columns);
  const quads = a.length - (a.length % (4 * columns));
  for (let r = 0; r < quads; r += 4 * columns) {
    const s = r + columns;
    const t = s + columns;
    const u = t + columns;
    for (let i = 0; i < columns; i++) {
      const w = a[r + i];
      const x = a[s + i];
      const y = a[t + i];
      const z = a[u + i];
      for (let j = i; j < columns; j++) {
        gram[i * columns + j] += w * a[r + j] + x * a[s + j] + y * a[t + j] + z * a[u + j];
      }
    }
  }
  for (let r = quads; r < a.length; r += columns) {
    for (let i = 0; i < columns; i++) {
      for (let j = i; j < columns; j++) gram[i * columns + j] += a[r + i] * a[r + j];
    }
  }
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < i; j++) gram[i * columns + j] = gram[j * columns + i];
  }
  return gram;
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
