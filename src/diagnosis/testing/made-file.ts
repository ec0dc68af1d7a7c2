import type { ArrayFile, StoredArray } from '#files/arrays.ts';

type Value = number | string;

/** An array in memory as if it stood in a file. */
export function madeArray(
  name: string,
  values: ArrayLike<number> | readonly string[],
  shape: readonly number[] = [values.length],
): StoredArray {
  const size = shape.slice(1).reduce((all, length) => all * length, 1);
  const take = (from: number, to: number) =>
    Array.from({ length: (to - from) * size }, (_, k) => values[from * size + k] as Value);
  return {
    ...{ name, shape, type: typeof values[0] === 'string' ? 'text' : 'float32' },
    rows: async (from, to) => Float64Array.from(take(from, to), Number),
    text: async (from, to) => take(from, to).map(String),
  };
}

export const madeFile = (arrays: readonly StoredArray[]): ArrayFile => ({
  ...{ kind: 'arrays', format: 'npz', notes: [] },
  arrays,
});
