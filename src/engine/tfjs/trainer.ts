import { Stream } from '#data/random.ts';
import type { DataSource } from '#data/source.ts';
import {
  type Codes,
  type Dense,
  type Dims,
  type Distance,
  initialValues,
  type Lesson,
  Network,
  objective,
  type ParameterTable,
  parameterTable,
  type Replacement,
  type Weights,
} from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { drawStep, type StepDraws, writePresence, writeReplacement } from '../draws.ts';
import { decayOf, lessonWeight, strengthOf, useOf } from '../settings.ts';
import type {
  Backend,
  Encoding,
  Progress,
  Replica,
  ReplicaState,
  Samples,
  Snapshot,
  Trainer,
} from '../trainer.ts';
import { type AdamState, adamStep, clipGradient } from './adam.ts';
import { tfOps } from './ops.ts';
import { tf } from './tf.ts';

type Tensor = tf.Tensor;

const DISTANCES: readonly Distance[] = ['mse', 'cosine', 'infonce'];

/** State with one number per parameter. */
const FLAT = ['values', 'first', 'second', 'weight1', 'weight2'] as const;
type Flat = Pick<ReplicaState, (typeof FLAT)[number]>;

/** What an engine needs to know of an experiment. */
export interface Task {
  readonly dims: Dims;
  readonly batch: number;
  readonly replicas: readonly Replica[];
  readonly source: DataSource;
}

/** Settings of all replicas as tensors; rebuilt when one of them changes. */
interface Settings {
  readonly weights: Weights<Tensor>;
  /** Replica x parameters. */
  readonly inUse: tf.Tensor2D;
  readonly decay: tf.Tensor2D;
  /** Replica x 1. */
  readonly rate: tf.Tensor2D;
  readonly clip: tf.Tensor2D;
}

/** State on the device. Replicas that diverged keep `good`, the last values with a finite loss. */
interface DeviceState extends AdamState {
  readonly good: tf.Tensor2D;
  /** replica x 1: 1 while training, 0 once diverged; and how many steps it took. */
  readonly alive: tf.Tensor2D;
  readonly taken: tf.Tensor2D;
}

/** The reference implementation of {@link Trainer}, on whichever tfjs backend was started. */
export class TfjsTrainer implements Trainer {
  readonly backend: Backend;
  readonly #task: Task;
  readonly #table: ParameterTable;
  readonly #params: ArmParams[];
  readonly #modality: Tensor[];
  readonly #zeros: tf.Tensor2D;
  #settings: Settings;
  #state: DeviceState;
  #step = 0;
  #loss: Float32Array;

