import { Stream } from '#numeric/random.ts';
import { Adam } from '#probes/adam.ts';
import { netOf, standardiser } from '#probes/classifier.ts';

/** Rows of some senses side by side, those that are trained on first. */
export interface Rows {
  /** Samples x columns. */
  readonly values: Float64Array;
  readonly columns: number;
  readonly labels: Int32Array;
  readonly train: number;
  readonly classes: number;
}

/** One hidden layer, and how long it is trained. */
export interface OneLayer {
  readonly hidden: number;
  readonly epochs: number;
  readonly seed: number;
  /** Deviation of the noise that every batch gets, by column. Columns are then taken as they are. */
  readonly anew?: readonly number[];
}

const BATCH = 64;
const RATE = 0.001;

/**
 * Trains a net of one hidden layer (ReLU, softmax cross-entropy; Adam, minibatches) on columns standardised by the
 * training rows.
 *
 * @returns accuracy on the held-out rows, 0 to 1.
 */
export function oneLayer(
  { values, columns, labels, train, classes }: Rows,
  { hidden, epochs, seed, anew }: OneLayer,
): number {
  const stream = new Stream(seed, 'one-layer');
  const normal = () => stream.normal();
  const net = netOf({ columns, hidden, classes, normal });
  const adam = new Adam(net.parameters, RATE);
  const known = anew ? values : standardiser(values.subarray(0, train * columns), columns)(values);
  const noisy = (rows: Float64Array) =>
    anew ? rows.map((value, k) => value + anew[k % columns] * normal()) : rows;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = stream.permutation(train);
    for (let first = 0; first < train; first += BATCH) {
      const own = order.subarray(first, first + BATCH);
      const rows = new Float64Array(own.length * columns);
      own.forEach((row, n) => {
        rows.set(known.subarray(row * columns, (row + 1) * columns), n * columns);
      });
      const wanted = own.map((row) => labels[row]);
      adam.descend(net.loss(net.parameters, noisy(rows), wanted, 0).gradient);
    }
  }
  const logits = net.logits(net.parameters, noisy(known.subarray(train * columns)));
  const asked = labels.subarray(train);
  const right = asked.filter((label, n) => {
    const own = logits.subarray(n * classes, (n + 1) * classes);
    return own.indexOf(Math.max(...own)) === label;
  });
  return right.length / asked.length;
}
