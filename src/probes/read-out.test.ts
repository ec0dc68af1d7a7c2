import { expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { accuracy } from './head.ts';
import { ReadOut } from './read-out.ts';

const ROWS = 200;

/** Codes of which one column tells the class by its size, so that no line does. */
function bent(name: string) {
  const stream = new Stream(1, name);
  const labels = Int32Array.from({ length: ROWS }, (_, n) => n % 2);
  const inputs = Float64Array.from({ length: 3 * ROWS }, (_, k) => {
    if (k % 3 > 0) return 1e5 * stream.normal();
    const sign = stream.below(2) ? 1 : -1;
    return 1e-4 * sign * (1 + 2 * labels[Math.floor(k / 3)] + 0.2 * stream.normal());
  });
  return { labels, inputs, columns: 3, classes: 2 };
}

it('finds with hidden units what a line cannot, whatever the scale, and gives the same again', () => {
  const [known, asked] = [bent('known'), bent('asked')];
  const train = (hidden: number, pieces: number) => {
    const stream = new Stream(2, 'fit');
    const readOut = new ReadOut({ ...known, hidden, steps: 120, rate: 0.02, decay: 0.005, stream });
    while (!readOut.done) readOut.advance(pieces);
    return readOut;
  };
  const right = (readOut: ReadOut) => accuracy(readOut.logits(asked.inputs), asked.labels);
  const [linear, mlp] = [train(0, 50), train(16, 50)];
  expect(right(linear)).toBeLessThan(0.65);
  expect(right(mlp)).toBeGreaterThan(0.95);
  expect(mlp.loss).toBeLessThan(linear.loss);
  expect(train(16, 7).logits(asked.inputs)).toEqual(mlp.logits(asked.inputs));
});

it('keeps the weights that did best on rows set aside where nothing can be learned', () => {
  const stream = new Stream(3, 'noise');
  const columns = 100;
  const inputs = Float64Array.from({ length: 40 * columns }, () => stream.normal());
  const labels = Int32Array.from({ length: 40 }, () => stream.below(2));
  const how = { hidden: 16, steps: 100, rate: 0.05, decay: 0 };
  const readOut = new ReadOut({ ...how, inputs, columns, labels, classes: 2, stream });
  const first = readOut.loss;
  readOut.advance(100);
  expect(readOut.loss).toBeLessThanOrEqual(first);
});
