import { elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import { type RunParams, scenarioOf } from '#spec/index.ts';
import type { Batch, DataSource, Modality, Resident } from './source.ts';
import { drawnFrom, firstOf } from './synthetic.ts';

/** A batch of which numbers are asked for. */
type Asked = Batch & { readonly wanted: Float32Array };

/** Makes numbers of mean 0 and mean square 1, in place. */
function standardise(values: Float64Array): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let n = 0; n < values.length; n++) values[n] -= mean;
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  for (let n = 0; n < values.length; n++) values[n] /= Math.sqrt(square);
}

/** Takes out of `values` what `others`, of mean square 1, say of it. */
function decorrelate(values: Float64Array, others: Float64Array): void {
  const shared = values.reduce((sum, value, n) => sum + value * others[n], 0) / values.length;
  for (let n = 0; n < values.length; n++) values[n] -= shared * others[n];
}

/**
 * Two correlated Gaussian senses x_A and x_B, and y = x_A + x_B (Zhang, Latham & Saxe, ICML 2024, arXiv
 * 2312.00935). The answer has two outputs, of which -y / sqrt 2 and y / sqrt 2 are asked: so the larger one
 * says the sign of y, which counts as the class, and half the squared error is that of y itself. The covariance
 * of every training set is exactly the one that is asked for; held-out samples are drawn freely.
 */
export class CorrelatedSource implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly asks = 'numbers';
  readonly #run: RunParams;
  readonly #sds: readonly [number, number];
  readonly #training = new Map<number, Asked>();

  /** @throws Error if the data of the scenario come from elsewhere. */
  constructor(run: RunParams) {
    const scenario = scenarioOf(run);
    if (scenario.source !== 'correlated') throw new Error(`"${scenario.id}" is not correlated.`);
    const [a, b] = scenario.senses(run);
    this.#run = run;
    this.#sds = [a.sd, b.sd];
    this.classes = scenario.classes;
    this.modalities = [a, b].map(({ id, label }) => ({ id, label, inputs: 1 }));
  }

  train(seed: number, step: number, size: number): Batch {
    return drawnFrom(this.#trainingSet(seed), seed, step, size);
  }

  reference(seed: number, size: number): Batch {
    return firstOf(this.#trainingSet(seed), size);
  }

  heldOut(seed: number, size: number): Asked {
    const [own, other] = this.#normals(new Stream(seed, 'held-out', 0, this.#math), size);
    return this.#mixed(own, other);
  }

  resident(seeds: readonly number[]): Resident {
    const sets = seeds.map((seed) => this.#trainingSet(seed));
    const size = this.#run.trainSize;
    const channels = [0, 1, 2].map((channel) => {
      const lists = sets.map(({ inputs, wanted }) => inputs[channel] ?? wanted);
      const rows = new Float32Array(lists.reduce((sum, { length }) => sum + length, 0));
      lists.forEach((list, s) => {
        rows.set(list, s * list.length);
      });
      return { rows, noise: { kind: 'none' } as const };
    });
    const pairs = sets.map(({ labels }, s) => {
      const rows = Int32Array.from({ length: size }, (_, n) => s * size + n);
      return { rows: channels.map(() => rows), labels };
    });
    return { size, words: 0, channels, pairs };
  }

  get #math() {
    return elementaryOf(this.#run.engine);
  }

  #normals(stream: Stream, size: number): [Float64Array, Float64Array] {
    const draw = () => Float64Array.from({ length: size }, () => stream.normal());
    return [draw(), draw()];
  }

  /** Samples of two independent standard normals each. */
  #mixed(own: Float64Array, other: Float64Array): Asked {
    const [a, b] = this.#sds;
    const { correlation } = this.#run;
    const rest = Math.sqrt(1 - correlation * correlation);
    const strong = Float32Array.from(own, (value) => a * value);
    const weak = Float32Array.from(other, (value, n) => b * (correlation * own[n] + rest * value));
    const sums = strong.map((value, n) => value + weak[n]);
    const wanted = new Float32Array(2 * sums.length);
    sums.forEach((y, n) => {
      wanted[2 * n] = -Math.SQRT1_2 * y;
      wanted[2 * n + 1] = Math.SQRT1_2 * y;
    });
    const labels = Int32Array.from(sums, (y) => (y < 0 ? 0 : 1));
    return { size: sums.length, inputs: [strong, weak], labels, wanted };
  }

  #trainingSet(seed: number): Asked {
    const known = this.#training.get(seed);
    if (known) return known;
    const stream = new Stream(seed, 'data', 0, this.#math);
    const [own, other] = this.#normals(stream, this.#run.trainSize);
    standardise(own);
    standardise(other);
    decorrelate(other, own);
    standardise(other);
    const set = this.#mixed(own, other);
    this.#training.set(seed, set);
    return set;
  }
}
