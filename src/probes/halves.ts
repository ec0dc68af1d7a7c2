import { takeRows } from '#numeric/matrix.ts';

/** Codes of one sense, one half of the samples to be fitted to and the other to be asked about. */
export interface Halves {
  readonly fitted: Float64Array;
  readonly asked: Float64Array;
}

/** A random order of the samples, cut in two: a sample is in the same half for every sense. */
export function cutInHalf(order: Int32Array): { fitted: Int32Array; asked: Int32Array } {
  const half = Math.floor(order.length / 2);
  return { fitted: order.subarray(0, half), asked: order.subarray(half) };
}

/** The halves of N x columns numbers. */
export function halvesOf(
  codes: ArrayLike<number>,
  columns: number,
  { fitted, asked }: ReturnType<typeof cutInHalf>,
): Halves {
  const wide = Float64Array.from(codes);
  return { fitted: takeRows(wide, fitted, columns), asked: takeRows(wide, asked, columns) };
}