  constructor(backend: Backend, task: Task) {
    this.backend = backend;
    this.#task = task;
    this.#table = parameterTable(task.dims);
    this.#params = task.replicas.map((replica) => replica.params);
    this.#modality = task.dims.inputs.map((_, i) =>
      tf.tidy(() => tf.oneHot([i], task.dims.inputs.length).reshape([1, 1, -1])),
    );
    this.#zeros = tf.zeros([task.replicas.length, this.#table.size]);
    this.#settings = this.#buildSettings();
    this.#loss = new Float32Array(task.replicas.length).fill(Number.NaN);
    this.#state = this.#load(task.replicas.map(({ seed }) => this.#initial(seed)));
  }

  get step(): number {
    return this.#step;
  }

  async advance(steps: number): Promise<Progress> {
    let loss: Tensor | undefined;
    for (let k = 0; k < steps; k++) {
      loss?.dispose();
      loss = this.#takeStep();
    }
    if (loss) {
      this.#loss = (await loss.data()) as Float32Array;
      loss.dispose();
    }
    return { step: this.#step, loss: this.#loss, divergedAt: await this.#divergedAt() };
  }

  set(replica: number, params: ArmParams): void {
    this.#params[replica] = params;
    const old = this.#settings;
    this.#settings = this.#buildSettings();
    disposeSettings(old);
  }

  async encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]> {
    const { dims, replicas } = this.#task;
    const m = dims.inputs.length;
    const bySeed = this.#perSeed(samplesOf);
    const { size } = bySeed[0];
    const packed = tf.tidy(() => {
      const network = this.#network(this.#layers(this.#state.values));
      const { weights } = this.#settings;
      const codes = network.encode(this.#upload(bySeed), weights.gate);
      const fused = network.strengthen(codes.used, weights.strength);
      const substitutes = this.#substitutes(network, codes);
      const readouts = codes.code.map((z, i) => network.linear(`readout${i}`, z));
      return tf.concat([...codes.code, ...fused, ...codes.shared, ...substitutes, ...readouts], 2);
    });
    const width = packed.shape[2] as number;
    const numbers = (await packed.data()) as Float32Array;
    packed.dispose();
    return replicas.map((_, r) => {
      let column = 0;
      const take = (columns: number) => {
        const part = new Float32Array(size * columns);
        for (let n = 0; n < size; n++) {
          const from = (r * size + n) * width + column;
          part.set(numbers.subarray(from, from + columns), n * columns);
        }
        column += columns;
        return part;
      };
      const each = (columns: number) => Array.from({ length: m }, () => take(columns));
      return {
        size,
        codes: each(dims.latent),
        fused: each(dims.latent),
        shared: each(dims.shared),
        substitutes: Array.from({ length: m }, () => each(dims.latent)),
        readouts: each(dims.classes),
      };
    });
  }

  async meanCodes(samplesOf: (seed: number) => Samples): Promise<Float32Array[][]> {
    const { latent, inputs } = this.#task.dims;
    const bySeed = this.#perSeed(samplesOf);
    const means = tf.tidy(() => {
      const network = this.#network(this.#layers(this.#state.values));
      const { weights } = this.#settings;
      const codes = network.encode(this.#upload(bySeed), weights.gate);
      const fused = network.strengthen(codes.used, weights.strength);
      return tf.mean(tf.concat(fused, 2), 1);
    });
    const numbers = (await means.data()) as Float32Array;
    means.dispose();
    const m = inputs.length;
    return this.#params.map((_, r) =>
      inputs.map((_, i) => numbers.slice((r * m + i) * latent, (r * m + i + 1) * latent)),
    );
  }

  async read(): Promise<Float32Array[]> {
    return this.#rows((await this.#state.values.data()) as Float32Array);
  }

  async snapshot(): Promise<Snapshot> {
    const { step } = this;
    const divergedAt = this.#divergedAt();
    const parts = await Promise.all(
      FLAT.map(async (name) => {
        const rows = this.#rows((await this.#state[name].data()) as Float32Array);
        return [name, rows] as const;
      }),
    );
    const replicas = Array.from(await divergedAt, (diverged, r) => ({
      ...(Object.fromEntries(parts.map(([name, rows]) => [name, rows[r]])) as Flat),
      divergedAt: diverged,
    }));
    return { step, replicas };
  }

  restore(snapshot: Snapshot): void {
    tf.dispose({ ...this.#state });
    this.#step = snapshot.step;
    this.#state = this.#load(snapshot.replicas);
  }

  dispose(): void {
    tf.dispose({ ...this.#state });
    tf.dispose([...this.#modality, this.#zeros]);
    disposeSettings(this.#settings);
  }

  #initial(seed: number): ReplicaState {
    const values = initialValues(this.#table, (layer) => {
      const stream = new Stream(seed, 'init', layer);
      return () => stream.normal();
    });
    const zeros = new Float32Array(values.length);
    return { values, first: zeros, second: zeros, weight1: zeros, weight2: zeros, divergedAt: -1 };
  }

  #load(replicas: readonly ReplicaState[]): DeviceState {
    const stack = (name: keyof Flat) => this.#perParameter(replicas.map((state) => state[name]));
    const column = (pick: (state: ReplicaState) => number) =>
      tf.tensor2d(replicas.map(pick), [replicas.length, 1]);
    const values = stack('values');
    return {
      values,
      first: stack('first'),
      second: stack('second'),
      weight1: stack('weight1'),
      weight2: stack('weight2'),
      good: tf.clone(values),
      alive: column((state) => (state.divergedAt < 0 ? 1 : 0)),
      taken: column((state) => (state.divergedAt < 0 ? this.#step : state.divergedAt)),
    };
  }

  /** Stacks one row per replica: replica x parameters. */
  #perParameter(rows: readonly Float32Array[]): tf.Tensor2D {
    const { size } = this.#table;
    const all = new Float32Array(rows.length * size);
    rows.forEach((row, r) => {
      all.set(row, r * size);
    });
    return tf.tensor2d(all, [rows.length, size]);
  }

  #rows(all: Float32Array): Float32Array[] {
    const { size } = this.#table;
    return this.#params.map((_, r) => all.slice(r * size, (r + 1) * size));
  }

  async #divergedAt(): Promise<Int32Array> {
    const [alive, taken] = await Promise.all([this.#state.alive.data(), this.#state.taken.data()]);
    return Int32Array.from(alive, (on, r) => (on ? -1 : taken[r]));
  }

  #column(pick: (params: ArmParams) => number): tf.Tensor3D {
    return tf.tensor3d(this.#params.map(pick), [this.#params.length, 1, 1]);
  }

  #buildSettings(): Settings {
    const params = this.#params;
    const m = this.#task.dims.inputs.length;
    const flat = (pick: (params: ArmParams) => number) =>
      tf.tensor2d(params.map(pick), [params.length, 1]);
    const lessons: Lesson<Tensor>[] = [];
    for (const distance of DISTANCES) {
      for (let teacher = 0; teacher < m; teacher++) {
        for (let student = 0; student < m; student++) {
          const weight = (p: ArmParams) => lessonWeight(p, distance, teacher, student, m);
          if (!params.some((p) => weight(p) !== 0)) continue;
          lessons.push({ teacher, student, distance, weight: this.#column(weight) });
        }
      }
    }
    return {
      weights: {
        gate: this.#column((p) => p.gate),
        strength: Array.from({ length: m }, (_, i) => this.#column((p) => strengthOf(p, i, m))),
        alpha: this.#column((p) => p.alpha),
        mu: this.#column((p) => p.mu),
        lessons,
      },
      clip: flat((p) => (p.clip > 0 ? p.clip : Number.POSITIVE_INFINITY)),
      rate: flat((p) => p.learningRate),
      inUse: this.#perParameter(params.map((p) => useOf(this.#table, p))),
      decay: this.#perParameter(params.map((p) => decayOf(this.#table, p))),
    };
  }

  /** One tensor per layer's weights and bias, cut from the flat list. */
  #layers(values: tf.Tensor2D): Tensor[] {
    const replicas = this.#params.length;
    return this.#table.layers.flatMap(({ offset, inputs, outputs }) => {
      const count = inputs * outputs;
      return [
        tf.slice(values, [0, offset], [replicas, count]).reshape([replicas, inputs, outputs]),
        tf.slice(values, [0, offset + count], [replicas, outputs]).reshape([replicas, 1, outputs]),
      ];
    });
  }

  #network(tensors: readonly Tensor[]): Network<Tensor> {
    const byName = new Map<string, Dense<Tensor>>(
      this.#table.layers.map(({ name }, k) => [name, { w: tensors[2 * k], b: tensors[2 * k + 1] }]),
    );
    return new Network(tfOps, (name) => byName.get(name) as Dense<Tensor>);
  }

  #perSeed<S>(make: (seed: number) => S): S[] {
    const made = new Map<number, S>();
    return this.#task.replicas.map(({ seed }) => {
      const known = made.get(seed) ?? make(seed);
      made.set(seed, known);
      return known;
    });
  }

  /** Per modality: replica x sample x inputs. */
  #upload(samples: readonly Samples[]): Tensor[] {
    return this.#task.dims.inputs.map((inputs, i) => {
      const { size } = samples[0];
      const all = new Float32Array(samples.length * size * inputs);
      samples.forEach((sample, r) => {
        all.set(sample.inputs[i], r * size * inputs);
      });
      return tf.tensor3d(all, [samples.length, size, inputs]);
    });
  }

  #mask(
    draws: readonly StepDraws[],
    write: (draws: StepDraws, params: ArmParams, out: Float32Array) => void,
  ): Tensor {
    const { batch } = this.#task;
    const all = new Float32Array(draws.length * batch);
    draws.forEach((drawn, r) => {
      write(drawn, this.#params[r], all.subarray(r * batch, (r + 1) * batch));
    });
    return tf.tensor3d(all, [draws.length, batch, 1]);
  }

  #replacements(draws: readonly StepDraws[]): Replacement<Tensor>[] {
    const m = this.#task.dims.inputs.length;
    if (!this.#params.some((params) => params.pSub > 0)) return [];
    return pairs(m).map(([absent, present]) => ({
      absent,
      present,
      where: this.#mask(draws, (drawn, params, out) =>
        writeReplacement(drawn, params, absent, present, m, out),
      ),
    }));
  }

  #substitutes(network: Network<Tensor>, codes: Codes<Tensor>): Tensor[] {
    const { gate, strength } = this.#settings.weights;
    const m = codes.code.length;
    return Array.from({ length: m * m }, (_, k) => {
      const absent = Math.floor(k / m);
      const present = k % m;
      const code =
        absent === present ? codes.used[absent] : network.substitute(codes, absent, present, gate);
      return tf.mul(code, strength[absent]);
    });
  }

  /** Takes one step and returns the loss of every replica, replica x 1 x 1. */
  #takeStep(): Tensor {
    const { source, batch, dims, replicas } = this.#task;
    const m = dims.inputs.length;
    const { weights, clip, ...pace } = this.#settings;
    const before = this.#state;
    const { loss, ...after } = tf.tidy(() => {
      const batches = this.#perSeed((seed) => source.train(seed, this.#step, batch));
      const draws = this.#perSeed((seed) => drawStep(seed, this.#step, batch, m));
      const labels = new Int32Array(replicas.length * batch);
      batches.forEach((drawn, r) => {
        labels.set(drawn.labels, r * batch);
      });
      const minibatch = {
        inputs: this.#upload(batches),
        target: tf
          .oneHot(tf.tensor1d(labels, 'int32'), dims.classes)
          .reshape([replicas.length, batch, dims.classes]),
        present: dims.inputs.map((_, i) =>
          this.#mask(draws, (drawn, params, out) => writePresence(drawn, params, i, m, out)),
        ),
        replacements: this.#replacements(draws),
        modality: this.#modality,
      };
      let task: Tensor | undefined;
      const gradients = tf.grads((...tensors: Tensor[]) => {
        const result = objective(tfOps, this.#network(tensors), minibatch, weights);
        task = tf.keep(result.task);
        return result.total;
      })(this.#layers(before.values));
      const lossNow = task as unknown as Tensor;
      const flat = gradients.map((g) => g.reshape([replicas.length, -1]) as tf.Tensor2D);
      const gradient = clipGradient(tf.concat2d(flat, 1), clip);
      const next = adamStep(before, gradient, pace);
      const size = tf.add(tf.sum(tf.abs(gradient), 1, true), tf.abs(lossNow.reshape([-1, 1])));
      const sound = tf.cast(tf.isFinite(size), 'float32');
      const alive = tf.mul(before.alive, sound) as tf.Tensor2D;
      const training = tf.greater(alive, this.#zeros);
      const keep = (on: Tensor, off: Tensor) => tf.where(training, on, off) as tf.Tensor2D;
      return {
        loss: tf.keep(lossNow),
        values: keep(next.values, before.good),
        first: keep(next.first, before.first),
        second: keep(next.second, before.second),
        weight1: keep(next.weight1, before.weight1),
        weight2: keep(next.weight2, before.weight2),
        good: keep(before.values, before.good),
        alive,
        taken: tf.add(before.taken, alive) as tf.Tensor2D,
      };
    });
    tf.dispose({ ...before });
    this.#state = after;
    this.#step++;
    return loss;
  }
}

function pairs(count: number): [number, number][] {
  return Array.from({ length: count * count }, (_, k): [number, number] => [
    Math.floor(k / count),
    k % count,
  ]).filter(([a, b]) => a !== b);
}

function disposeSettings(settings: Settings): void {
  const { weights, rate, decay, inUse, clip } = settings;
  tf.dispose([rate, decay, inUse, clip, weights.gate, weights.alpha, weights.mu]);
  tf.dispose([...weights.strength, ...weights.lessons.map((lesson) => lesson.weight)]);
}
