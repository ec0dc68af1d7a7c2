import { takeRows } from '#numeric/matrix.ts';
import type { Stream } from '#numeric/random.ts';
import { Adam } from './adam.ts';
import { netOf, standardiser } from './classifier.ts';
import { crossEntropy } from './head.ts';

/** How a read-out is trained: minibatches, Adam, inputs standardised. */
export interface Schedule {
  /** Hidden units (ReLU); 0 for softmax regression. */
  readonly hidden: number;
  readonly steps: number;
  readonly rate: number;
  /** Weight of half the squared weights in the loss. */
  readonly decay: number;
}

export interface ReadOutTask extends Schedule {
  /** N x columns. */
  readonly inputs: Float64Array;
  readonly columns: number;
  /** N class indices. */
  readonly labels: Int32Array;
  readonly classes: number;
  /** Draws the first weights, the rows set aside, and the minibatches. */
  readonly stream: Stream;
}

const BATCH = 64;
/** One row in so many is set aside. */
const ASIDE = 5;
/** How often the rows set aside are asked, and how many of them at most. */
const LOOKS = 16;
const MOST_ASKED = 512;

/**
 * A classifier of codes that keeps the weights which did best on rows set aside, so that a code of many numbers
 * and few rows is not learned by heart. It is trained piece by piece: whoever trains it can breathe in between.
 */
export class ReadOut {
  readonly #task: ReadOutTask;
  readonly #net: ReturnType<typeof netOf>;
  readonly #adam: Adam;
  readonly #standardise: (rows: ArrayLike<number>) => Float64Array;
  readonly #x: Float64Array;
  readonly #trained: Int32Array;
  readonly #aside: { readonly x: Float64Array; readonly labels: Int32Array };
  #best: { readonly parameters: Float64Array; readonly loss: number };
  #step = 0;

  constructor(task: ReadOutTask) {
    this.#task = task;
    const { inputs, columns, labels, rate, stream } = task;
    this.#standardise = standardiser(inputs, columns);
    this.#x = this.#standardise(inputs);
    const order = stream.permutation(labels.length);
    const aside = order.subarray(0, Math.max(1, Math.floor(order.length / ASIDE)));
    this.#trained = order.subarray(Math.min(aside.length, order.length - 1));
    const asked = aside.subarray(0, MOST_ASKED);
    this.#aside = {
      x: takeRows(this.#x, asked, columns),
      labels: asked.map((row) => labels[row]),
    };
    this.#net = netOf({ ...task, normal: () => stream.normal() });
    this.#adam = new Adam(this.#net.parameters, rate);
    this.#best = this.#standing();
  }

  get done(): boolean {
    return this.#step >= this.#task.steps;
  }

  /** Cross-entropy of the best weights on the rows set aside, nats. */
  get loss(): number {
    return this.#best.loss;
  }

  /** Takes some steps, at most as many as are left. */
  advance(steps: number): void {
    const { columns, labels, decay, stream } = this.#task;
    const size = Math.min(BATCH, this.#trained.length);
    const every = Math.ceil(this.#task.steps / LOOKS);
    for (let left = steps; left > 0 && !this.done; left--) {
      const rows = Int32Array.from(
        { length: size },
        () => this.#trained[stream.below(this.#trained.length)],
      );
      const x = takeRows(this.#x, rows, columns);
      const own = rows.map((row) => labels[row]);
      this.#adam.descend(this.#net.loss(this.#net.parameters, x, own, decay).gradient);
      this.#step++;
      if (this.#step % every > 0 && !this.done) continue;
      const now = this.#standing();
      if (now.loss < this.#best.loss) this.#best = now;
    }
  }

  /** Of rows as wide as those it was trained on, N x classes, by the best weights so far. */
  logits(rows: ArrayLike<number>): Float64Array {
    return this.#net.logits(this.#best.parameters, this.#standardise(rows));
  }

  #standing() {
    const { x, labels } = this.#aside;
    const parameters = this.#net.parameters.slice();
    return { parameters, loss: crossEntropy(this.#net.logits(parameters, x), labels) };
  }
}
