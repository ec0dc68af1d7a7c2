import { type Elementary, elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import { classesOf, type Factors, type Part, type RunParams, scenarioOf } from '#spec/index.ts';
import { addUniform, deviation } from './corrupt.ts';
import { mixed } from './mixing.ts';
import { residentOf } from './resident.ts';
import type { Batch, DataSource, Modality, Resident } from './source.ts';
import { drawnFrom, firstOf } from './synthetic.ts';

/** What a sense shows of a sample: its class, a share of it, or nothing. */
interface Code {
  /** symbols x predictive: of C classes first the class itself, then the C shares, then nothing, all 0. */
  readonly symbols: Float64Array;
  /** Half the least distance, along any one factor, between what two symbols may look like. */
  readonly room: number;
  /** inputs x (predictive + noise), entries N(0, 1 / columns). */
  readonly matrix: Float64Array;
}

/** Samples with what they were made of. */
export interface OverlapSet extends Batch {
  /** Per sample: the part it belongs to; -1 where nobody knows its class. */
  readonly parts: Int32Array;
  /** Per sense and sample: what it shows, the row of `symbols`. */
  readonly shown: readonly Int32Array[];
  /** Per sense, size x (predictive + noise): predictive factors first. */
  readonly factors: readonly Float32Array[];
}

function drawCode(run: RunParams, index: number, kind: Factors, math: Elementary): Code {
  const classes = classesOf(run).length;
  const stream = new Stream(run.world, 'overlap world', index, math);
  const columns = kind.predictive + kind.noise;
  const normals = (length: number, scale: number) =>
    Float64Array.from({ length }, () => stream.normal() * scale);
  const symbols = new Float64Array((2 * classes + 1) * kind.predictive);
  symbols.set(normals(2 * classes * kind.predictive, kind.strength));
  return {
    symbols,
    room: roomOf(symbols, kind) / 2,
    matrix: normals(kind.inputs * columns, 1 / Math.sqrt(columns)),
  };
}

/** The least distance, along the factor in which they differ most, of two symbols in any sign they may have. */
function roomOf(symbols: Float64Array, { predictive, flip }: Factors): number {
  const count = symbols.length / predictive;
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      for (const sign of flip ? [1, -1] : [1]) {
        let most = 0;
        for (let j = 0; j < predictive; j++) {
          const gap = symbols[a * predictive + j] - sign * symbols[b * predictive + j];
          most = Math.max(most, Math.abs(gap));
        }
        least = Math.min(least, most);
      }
    }
  }
  return least;
}

/**
 * Senses of which is known what each set of them tells of the class. Every sample belongs to a part that some
 * senses know (`Part`): a sense of a redundant or unique part shows the class; one of a synergistic part shows a
 * share, uniform by itself, and all shares sum to the class modulo their number; others show nothing. A symbol
 * is a code of predictive factors, scattered evenly round it by less than half of its distance to any other,
 * so that it can be told without error. Noise factors are independent of all symbols. As senses are mixed
 * one to one (x = g A f, more inputs than factors), what they tell is exactly what they show.
 *
 * Correlated noise: factor j of each sense is sqrt(rho) e_j + sqrt(1 - rho) e_ij. Conjugate noise: factor j is
 * that less kappa times predictive factor j, so at kappa 1 their sum is independent of the class (our reading of
 * the paper's Definition 1, whose zz* is not explained); the pair of them tells all the same.
 */
