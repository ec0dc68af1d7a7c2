import { type Elementary, elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import { type Factors, type RunParams, scenarioOf } from '#spec/index.ts';
import { addUniform, deviation } from './corrupt.ts';
import { mixed } from './mixing.ts';
import { residentOf } from './resident.ts';
import type { Batch, DataSource, Modality, Resident } from './source.ts';

/** The senses of a scenario that is generated. @throws Error if its data come from elsewhere. */
function sensesOf(run: RunParams) {
  const scenario = scenarioOf(run);
  if (scenario.source !== 'generated') throw new Error(`"${scenario.id}" is not generated.`);
  return scenario.senses(run);
}

/** What each sense of such a scenario is mixed from. */
export const factorsOf = (run: RunParams): Factors[] => sensesOf(run).map(({ factors }) => factors);

/** What is fixed about one modality of one world. */
interface Mixing {
  /** classes x predictive. */
  readonly prototypes: Float64Array;
  /** inputs x (predictive + noise), entries N(0, 1 / columns). */
  readonly matrix: Float64Array;
}

function drawMixing(
  world: number,
  classes: number,
  index: number,
  modality: Factors,
  math: Elementary,
): Mixing {
  const stream = new Stream(world, 'world', index, math);
  const factors = modality.predictive + modality.noise;
  const normals = (length: number, scale: number) =>
    Float64Array.from({ length }, () => stream.normal() * scale);
  return {
    prototypes: normals(classes * modality.predictive, 1),
    matrix: normals(modality.inputs * factors, 1 / Math.sqrt(factors)),
  };
}

/** Samples together with the factors they were mixed from. */
export interface SyntheticSet extends Batch {
  /** Per modality, size x (predictive + noise): predictive factors first. */
  readonly factors: readonly Float32Array[];
}

/** A synthetic task whose factors can be read and changed, which is what checks the estimators. */
export class SyntheticSource implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly #run: RunParams;
  readonly #math: Elementary;
  readonly #kinds: readonly Factors[];
  readonly #mixings: readonly Mixing[];
  readonly #training = new Map<number, SyntheticSet>();

  constructor(run: RunParams) {
    this.#run = run;
    this.#math = elementaryOf(run.engine);
    const senses = sensesOf(run);
    this.classes = scenarioOf(run).classes;
    this.#kinds = factorsOf(run);
    this.#mixings = this.#kinds.map((kind, index) =>
      drawMixing(run.world, this.classes.length, index, kind, this.#math),
    );
    this.modalities = senses.map(({ id, label, factors: { inputs } }) => ({ id, label, inputs }));
  }

  /**
   * Draws samples: for class k, factors f = [s p_k sign + jitter; sigma noise] and x = A f, with p_k
   * and A fixed by the world and everything else drawn from `stream`.
   */
  draw(stream: Stream, size: number): SyntheticSet {
    const labels = new Int32Array(size);
    const factors = this.#kinds.map((k) => new Float32Array(size * (k.predictive + k.noise)));
    for (let n = 0; n < size; n++) {
      labels[n] = stream.below(this.classes.length);
      for (const [i, kind] of this.#kinds.entries()) {
        const sign = kind.flip && stream.uniform() < 0.5 ? -1 : 1;
        const at = n * (kind.predictive + kind.noise);
        for (let j = 0; j < kind.predictive; j++) {
          const prototype = this.#mixings[i].prototypes[labels[n] * kind.predictive + j];
          factors[i][at + j] = kind.strength * prototype * sign + kind.jitter * stream.normal();
        }
        for (let j = 0; j < kind.noise; j++) {
          factors[i][at + kind.predictive + j] = kind.sigma * stream.normal();
        }
      }
    }
    return { size, labels, factors, inputs: this.mixed(factors, size) };
  }

  /** Inputs from factors: what the network would see if exactly these factors had been drawn. */
  mixed(factors: readonly Float32Array[], size: number): Float32Array[] {
    return factors.map((f, i) => mixed(f, size, this.#kinds[i], this.#mixings[i].matrix));
  }

  train(seed: number, step: number, size: number): Batch {
    return drawnFrom(this.#trainingSet(seed), seed, step, size);
  }

  reference(seed: number, size: number): Batch {
    return firstOf(this.#trainingSet(seed), size);
  }

  heldOut(seed: number, size: number): SyntheticSet {
    return this.draw(new Stream(seed, 'held-out', 0, this.#math), size);
  }

  resident(seeds: readonly number[]): Resident {
    return residentOf(seeds.map((seed) => this.#trainingSet(seed)));
  }

  #trainingSet(seed: number): SyntheticSet {
    let set = this.#training.get(seed);
    if (!set) {
      set = this.draw(new Stream(seed, 'data', 0, this.#math), this.#run.trainSize);
      const weak = set.inputs[set.inputs.length - 1];
      addUniform(
        weak,
        this.#run.corrupt * deviation(weak, this.#math),
        new Stream(seed, 'corrupt'),
      );
      this.#training.set(seed, set);
    }
    return set;
  }
}

/** The minibatch of a step: rows of a training set, drawn with replacement. */
export function drawnFrom(set: Batch, seed: number, step: number, size: number): Batch {
  const stream = new Stream(seed, 'batch', step);
  return gather(
    set,
    Int32Array.from({ length: size }, () => stream.below(set.size)),
  );
}

/** The first rows of a set, all if there are fewer. */
export const firstOf = (set: Batch, size: number): Batch =>
  gather(
    set,
    Int32Array.from({ length: Math.min(size, set.size) }, (_, n) => n),
  );

/** The chosen rows of a batch, in the order given. */
export function gather(batch: Batch, rows: Int32Array): Batch {
  const pick = (source: Float32Array) => {
    const width = source.length / batch.size;
    const chosen = new Float32Array(rows.length * width);
    rows.forEach((row, n) => {
      chosen.set(source.subarray(row * width, (row + 1) * width), n * width);
    });
    return chosen;
  };
  const { wanted } = batch;
  return {
    size: rows.length,
    inputs: batch.inputs.map(pick),
    labels: Int32Array.from(rows, (row) => batch.labels[row]),
    ...(wanted && { wanted: pick(wanted) }),
  };
}
