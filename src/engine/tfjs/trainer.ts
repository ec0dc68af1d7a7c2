import {
  type Codes,
  type Dense,
  initialValues,
  judgement,
  Network,
  objective,
  type ParameterTable,
  parameterTable,
} from '#model/index.ts';
import { type Elementary, elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { Backend } from '#protocol/backend.ts';
import type { ReplicaState, Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';
import { pupilsOf } from '../pulls.ts';
import { rateAt } from '../schedule.ts';
import type { DenseKernel } from '../simd/dense.ts';
import { SimdEncoder } from '../simd/encoder.ts';
import { perSeed, type Task } from '../task.ts';
import type { Encoding, HostEncoder, Progress, Samples, Trainer } from '../trainer.ts';
import { minibatchOf, upload } from './minibatch.ts';
import { modulate, slowingOf } from './modulation.ts';
import { tfOps } from './ops.ts';
import { clipGradients, type OptimiserState, optimise } from './optimiser.ts';
import { stackRows } from './rows.ts';
import { disposeSettings, type Settings, settingsOf } from './settings.ts';
import { tf } from './tf.ts';

type Tensor = tf.Tensor;

/** State with one number per parameter. */
const FLAT = ['values', 'first', 'second', 'weight1', 'weight2'] as const;
type Flat = Pick<ReplicaState, (typeof FLAT)[number]>;

/** State on the device. Replicas that diverged keep `good`, the last values with a finite loss. */
interface DeviceState extends OptimiserState {
  readonly good: tf.Tensor2D;
  /** replica x 1: 1 while training, 0 once diverged; and how many steps it took. */
  readonly alive: tf.Tensor2D;
  readonly taken: tf.Tensor2D;
}

/** The reference implementation of {@link Trainer}, on whichever tfjs backend was started. */
export class TfjsTrainer implements Trainer {
  readonly backend: Backend;
  readonly apart = false;
  readonly host?: HostEncoder;
  readonly #task: Task;
  readonly #math: Elementary;
  readonly #table: ParameterTable;
  readonly #params: ArmParams[];
  readonly #modality: Tensor[];
  readonly #anyone: Tensor;
  readonly #zeros: tf.Tensor2D;
  #settings: Settings;
  #state: DeviceState;
  #step = 0;
  #loss: Float32Array;

  /** @param kernel encodes in place of tfjs, to the same bits; for its WebAssembly backend alone. */
  constructor(backend: Backend, task: Task, kernel?: DenseKernel) {
    this.backend = backend;
    this.#task = task;
    this.#math = elementaryOf(backend);
    this.#table = parameterTable(task.dims);
    this.host = kernel && new SimdEncoder(kernel, task.dims, this.#table);
    this.#params = task.replicas.map((replica) => replica.params);
    this.#modality = task.dims.inputs.map((_, i) =>
      tf.tidy(() => tf.oneHot([i], task.dims.inputs.length).reshape([1, 1, -1])),
    );
    const m = task.dims.inputs.length;
    this.#anyone = tf.fill([1, 1, m], 1 / m);
    this.#zeros = tf.zeros([task.replicas.length, this.#table.size]);
    this.#settings = this.#settingsNow();
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
    this.#settings = this.#settingsNow();
    disposeSettings(old);
  }

  async gradients(): Promise<Float32Array[]> {
    const gradient = tf.tidy(() => {
      const { loss, gradients, slowing } = this.#differentiate();
      tf.dispose([loss, slowing ?? []]);
      return tf.concat2d(gradients, 1);
    });
    const rows = this.#rows((await gradient.data()) as Float32Array);
    gradient.dispose();
    return rows;
  }

  async encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]> {
    const { dims, replicas } = this.#task;
    const m = dims.inputs.length;
    const bySeed = perSeed(replicas, samplesOf);
    const { host } = this;
    if (host) {
      const values = await this.read();
      return values.map((own, r) => host.encode(own, this.#params[r], bySeed[r]));
    }
    const { size } = bySeed[0];
    const packed = tf.tidy(() => {
      const network = this.#network(this.#layers(this.#state.values));
      const { weights } = this.#settings;
      const codes = network.encode(upload(bySeed), weights.gate);
      const fused = network.strengthen(codes.used, weights.strength);
      const substitutes = this.#substitutes(network, codes);
      const readouts = codes.code.map((z, i) => network.linear(`readout${i}`, z));
      const guesses = codes.shared.map((g) => network.mlp('discriminator', g));
      const { code, shared } = codes;
      return tf.concat([...code, ...fused, ...shared, ...substitutes, ...readouts, ...guesses], 2);
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
        guesses: each(m),
      };
    });
  }

  async meanCodes(samplesOf: (seed: number) => Samples): Promise<Float32Array[][]> {
    const { latent, inputs } = this.#task.dims;
    const bySeed = perSeed(this.#task.replicas, samplesOf);
    const { host } = this;
    if (host) {
      const values = await this.read();
      return values.map((own, r) => host.means(own, this.#params[r], bySeed[r]));
    }
    const means = tf.tidy(() => {
      const network = this.#network(this.#layers(this.#state.values));
      const { weights } = this.#settings;
      const codes = network.encode(upload(bySeed), weights.gate);
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
    tf.dispose([...this.#modality, this.#anyone, this.#zeros]);
    disposeSettings(this.#settings);
  }

  #settingsNow(): Settings {
    const m = this.#task.dims.inputs.length;
    const replicas = this.#task.replicas.map(({ seed }, r) => ({ seed, params: this.#params[r] }));
    return settingsOf(pupilsOf(replicas, m), this.#table, m);
  }

  #initial(seed: number): ReplicaState {
    const values = initialValues(this.#table, (layer) => {
      const stream = new Stream(seed, 'init', layer, this.#math);
      return () => stream.normal();
    });
    const zeros = new Float32Array(values.length);
    return { values, first: zeros, second: zeros, weight1: zeros, weight2: zeros, divergedAt: -1 };
  }

  #load(replicas: readonly ReplicaState[]): DeviceState {
    const stack = (name: keyof Flat) => stackRows(replicas.map((state) => state[name]));
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

  #rows(all: Float32Array): Float32Array[] {
    const { size } = this.#table;
    return this.#params.map((_, r) => all.slice(r * size, (r + 1) * size));
  }

  async #divergedAt(): Promise<Int32Array> {
    const [alive, taken] = await Promise.all([this.#state.alive.data(), this.#state.taken.data()]);
    return Int32Array.from(alive, (on, r) => (on ? -1 : taken[r]));
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
    return new Network(tfOps, (name) => byName.get(name) as Dense<Tensor>, this.#task.dims);
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

  /** Learning rates of the next step, replica x 1. */
  #rates(): tf.Tensor2D {
    const rates = this.#params.map((params) =>
      rateAt(params, this.#step, this.#task.steps, this.#math),
    );
    return tf.tensor2d(rates, [rates.length, 1]);
  }

  /**
   * Loss of the next step's batch, replica x 1 x 1; gradients of weights and bias of every layer, each
   * replica x numbers; and, where gradients are modulated, by how much each encoder's is.
   */
  #differentiate(): { loss: Tensor; gradients: tf.Tensor2D[]; slowing?: tf.Tensor2D } {
    const { replicas } = this.#task;
    const [modality, anyone, math] = [this.#modality, this.#anyone, this.#math];
    const minibatch = minibatchOf(this.#task, this.#params, this.#step, modality, anyone, math);
    const { weights, modulation } = this.#settings;
    const kept: { loss?: Tensor; slowing?: tf.Tensor2D } = {};
    const gradients = tf.grads((...tensors: Tensor[]) => {
      const network = this.#network(tensors);
      const result = objective(tfOps, network, minibatch, weights);
      kept.loss = tf.keep(result.task);
      if (modulation) {
        kept.slowing = tf.keep(slowingOf(result.readouts, minibatch.target, modulation));
      }
      return result.total;
    })(this.#layers(this.#state.values));
    return {
      loss: kept.loss as Tensor,
      gradients: gradients.map((g) => g.reshape([replicas.length, -1]) as tf.Tensor2D),
      slowing: kept.slowing,
    };
  }

  /** g of every modality for the samples of the next step, replica x sample x shared. */
  #sharedCodes(): Tensor[] {
    const { replicas, source, batch } = this.#task;
    const samples = perSeed(replicas, (seed) => source.train(seed, this.#step, batch));
    const network = this.#network(this.#layers(this.#state.values));
    return [...network.encode(upload(samples), this.#settings.weights.gate).shared];
  }

  /** Gradient of what the discriminator descends, replica x parameters, clipped; 0 for all other layers. */
  #judgementGradient(shared: readonly Tensor[]): tf.Tensor2D {
    const layers = this.#layers(this.#state.values);
    const own = layers.flatMap((_, k) =>
      this.#table.layers[k >> 1].group === 'discriminator' ? [k] : [],
    );
    const learned = tf.grads((...tensors: Tensor[]) => {
      const network = this.#network(layers.map((layer, k) => tensors[own.indexOf(k)] ?? layer));
      return judgement(tfOps, network, shared, this.#modality);
    })(own.map((k) => layers[k]));
    const gradients = layers.map((layer, k) => {
      const gradient = learned[own.indexOf(k)] ?? tf.zerosLike(layer);
      return gradient.reshape([layer.shape[0], -1]) as tf.Tensor2D;
    });
    return tf.concat2d(clipGradients(gradients, this.#table, this.#settings.clip), 1);
  }

  /** Moves the discriminator alone, on the samples of the next step; this counts no step. */
  #judge(): void {
    const { alone, pace, rate } = this.#settings;
    if (alone.length === 0) return;
    const shared = tf.tidy(() => this.#sharedCodes());
    for (const inUse of alone) {
      const before = this.#state;
      const after = tf.tidy(() => {
        const gradient = this.#judgementGradient(shared);
        const next = optimise(before, gradient, { ...pace, inUse, rate: rate ?? this.#rates() });
        const sound = tf.cast(tf.isFinite(tf.sum(tf.abs(gradient), 1, true)), 'float32');
        const training = tf.greater(tf.add(this.#zeros, tf.mul(before.alive, sound)), 0);
        const keep = (name: keyof OptimiserState) =>
          tf.where(training, next[name], before[name]) as tf.Tensor2D;
        return {
          values: keep('values'),
          first: keep('first'),
          second: keep('second'),
          weight1: keep('weight1'),
          weight2: keep('weight2'),
        };
      });
      tf.dispose(FLAT.map((name) => before[name]));
      this.#state = { ...before, ...after };
    }
    tf.dispose(shared);
  }

  /** Takes one step and returns the loss of every replica, replica x 1 x 1. */
  #takeStep(): Tensor {
    this.#judge();
    const { clip, pace, rate, modulation } = this.#settings;
    const before = this.#state;
    const { loss, ...after } = tf.tidy(() => {
      const { loss: lossNow, gradients, slowing } = this.#differentiate();
      const modulated =
        modulation && slowing
          ? modulate(
              gradients,
              slowing,
              modulation,
              this.#table,
              this.#task.replicas,
              this.#step,
              this.#math,
            )
          : gradients;
      slowing?.dispose();
      const gradient = tf.concat2d(clipGradients(modulated, this.#table, clip), 1);
      const next = optimise(before, gradient, { ...pace, rate: rate ?? this.#rates() });
      const size = tf.add(tf.sum(tf.abs(gradient), 1, true), tf.abs(lossNow.reshape([-1, 1])));
      const sound = tf.cast(tf.isFinite(size), 'float32');
      const alive = tf.mul(before.alive, sound) as tf.Tensor2D;
      const training = tf.greater(alive, this.#zeros);
      const keep = (on: Tensor, off: Tensor) => tf.where(training, on, off) as tf.Tensor2D;
      return {
        loss: lossNow,
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
