import { beforeAll, expect, it } from 'vitest';
import { spread } from './spread.ts';
import { startBackend, tf } from './tf.ts';

beforeAll(() => startBackend('cpu', 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'));

const made = (shape: readonly number[], phase: number) =>
  Float32Array.from({ length: shape.reduce((all, one) => all * one, 1) }, (_, k) =>
    k % 5 === 3 ? 0 : Math.sin(phase + 1.7 * k) * 10 ** ((k % 7) - 3),
  );

it.each([
  { a: [3, 1, 4], b: [3, 2, 4] },
  { a: [4], b: [3, 2, 4] },
  { a: [3, 2, 1], b: [1, 1, 4] },
  { a: [2, 1], b: [3, 1, 4] },
  { a: [3, 1, 1], b: [3, 2, 4] },
  { a: [], b: [2, 3] },
  { a: [1, 1], b: [3] },
  { a: [2, 3], b: [2, 3] },
  { a: [0, 1], b: [1, 4] },
])(
  'computes $a with $b as each number alone, to the bit, and leaves nothing behind',
  ({ a, b }) => {
    const [left, right] = [made(a, 0.3), made(b, 2.1)];
    const shape = tf.backend_util.assertAndGetBroadcastShape(a, b);
    const indices = (of: number[]) =>
      spread(Float32Array.from(made(of, 0).keys()), of, shape) as unknown as number[];
    const [x, y] = [a, b].map(indices);
    const before = tf.memory();
    for (const [op, own] of [
      [tf.add, (p: number, q: number) => p + q],
      [tf.sub, (p: number, q: number) => p - q],
      [tf.mul, (p: number, q: number) => p * q],
      [tf.div, (p: number, q: number) => p / q],
      [tf.maximum, Math.max],
      [tf.minimum, Math.min],
    ] as const) {
      const found = tf.tidy(() => {
        const out = op(tf.tensor(left, a), tf.tensor(right, b));
        expect(out.shape).toEqual(shape);
        return out.dataSync();
      });
      expect(found).toEqual(Float32Array.from(x, (_, k) => own(left[x[k]], right[y[k]])));
    }
    expect(tf.memory()).toEqual(before);
  },
);

it('repeats along every axis that is missing or of length 1', () => {
  const values = Float32Array.of(1, 2, 3);
  expect([...spread(values, [3], [2, 3])]).toEqual([1, 2, 3, 1, 2, 3]);
  expect([...spread(values, [3, 1], [3, 2])]).toEqual([1, 1, 2, 2, 3, 3]);
  expect([...spread(values, [3, 1], [2, 3, 2])]).toEqual([1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3]);
});
