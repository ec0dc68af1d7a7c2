import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';
import { perSeed, type Task } from '../task.ts';
import type { Encoding, Progress, Replica, Samples, Trainer } from '../trainer.ts';

/** A number from -1 to 1 that looks like chance, the same every time. */
const wave = (seed: number, step: number, place: number): number =>
  Math.sin(12.9898 * seed + 4.1414 * step + 78.233 * place);

/**
 * A trainer that learns nothing, at once: weights drift along waves of seed and step, faster the more an
 * arm distils. State follows from settings and step alone, as of any trainer.
 */
export class TinyTrainer implements Trainer {
  readonly backend = 'cpu';
  readonly apart = false;
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  #replicas: Replica[];
  #values: Float32Array[];
  #step = 0;

  constructor({ dims, replicas }: Pick<Task, 'dims' | 'replicas'>) {
    this.#dims = dims;
    this.#table = parameterTable(dims);
    this.#replicas = [...replicas];
    this.#values = perSeed(replicas, (seed) => this.#row((k) => 0.5 * wave(seed, 0, k))).map(
      (values) => values.slice(),
    );
  }

  get step(): number {
    return this.#step;
  }

  #row(number: (k: number) => number): Float32Array {
    return Float32Array.from({ length: this.#table.size }, (_, k) => number(k));
  }

  #gradient({ seed, params }: Replica, step: number): Float32Array {
    const force = 1 + params.lambda + params.gate;
    return this.#row((k) => force * wave(seed, step + 1, k));
  }

  async advance(steps: number): Promise<Progress> {
    for (let n = 0; n < steps; n++) {
      this.#values = this.#values.map((values, r) => {
        const replica = this.#replicas[r];
        const gradient = this.#gradient(replica, this.#step);
        return values.map((value, k) => value - replica.params.learningRate * gradient[k]);
      });
      this.#step++;
    }
    const loss = Float32Array.from(this.#values, ([first]) => Math.abs(first));
    return { step: this.#step, loss, divergedAt: new Int32Array(loss.length).fill(-1) };
  }

  set(replica: number, params: ArmParams): void {
    this.#replicas[replica] = { ...this.#replicas[replica], params };
  }

  async gradients(): Promise<Float32Array[]> {
    return this.#replicas.map((replica) => this.#gradient(replica, this.#step));
  }

  async encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]> {
    const { inputs, latent, shared, classes } = this.#dims;
    return this.#replicas.map(({ seed }, r): Encoding => {
      const { size, inputs: given } = samplesOf(seed);
      const values = this.#values[r];
      const code = (i: number, width: number) =>
        Float32Array.from({ length: size * width }, (_, k) => {
          const row = Math.floor(k / width);
          return Math.tanh(given[i][row * inputs[i]] + values[(k % width) + i * width]);
        });
      const each = (width: number) => inputs.map((_, i) => code(i, width));
      return {
        size,
        codes: each(latent),
        fused: each(latent),
        shared: each(shared),
        substitutes: inputs.map(() => each(latent)),
        readouts: each(classes),
        guesses: each(inputs.length),
      };
    });
  }

  async meanCodes(): Promise<Float32Array[][]> {
    const { inputs, latent } = this.#dims;
    return this.#values.map((values) => inputs.map(() => values.slice(0, latent)));
  }

  async read(): Promise<Float32Array[]> {
    return this.#values.map((values) => values.slice());
  }

  async snapshot(): Promise<Snapshot> {
    const none = () => new Float32Array(this.#table.size);
    return {
      step: this.#step,
      replicas: this.#values.map((values) => ({
        values: values.slice(),
        ...{ first: none(), second: none(), weight1: none(), weight2: none() },
        divergedAt: -1,
      })),
    };
  }

  restore({ step, replicas }: Snapshot): void {
    this.#step = step;
    this.#values = replicas.map(({ values }) => values.slice());
  }

  dispose(): void {
    this.#values = [];
  }
}
