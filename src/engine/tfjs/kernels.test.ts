import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend, tf } from './tf.ts';

beforeAll(() => startBackend('wasm', 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));

describe('products of lists of matrices', () => {
  const made = (shape: readonly number[], phase: number) =>
    tf.tensor(
      Float32Array.from({ length: shape.reduce((all, one) => all * one) }, (_, k) =>
        k % 17 === 3 ? 0 : Math.sin(phase + 1.7 * k) * 10 ** ((k % 7) - 3),
      ),
      shape as [number, number, number],
    );

  it.each([
    [2, 1, 1, 1],
    [3, 4, 48, 4],
    [2, 5, 49, 7],
    [5, 64, 97, 16],
    [3, 13, 200, 30],
  ])("are tfjs's to the bit: %i of %i x %i by %i", (count, rows, inputs, columns) => {
    for (const [transposeA, transposeB] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]) {
      const a = made(transposeA ? [count, inputs, rows] : [count, rows, inputs], 0.3);
      const b = made(transposeB ? [count, columns, inputs] : [count, inputs, columns], 2.1);
      const found = tf.matMul(a, b, transposeA, transposeB);
      // Of rank 4 the kernel is tfjs's own.
      const [a4, b4] = [tf.expandDims(a), tf.expandDims(b)];
      const expected = tf.matMul(a4, b4, transposeA, transposeB);
      expect(found.shape).toEqual([count, rows, columns]);
      expect(Array.from(found.dataSync())).toEqual(Array.from(expected.dataSync()));
      tf.dispose([a, b, found, a4, b4, expected]);
    }
  });

  it('may be infinite, or no number at all', () => {
    const a = tf.tensor3d([1e30, Number.NaN, -1, Number.POSITIVE_INFINITY], [2, 1, 2]);
    const b = tf.tensor3d([1e30, 1, 0, 2], [2, 2, 1]);
    expect(Array.from(tf.matMul(a, b).dataSync())).toEqual([Number.NaN, Number.POSITIVE_INFINITY]);
    tf.dispose([a, b]);
  });
});

it('takes what indexing takes, whole columns and parts of them, of any rank', () => {
  const numbers = Float32Array.from({ length: 60 }, (_, k) => Math.fround(Math.sin(k + 1)));
  const flat = tf.tensor2d(numbers, [5, 12]);
  const taken = (
    [
      [0, 0, 5, 12],
      [0, 3, 5, 4],
      [1, 11, 3, 1],
      [4, 0, 1, 12],
      [2, 5, 0, 3],
    ] as const
  ).map(([row, column, rows, columns]) => {
    const part = tf.slice(flat, [row, column], [rows, columns]);
    expect(part.shape).toEqual([rows, columns]);
    const wanted = Array.from({ length: rows * columns }, (_, k) => {
      return numbers[(row + Math.floor(k / columns)) * 12 + column + (k % columns)];
    });
    expect(Array.from(part.dataSync())).toEqual(wanted);
    return part;
  });
  const rest = tf.slice(flat, [1, 2], [-1, 3]);
  expect(rest.shape).toEqual([4, 3]);
  expect(rest.dataSync()[3]).toBe(numbers[26]);
  const cube = tf.slice(flat.reshape([5, 3, 4]), [1, 0, 2], [1, 3, 2]);
  expect(Array.from(cube.dataSync())).toEqual([14, 15, 18, 19, 22, 23].map((k) => numbers[k]));
  expect(Array.from(flat.dataSync())).toEqual(Array.from(numbers));
  tf.dispose([flat, rest, cube, ...taken]);
});