export class OverlapSource implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly #run: RunParams;
  readonly #parts: readonly Part[];
  readonly #kinds: readonly Factors[];
  readonly #codes: readonly Code[];
  readonly #training = new Map<number, OverlapSet>();

  /** @throws Error if the data of the scenario come from elsewhere. */
  constructor(run: RunParams) {
    const scenario = scenarioOf(run);
    if (scenario.source !== 'overlap') throw new Error(`"${scenario.id}" has no such senses.`);
    const senses = scenario.senses(run);
    this.#run = run;
    this.classes = classesOf(run);
    this.#parts = scenario.known?.(run) ?? [];
    this.#kinds = senses.map(({ factors }) => factors);
    this.#codes = this.#kinds.map((kind, i) => drawCode(run, i, kind, this.#math));
    this.modalities = senses.map(({ id, label, factors: { inputs } }) => ({ id, label, inputs }));
  }

  /** Draws samples; each ingredient has a stream of its own, so that a setting moves nothing but its own. */
  draw(seed: number, name: string, size: number): OverlapSet {
    const told = this.#told(new Stream(seed, name), size);
    const common = new Stream(seed, `${name} common`, 0, this.#math);
    const shared = Float64Array.from({ length: size * this.#run.noiseFactors }, () =>
      common.normal(),
    );
    const factors = this.#kinds.map((kind, i) => {
      const coded = new Stream(seed, `${name} code`, i);
      const noise = new Stream(seed, `${name} noise`, i, this.#math);
      return this.#factors(kind, this.#codes[i], told.shown[i], { coded, noise, shared });
    });
    const inputs = factors.map((own, i) => mixed(own, size, this.#kinds[i], this.#codes[i].matrix));
    return { size, ...told, factors, inputs };
  }

  /** Row of the symbol that predictive factors stand for: the nearest, by the factor that is furthest off. */
  symbolOf(sense: number, factors: ArrayLike<number>): number {
    const { predictive, flip } = this.#kinds[sense];
    const { symbols } = this.#codes[sense];
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let s = 0; s < symbols.length / predictive; s++) {
      for (const sign of flip ? [1, -1] : [1]) {
        let most = 0;
        for (let j = 0; j < predictive; j++) {
          most = Math.max(most, Math.abs(factors[j] - sign * symbols[s * predictive + j]));
        }
        if (most < least) [least, best] = [most, s];
      }
    }
    return best;
  }

  /** inputs x (predictive + noise): how the factors of a sense become its inputs, loudness and all. */
  mixing(sense: number): Float64Array {
    return this.#codes[sense].matrix.map((value) => this.#kinds[sense].loudness * value);
  }

  train(seed: number, step: number, size: number): Batch {
    return drawnFrom(this.#trainingSet(seed), seed, step, size);
  }

  reference(seed: number, size: number): Batch {
    return firstOf(this.#trainingSet(seed), size);
  }

  heldOut(seed: number, size: number): OverlapSet {
    return this.draw(seed, 'held-out', size);
  }

  resident(seeds: readonly number[]): Resident {
    return residentOf(seeds.map((seed) => this.#trainingSet(seed)));
  }

  get #math() {
    return elementaryOf(this.#run.engine);
  }

  #told(stream: Stream, size: number): Pick<OverlapSet, 'labels' | 'parts' | 'shown'> {
    const classes = this.classes.length;
    const senses = this.#kinds.length;
    const labels = new Int32Array(size);
    const parts = new Int32Array(size);
    const shown = this.#kinds.map(() => new Int32Array(size).fill(2 * classes));
    for (let n = 0; n < size; n++) {
      labels[n] = stream.below(classes);
      parts[n] = this.#partAt(stream.uniform());
      const part = this.#parts[parts[n]];
      let rest = labels[n];
      for (let i = 0; i < senses; i++) {
        const drawn = stream.below(classes);
        if (!part || !(part.senses & (1 << i))) continue;
        if (part.kind !== 'synergistic') {
          shown[i][n] = labels[n];
          continue;
        }
        const last = part.senses >> (i + 1) === 0;
        const share = last ? rest : drawn;
        shown[i][n] = classes + share;
        rest = (rest - share + classes) % classes;
      }
    }
    return { labels, parts, shown };
  }

  #partAt(place: number): number {
    let passed = 0;
    return this.#parts.findIndex(({ share }, k) => {
      passed += share;
      return place < passed || k === this.#parts.length - 1;
    });
  }

  #factors(
    { predictive, noise: count, jitter, sigma, flip }: Factors,
    { symbols, room }: Code,
    shown: Int32Array,
    { coded, noise, shared }: { coded: Stream; noise: Stream; shared: Float64Array },
  ): Float32Array {
    const { noiseCorrelation: rho, conjugate } = this.#run;
    const [together, apart] = [Math.sqrt(rho), Math.sqrt(1 - rho)];
    const columns = predictive + count;
    const factors = new Float32Array(shown.length * columns);
    for (let n = 0; n < shown.length; n++) {
      const at = n * columns;
      const sign = coded.uniform() < 0.5 && flip ? -1 : 1;
      for (let j = 0; j < predictive; j++) {
        const scatter = (2 * coded.uniform() - 1) * jitter * room;
        factors[at + j] = sign * symbols[shown[n] * predictive + j] + scatter;
      }
      for (let j = 0; j < count; j++) {
        const own = together * shared[n * count + j] + apart * noise.normal();
        const taken = j < predictive ? conjugate * factors[at + j] : 0;
        factors[at + predictive + j] = sigma * own - taken;
      }
    }
    return factors;
  }

  #trainingSet(seed: number): OverlapSet {
    const known = this.#training.get(seed);
    if (known) return known;
    const set = this.draw(seed, 'data', this.#run.trainSize);
    const weak = set.inputs[set.inputs.length - 1];
    const sd = this.#run.corrupt * deviation(weak, this.#math);
    addUniform(weak, sd, new Stream(seed, 'corrupt'));
    this.#training.set(seed, set);
    return set;
  }
}
