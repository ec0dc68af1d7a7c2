import { type RunParams, scenarioOf } from '#spec/index.ts';
import type { Batch, DataSource, Modality, Resident } from './source.ts';
import { drawnFrom, factorsOf, firstOf, SyntheticSource } from './synthetic.ts';

type Kept = Float32Array | Int32Array;

/**
 * Samples that generated sources have in common, each kept once. What one sense is made of changes no draw of
 * another: so sources of one world that agree in the settings of a sense have the same numbers there, to the bit.
 */
export class SharedDraws {
  readonly #kept = new Map<string, Kept>();

  /** Labels and inputs of a batch, drawn where some of it is not known yet. */
  batch(run: RunParams, name: string, draw: () => Batch): Batch {
    const own = Object.keys(scenarioOf(run).senseOf);
    const others = Object.entries(run).filter(([key]) => !own.includes(key));
    const key = `${name} ${JSON.stringify(others)}`;
    const keys = factorsOf(run).map((kind, i) => `${key} ${i} ${JSON.stringify(kind)}`);
    if ([key, ...keys].some((one) => !this.#kept.has(one))) {
      const { labels, inputs } = draw();
      [labels, ...inputs].forEach((values, k) => {
        const at = k === 0 ? key : keys[k - 1];
        if (!this.#kept.has(at)) this.#kept.set(at, values);
      });
    }
    const labels = this.#kept.get(key) as Int32Array;
    const inputs = keys.map((one) => this.#kept.get(one) as Float32Array);
    return { size: labels.length, labels, inputs };
  }

  /** The numbers from 0 on. */
  order(size: number): Int32Array {
    const key = `order ${size}`;
    const known = this.#kept.get(key) as Int32Array | undefined;
    const order = known ?? Int32Array.from({ length: size }, (_, n) => n);
    this.#kept.set(key, order);
    return order;
  }
}

/** A generated source of one seed's samples, of which others of its world may share some. */
export class SharedSynthetic implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly #run: RunParams;
  readonly #draws: SharedDraws;

  constructor(run: RunParams, draws: SharedDraws) {
    const { modalities, classes } = new SyntheticSource(run);
    this.modalities = modalities;
    this.classes = classes;
    this.#run = run;
    this.#draws = draws;
  }

  train(seed: number, step: number, size: number): Batch {
    return drawnFrom(this.#training(seed), seed, step, size);
  }

  reference(seed: number, size: number): Batch {
    const draw = () => firstOf(this.#training(seed), size);
    return this.#draws.batch(this.#run, `reference ${seed} ${size}`, draw);
  }

  heldOut(seed: number, size: number): Batch {
    const draw = () => new SyntheticSource(this.#run).heldOut(seed, size);
    return this.#draws.batch(this.#run, `held-out ${seed} ${size}`, draw);
  }

  /** Of one seed the very arrays that others have. */
  resident(seeds: readonly number[]): Resident {
    if (seeds.length !== 1) return new SyntheticSource(this.#run).resident(seeds);
    const { size, labels, inputs } = this.#training(seeds[0]);
    const order = this.#draws.order(size);
    return {
      size,
      words: 0,
      channels: inputs.map((rows) => ({ rows, noise: { kind: 'none' } })),
      pairs: [{ rows: inputs.map(() => order), labels }],
    };
  }

  #training(seed: number): Batch {
    const { trainSize } = this.#run;
    const draw = () => new SyntheticSource(this.#run).reference(seed, trainSize);
    return this.#draws.batch(this.#run, `training ${seed}`, draw);
  }
}
