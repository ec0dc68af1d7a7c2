import { expect, it } from 'vitest';
import { startBackend, tf } from './tf.ts';

it('takes what indexing takes, whole columns and parts of them, of any rank', async () => {
  await startBackend('wasm', 'node_modules/@tensorflow/tfjs-backend-wasm/dist/');
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
