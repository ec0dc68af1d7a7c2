/**
 * Products of row-major matrices in float64. Tiles of two rows by four columns stay in registers; every number
 * of a result is one sum, taken in the order of k, so that neither tiles nor shapes change its bits.
 */

/** A B with a first row to begin every sum with: A is rows x depth, B depth x columns, as is the result. */
export function rowsByColumns(a: Float64Array, b: Float64Array, first: Float64Array): Float64Array {
  const columns = first.length;
  const depth = b.length / columns;
  const rows = a.length / depth;
  const c = new Float64Array(rows * columns);
  const evenRows = rows - (rows % 2);
  const evenColumns = columns - (columns % 4);
  for (let j = 0; j < evenColumns; j += 4) {
    for (let i = 0; i < evenRows; i += 2) {
      let c00 = first[j];
      let c01 = first[j + 1];
      let c02 = first[j + 2];
      let c03 = first[j + 3];
      let c10 = c00;
      let c11 = c01;
      let c12 = c02;
      let c13 = c03;
      let p = i * depth;
      let q = p + depth;
      for (let k = j; k < b.length; k += columns) {
        const x = a[p++];
        const y = a[q++];
        c00 += x * b[k];
        c01 += x * b[k + 1];
        c02 += x * b[k + 2];
        c03 += x * b[k + 3];
        c10 += y * b[k];
        c11 += y * b[k + 1];
        c12 += y * b[k + 2];
        c13 += y * b[k + 3];
      }
      const to = i * columns + j;
      const next = to + columns;
      c[to] = c00;
      c[to + 1] = c01;
      c[to + 2] = c02;
      c[to + 3] = c03;
      c[next] = c10;
      c[next + 1] = c11;
      c[next + 2] = c12;
      c[next + 3] = c13;
    }
  }
  for (let j = evenColumns; j < columns; j++) {
    for (let i = 0; i < evenRows; i += 2) {
      let c0 = first[j];
      let c1 = c0;
      let p = i * depth;
      let q = p + depth;
      for (let k = j; k < b.length; k += columns) {
        c0 += a[p++] * b[k];
        c1 += a[q++] * b[k];
      }
      c[i * columns + j] = c0;
      c[(i + 1) * columns + j] = c1;
    }
  }
  for (let i = evenRows; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = first[j];
      for (let k = 0; k < depth; k++) sum += a[i * depth + k] * b[k * columns + j];
      c[i * columns + j] = sum;
    }
  }
  return c;
}

/** Adds A^T B to C: A is depth x rows, B depth x columns, C rows x columns. */
export function addColumnsByColumns(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  columns: number,
): void {
  const depth = b.length / columns;
  const rows = a.length / depth;
  const evenRows = rows - (rows % 2);
  const evenColumns = columns - (columns % 4);
  for (let j = 0; j < evenColumns; j += 4) {
    for (let i = 0; i < evenRows; i += 2) {
      const to = i * columns + j;
      const next = to + columns;
      let c00 = c[to];
      let c01 = c[to + 1];
      let c02 = c[to + 2];
      let c03 = c[to + 3];
      let c10 = c[next];
      let c11 = c[next + 1];
      let c12 = c[next + 2];
      let c13 = c[next + 3];
      let p = i;
      for (let k = j; k < b.length; k += columns) {
        const x = a[p];
        const y = a[p + 1];
        p += rows;
        c00 += x * b[k];
        c01 += x * b[k + 1];
        c02 += x * b[k + 2];
        c03 += x * b[k + 3];
        c10 += y * b[k];
        c11 += y * b[k + 1];
        c12 += y * b[k + 2];
        c13 += y * b[k + 3];
      }
      c[to] = c00;
      c[to + 1] = c01;
      c[to + 2] = c02;
      c[to + 3] = c03;
      c[next] = c10;
      c[next + 1] = c11;
      c[next + 2] = c12;
      c[next + 3] = c13;
    }
  }
  for (let j = evenColumns; j < columns; j++) {
    for (let i = 0; i < evenRows; i += 2) {
      let c0 = c[i * columns + j];
      let c1 = c[(i + 1) * columns + j];
      let p = i;
      for (let k = j; k < b.length; k += columns) {
        c0 += a[p] * b[k];
        c1 += a[p + 1] * b[k];
        p += rows;
      }
      c[i * columns + j] = c0;
      c[(i + 1) * columns + j] = c1;
    }
  }
  for (let i = evenRows; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = c[i * columns + j];
      for (let k = 0; k < depth; k++) sum += a[k * rows + i] * b[k * columns + j];
      c[i * columns + j] = sum;
    }
  }
}
