import { elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { ShownAs } from '#protocol/traced.ts';
import { type RunParams, scenarioOf } from '#spec/index.ts';
import { addUniform, deviation } from './corrupt.ts';
import type { SetShows } from './shown.ts';
import type { Batch, DataSource, LiveNoise, Modality, Resident, Shows } from './source.ts';

/** One sense of a packed set. */
export interface PackedSense {
  readonly id: string;
  /** Numbers per sample, and rows and columns if it can be drawn as a picture. */
  readonly inputs: number;
  readonly shape?: readonly [rows: number, columns: number];
  /** Samples x inputs; a sample that lacks the sense is NaN throughout. */
  readonly values: Float32Array;
  /** Whether all its numbers are of one scale, as pixels are, or each column is of its own. */
  readonly scaled: 'together' | 'by column';
  /** Whether pictures of it compare: each stands on the scale of the whole set, and not on its own. */
  readonly drawn?: 'on one scale';
  /** What a person is shown of it beside its numbers. */
  readonly shown?: ShownAs;
}

/** Samples of any number of senses with a fixed split: those that are trained on come first. */
export interface PackedSet {
  readonly classes: readonly string[];
  readonly train: number;
  readonly test: number;
  /** Class of every sample. */
  readonly labels: Int32Array;
  readonly senses: readonly PackedSense[];
  readonly shows?: SetShows;
}

/** Mean and standard deviation of the numbers that are there; 0 and 1 of none, and no deviation of 0. */
function scaleOf(values: Float32Array, first: number, stride: number) {
  let [count, sum, squares] = [0, 0, 0];
  for (let k = first; k < values.length; k += stride) {
    if (Number.isNaN(values[k])) continue;
    count++;
    sum += values[k];
  }
  const mean = count > 0 ? sum / count : 0;
  for (let k = first; k < values.length; k += stride) {
    if (!Number.isNaN(values[k])) squares += (values[k] - mean) * (values[k] - mean);
  }
  return { mean, sd: squares > 0 ? Math.sqrt(squares / count) : 1 };
}

/** Numbers of mean 0 and deviation 1 over the first `train` samples; what is missing is their mean. */
export function standardised({ values, inputs, scaled }: PackedSense, train: number): Float32Array {
  const known = values.subarray(0, train * inputs);
  const columns = scaled === 'together' ? 1 : inputs;
  const scales = Array.from({ length: columns }, (_, c) => scaleOf(known, c, columns));
  return values.map((value, k) => {
    const { mean, sd } = scales[k % columns];
    return Number.isNaN(value) ? 0 : (value - mean) / sd;
  });
}

/** A set as runs train on it: every number standardised by training samples. */
export interface ReadySet extends Omit<PackedSet, 'senses'> {
  readonly senses: readonly Omit<PackedSense, 'scaled'>[];
}

export const readySet = (set: PackedSet): ReadySet => ({
  ...set,
  senses: set.senses.map((sense) => ({ ...sense, values: standardised(sense, set.train) })),
});

/** Deviations from the mean that pictures which compare are drawn in. */
const RANGE = [-2.5, 2.5] as const;

/** The senses of a scenario that is a packed set. @throws Error if its data come from elsewhere. */
function sensesOf(run: RunParams) {
  const scenario = scenarioOf(run);
  if (scenario.source !== 'packed' && scenario.source !== 'own') {
    throw new Error(`"${scenario.id}" is no packed set.`);
  }
  return scenario.senses(run);
}

/** A packed set, its split fixed, with Gaussian noise drawn anew for every sample and sense. */
export class PackedSource implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly shows?: Shows;
  readonly #run: RunParams;
  readonly #set: ReadySet;
  /** Samples x inputs of each sense, as loud as the run has it, and the deviation of its noise. */
  readonly #senses: readonly { readonly rows: Float32Array; readonly sd: number }[];

  /** @throws Error if the senses of the set are not those of the run's scenario. */
  constructor(run: RunParams, set: ReadySet) {
    const senses = sensesOf(run);
    const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(', ');
    if (names(senses) !== names(set.senses)) {
      throw new Error(`"${run.scenario}" has ${names(senses)}; its file ${names(set.senses)}.`);
    }
    this.#run = run;
    this.#set = set;
    this.classes = set.classes;
    this.modalities = senses.map(({ id, label }, i) => {
      const { inputs, shape, drawn, shown } = set.senses[i];
      return { id, label, inputs, shape, shown, range: drawn && RANGE };
    });
    this.#senses = senses.map(({ noise, loudness }, i) => ({
      rows: this.#rowsOf(i, loudness),
      sd: noise.sd * loudness,
    }));
    const { shows } = set;
    this.shows = shows && {
      of: (seed, n) => shows.of(this.#heldOutOrder(seed)[n % set.test]),
      heard: shows.heard,
    };
  }

  train(seed: number, step: number, size: number): Batch {
    const own = this.#trainingRows(seed);
    const stream = new Stream(seed, 'batch', step);
    const rows = Int32Array.from({ length: size }, () => own[stream.below(own.length)]);
    return this.#render(rows, this.#stream(seed, 'noise', step));
  }

  reference(seed: number, size: number): Batch {
    const rows = this.#trainingRows(seed).slice(0, size);
    return this.#render(rows, this.#stream(seed, 'reference-noise'));
  }

  /** All held-out samples once before any comes twice. */
  heldOut(seed: number, size: number): Batch {
    const { train, test } = this.#set;
    const order = this.#heldOutOrder(seed);
    const rows = Int32Array.from({ length: size }, (_, n) => train + order[n % test]);
    return this.#render(rows, this.#stream(seed, 'held-out-noise'));
  }

  resident(seeds: readonly number[]): Resident {
    let words = 0;
    const channels = this.#senses.map(({ rows, sd }, i) => {
      if (sd === 0) return { rows, noise: { kind: 'none' } as const };
      const noise: LiveNoise = { kind: 'gaussian', sd, mean: 0, scale: 1, firstWord: words };
      words += 2 * this.modalities[i].inputs;
      return { rows, noise };
    });
    const pairs = seeds.map((seed) => {
      const own = this.#trainingRows(seed);
      const labels = own.map((row) => this.#set.labels[row]);
      return { rows: channels.map(() => own), labels };
    });
    return { size: pairs[0]?.labels.length ?? 0, words, channels, pairs };
  }

  #heldOutOrder(seed: number): Int32Array {
    return new Stream(seed, 'held-out').permutation(this.#set.test);
  }

  #stream(seed: number, name: string, step = 0): Stream {
    return new Stream(seed, name, step, elementaryOf(this.#run.engine));
  }

  /** The last sense may be noisy in training (`corrupt`), the same for every seed; a quiet one is scaled. */
  #rowsOf(sense: number, loudness: number): Float32Array {
    const { senses, train } = this.#set;
    const { values, inputs } = senses[sense];
    const corrupt = sense === senses.length - 1 ? this.#run.corrupt : 0;
    if (corrupt === 0 && loudness === 1) return values;
    const rows = values.slice();
    const known = rows.subarray(0, train * inputs);
    const sd = corrupt * deviation(known, elementaryOf(this.#run.engine));
    addUniform(known, sd, new Stream(0, 'corrupt'));
    return loudness === 1 ? rows : rows.map((value) => loudness * value);
  }

  /** Training samples of a seed: as many as the run has, none twice. */
  #trainingRows(seed: number): Int32Array {
    const order = new Stream(seed, 'pairs').permutation(this.#set.train);
    return Int32Array.from(order.slice(0, this.#run.trainSize));
  }

  #render(rows: Int32Array, stream: Stream): Batch {
    const inputs = this.modalities.map((own) => new Float32Array(rows.length * own.inputs));
    rows.forEach((row, n) => {
      for (const [i, { rows: all, sd }] of this.#senses.entries()) {
        const width = this.modalities[i].inputs;
        for (let k = 0; k < width; k++) {
          const noise = sd > 0 ? sd * stream.normal() : 0;
          inputs[i][n * width + k] = all[row * width + k] + noise;
        }
      }
    });
    const labels = rows.map((row) => this.#set.labels[row]);
    return { size: rows.length, inputs, labels };
  }
}
