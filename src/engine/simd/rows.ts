/** Rows of floats, row-major: the first starts at `at`, and each `width` floats after the one before. */
export interface Rows {
  readonly floats: Float32Array;
  readonly at: number;
  readonly width: number;
}

/** The least multiple of `by` that is not below `count`. */
export const whole = (count: number, by: number): number => Math.ceil(count / by) * by;

/** Copies the first `columns` floats of `rows` rows. */
export function copyRows(from: Rows, to: Rows, rows: number, columns: number): void {
  if (from.width === columns && to.width === columns) {
    to.floats.set(from.floats.subarray(from.at, from.at + rows * columns), to.at);
    return;
  }
  for (let row = 0; row < rows; row++) {
    const start = from.at + row * from.width;
    to.floats.set(from.floats.subarray(start, start + columns), to.at + row * to.width);
  }
}
