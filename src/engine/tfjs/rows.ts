import { tf } from './tf.ts';

/** Stacks one row per replica: replica x parameters. */
export function stackRows(rows: readonly Float32Array[]): tf.Tensor2D {
  const size = rows[0].length;
  const all = new Float32Array(rows.length * size);
  rows.forEach((row, r) => {
    all.set(row, r * size);
  });
  return tf.tensor2d(all, [rows.length, size]);
}
