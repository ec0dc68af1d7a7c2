import { rowSize, rowsOf } from './arrays.ts';
import type { Bytes } from './bytes.ts';

/** Bytes of the rows that are kept, so that rows asked for one after another cost one pass a band. */
const BAND_BYTES = 2 ** 26;
/** Bytes that are read at once. */
const READ_BYTES = 2 ** 22;

/** The column of the file (first axis fastest) that holds each place of a row (last axis fastest). */
function columnsOf(shape: readonly number[]): Int32Array {
  const axes = shape.slice(1);
  const columns = new Int32Array(rowSize(shape));
  const place = axes.map(() => 0);
  const strides = axes.map((_, axis) => axes.slice(0, axis).reduce((a, b) => a * b, 1));
  for (let k = 0; k < columns.length; k++) {
    columns[k] = place.reduce((sum, at, axis) => sum + at * strides[axis], 0);
    for (let axis = axes.length - 1; axis >= 0 && ++place[axis] === axes[axis]; axis--) {
      place[axis] = 0;
    }
  }
  return columns;
}

/**
 * Reads rows of an array in Fortran order in row-major order. A row is spread over the whole file, so a band of
 * rows is read at once and kept.
 *
 * @param width bytes of an element.
 * @returns what reads the bytes of rows from..to.
 */
export function bandReader(
  bytes: Bytes,
  { shape, width }: { shape: readonly number[]; width: number },
): (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>> {
  const [length, size] = [rowsOf(shape), rowSize(shape)];
  const most = Math.max(1, Math.floor(BAND_BYTES / Math.max(1, size * width)));
  let columns: Int32Array | undefined;
  let kept = { from: 0, to: 0, rows: new Uint8Array(0) };

  /** Rows from..to: each column of the file in turn, several at once where they lie close. */
  async function band(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    columns ??= columnsOf(shape);
    const placeOf = new Int32Array(size);
    for (let k = 0; k < size; k++) placeOf[columns[k]] = k;
    const rows = new Uint8Array((to - from) * size * width);
    const run = (to - from) * width;
    const stride = length * width;
    const together = Math.max(1, Math.floor((READ_BYTES - run) / stride) + 1);
    for (let first = 0; first < size; first += together) {
      const last = Math.min(size, first + together) - 1;
      const begin = first * stride + from * width;
      const read = await bytes.read(begin, last * stride + from * width + run);
      for (let column = first; column <= last; column++) {
        const at = (column - first) * stride;
        for (let row = 0; row < to - from; row++) {
          const into = (row * size + placeOf[column]) * width;
          for (let b = 0; b < width; b++) rows[into + b] = read[at + row * width + b];
        }
      }
    }
    return rows;
  }

  return async (from, to) => {
    if (size === 0 || from === to) return new Uint8Array(0);
    if (from < kept.from || to > kept.to) {
      const end = Math.max(to, Math.min(length, from + most));
      kept = { from, to: end, rows: await band(from, end) };
    }
    return kept.rows.subarray((from - kept.from) * size * width, (to - kept.from) * size * width);
  };
}
