import { expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { bandOf, within } from './expected.ts';
import { oneLayer } from './one-layer.ts';
import { drawnSmaller } from './protocol.ts';

it('a figure is met by a mean within 3 points, or between means of what is left open', () => {
  expect(within(0.93, [[0.9, 0.92]])).toBe(true);
  expect(within(0.95, [[0.9, 0.92]])).toBe(false);
  expect(within(0.45, [[0.49], [0.38]])).toBe(true);
  expect(within(0.34, [[0.49], [0.38]])).toBe(false);
  expect(bandOf([0.9, 0.92])).toBe('0.910 (0.900 to 0.920)');
});

it('a picture drawn smaller keeps its grey and its middle, with an empty margin', () => {
  const picture = Float32Array.from({ length: 16 }, (_, k) => (k % 4 === 0 ? -1 : 1));
  const small = drawnSmaller(picture, [4, 4], 2);
  expect(Array.from(small)).toEqual([-1, -1, -1, -1, -1, 0, 1, -1, -1, 0, 1, -1, -1, -1, -1, -1]);
});

it('one hidden layer learns what no line parts, and noise drawn anew makes it harder', () => {
  const stream = new Stream(1, 'rows');
  const size = 400;
  const values = Float64Array.from({ length: 2 * size }, () => (stream.uniform() < 0.5 ? -1 : 1));
  const labels = Int32Array.from({ length: size }, (_, n) =>
    Number(values[2 * n] !== values[2 * n + 1]),
  );
  const rows = { values, columns: 2, labels, train: 300, classes: 2 };
  const task = { hidden: 16, epochs: 60, seed: 1 };
  expect(oneLayer(rows, task)).toBe(1);
  expect(oneLayer(rows, { ...task, anew: [1, 1] })).toBeLessThan(0.9);
});
