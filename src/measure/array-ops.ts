import type { ForwardOps } from '#model/index.ts';

/** One replica's tensor: rows x columns, row-major; one row or one column serves all. */
export interface Rows {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array | Float64Array;
}

export const rowsOf = (columns: number, data: Rows['data']): Rows => ({
  rows: data.length / columns,
  columns,
  data,
});

export const scalar = (value: number): Rows => rowsOf(1, Float64Array.of(value));

function zip(a: Rows, b: Rows, f: (x: number, y: number) => number): Rows {
  const rows = Math.max(a.rows, b.rows);
  const columns = Math.max(a.columns, b.columns);
  const data = new Float64Array(rows * columns);
  const at = (x: Rows, r: number, c: number) =>
    x.data[(x.rows === 1 ? 0 : r) * x.columns + (x.columns === 1 ? 0 : c)];
  for (let k = 0; k < data.length; k++) {
    const r = Math.floor(k / columns);
    data[k] = f(at(a, r, k % columns), at(b, r, k % columns));
  }
  return { rows, columns, data };
}

/** The forward pass in plain loops, for the few samples of a trace; sums in double precision. */
export const arrayOps: ForwardOps<Rows> = {
  mul: (a, b) => zip(a, b, (x, y) => x * y),
  gate: (off, on, weight) =>
    weight.data[0] === 0
      ? off
      : zip(
          off,
          zip(on, off, (x, y) => weight.data[0] * (x - y)),
          (x, y) => x + y,
        ),
  relu: ({ rows, columns, data }) => ({ rows, columns, data: data.map((x) => Math.max(0, x)) }),
  concat: (parts) => {
    const [{ rows }] = parts;
    const columns = parts.reduce((sum, part) => sum + part.columns, 0);
    const data = new Float64Array(rows * columns);
    for (let r = 0, k = 0; r < rows; r++) {
      for (const part of parts) {
        for (let c = 0; c < part.columns; c++) data[k++] = part.data[r * part.columns + c];
      }
    }
    return { rows, columns, data };
  },
  dense: (x, w, b) => {
    const data = new Float64Array(x.rows * w.columns);
    for (let r = 0; r < x.rows; r++) {
      const row = data.subarray(r * w.columns, (r + 1) * w.columns);
      row.set(b.data);
      for (let k = 0; k < x.columns; k++) {
        const value = x.data[r * x.columns + k];
        if (value === 0) continue;
        const from = k * w.columns;
        for (let c = 0; c < row.length; c++) row[c] += value * w.data[from + c];
      }
    }
    return { rows: x.rows, columns: w.columns, data };
  },
};
