import { initialValues, type ParameterTable, parameterTable } from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import type { ReplicaState, Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';
import { type Pupil, pupilsOf } from '../pulls.ts';
import type { DenseKernel } from '../simd/dense.ts';
import { SimdEncoder } from '../simd/encoder.ts';
import { perSeed, type Task } from '../task.ts';
import type {
  Encoding,
  HostEncoder,
  Inspection,
  ProbeSamples,
  Progress,
  Samples,
  Trainer,
} from '../trainer.ts';
import type { Tiles } from './assemble.ts';
import { type Buffers, type Device, Reader, type Region } from './device.ts';
import { EncodingProgram } from './encoding.ts';
import { InspectionProgram } from './inspection.ts';
import { ParameterLayout } from './layout.ts';
import { modulationRecords } from './modulation.ts';
import { type Pipelines, Program, type Setting } from './program.ts';
import { drawRecords, maskScalars, type PackedData, packData, wordsBelow } from './resident.ts';
import { type CapturedStep, captureAll, captureStep, drawnWidths, inputParts } from './step.ts';
import { STATE, STATE_AT, STATE_WORDS } from './wgsl/common.ts';

/** How long the work of one submission should take, ms: the page's frames come between. */
const SUBMIT_MS = 8;
/** The most steps in one submission. */
const MOST_STEPS = 64;
/** Programs kept for arms that come back. */
const PROGRAMS = 4;

const word = (name: (typeof STATE)[number]): number => STATE.indexOf(name);

type Shared = Pick<Buffers, 'weights' | 'gradients' | 'moments' | 'state' | 'data'>;

/** The compiled implementation of {@link Trainer}: a step is nothing but dispatches on the device. */
export class PlanTrainer implements Trainer {
  readonly backend = 'webgpu';
  readonly apart = true;
  readonly host?: HostEncoder;
  readonly #task: Task;
  readonly #table: ParameterTable;
  readonly #layout: ParameterLayout;
  readonly #params: ArmParams[];
  readonly #device: Device;
  readonly #pipelines: Pipelines;
  readonly #tiles: Tiles;
  readonly #seeds: readonly number[];
  readonly #data: PackedData;
  readonly #shared: Shared;
  readonly #reader: Reader;
  readonly #programs = new Map<string, Program>();
  readonly #encodings = new Map<string, EncodingProgram>();
  #inspection?: InspectionProgram;
  #program?: Program;
  #step = 0;
  #perSubmit = 1;

  /** @param kernel encodes for measurements on the host: faster, where the device is none but software. */
  constructor(
    device: Device,
    pipelines: Pipelines,
    tiles: Tiles,
    task: Task,
    kernel?: DenseKernel,
  ) {
    this.#device = device;
    this.#pipelines = pipelines;
    this.#tiles = tiles;
    this.#task = task;
    this.#table = parameterTable(task.dims);
    this.host = kernel && new SimdEncoder(kernel, task.dims, this.#table);
    const everything = captureAll(task.dims);
    this.#layout = new ParameterLayout(this.#table, (layer) => inputParts(everything, layer));
    this.#params = task.replicas.map(({ params }) => params);
    this.#seeds = [...new Set(task.replicas.map(({ seed }) => seed))];
    this.#data = packData(task.source.resident(this.#seeds), drawnWidths(task.dims));
    this.#reader = new Reader(device);
    const weights = 16 * this.#layout.size * task.replicas.length;
    const labels = 4 * this.#seeds.length * task.batch;
    this.#shared = {
      weights: device.buffer('weights', weights),
      gradients: device.buffer('gradients', weights),
      moments: device.buffer('moments', 3 * weights),
      state: device.buffer('state', 4 * this.#labelsAt + labels),
      data: device.buffer('data', this.#data.words.byteLength, this.#data.words),
    };
    this.#load(task.replicas.map(({ seed }) => this.#initial(seed)));
  }

  get step(): number {
    return this.#step;
  }

  /** Dispatches of one step as it is now. */
  get dispatches(): number {
    return this.#current().dispatches;
  }

  async advance(steps: number): Promise<Progress> {
    const program = this.#current();
    const started = performance.now();
    for (let left = steps; left > 0; left -= this.#perSubmit) {
      const now = Math.min(left, this.#perSubmit);
      this.#device.submit((pass) => program.record(pass, now));
    }
    this.#step += steps;
    const progress = await this.#progress();
    if (steps > 0) {
      const pace = SUBMIT_MS / ((performance.now() - started) / steps);
      this.#perSubmit = Math.max(1, Math.min(MOST_STEPS, Math.floor(pace)));
    }
    return progress;
  }

  set(replica: number, params: ArmParams): void {
    this.#params[replica] = params;
    this.#program = undefined;
    for (const encoding of this.#encodings.values()) encoding.dispose();
    this.#encodings.clear();
    this.#inspection?.dispose();
    this.#inspection = undefined;
  }

  async gradients(): Promise<Float32Array[]> {
    const program = this.#current();
    this.#device.submit((pass) => program.record(pass, 1, false));
    return this.#unpacked(await this.#readAll('gradients'));
  }

  async encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]> {
    const samples = perSeed(
      this.#seeds.map((seed) => ({ seed })),
      samplesOf,
    );
    return this.#encoding('all', samples).encode(this.#reader, samples);
  }

  async meanCodes(samplesOf: (seed: number) => Samples): Promise<Float32Array[][]> {
    const samples = perSeed(
      this.#seeds.map((seed) => ({ seed })),
      samplesOf,
    );
    return this.#encoding('means', samples).means(this.#reader, samples);
  }

  async inspect(probeOf: (seed: number) => ProbeSamples): Promise<Inspection[]> {
    const probes = this.#seeds.map(probeOf);
    if (!this.#inspection?.fits(probes)) {
      this.#inspection?.dispose();
      const { dims } = this.#task;
      this.#inspection = new InspectionProgram(this.#setting(0), dims, this.#pupils, probes);
    }
    const weights = whole(this.#shared.weights);
    return this.#inspection.inspect(this.#reader, weights, (bytes) => this.#unpacked(bytes));
  }

  async read(): Promise<Float32Array[]> {
    return this.#unpacked(await this.#readAll('weights'));
  }

  async snapshot(): Promise<Snapshot> {
    const step = this.#step;
    const { weights, moments, state } = this.#shared;
    const bytes = await this.#reader.read([weights, moments, state].map(whole));
    const values = this.#unpacked(bytes.slice(0, weights.size));
    const [first, second] = [0, 1].map((part) =>
      this.#unpacked(everyThird(new Float32Array(bytes, weights.size, moments.size / 4), part)),
    );
    const words = new DataView(bytes, weights.size + moments.size);
    const replicas = values.map((own, r): ReplicaState => {
      const at = 4 * this.#stateOf(r);
      const perLayer = (which: number) =>
        this.#layout.spread(
          this.#table.layers.map((_, k) =>
            words.getFloat32(at + 4 * (STATE_WORDS + 2 * k + which), true),
          ),
        );
      return {
        values: own,
        first: first[r],
        second: second[r],
        weight1: perLayer(0),
        weight2: perLayer(1),
        divergedAt: words.getUint32(at + 4 * word('alive'), true)
          ? -1
          : words.getUint32(at + 4 * word('taken'), true),
      };
    });
    return { step, replicas };
  }

  restore(snapshot: Snapshot): void {
    this.#step = snapshot.step;
    this.#load(snapshot.replicas);
  }

  dispose(): void {
    for (const program of this.#programs.values()) program.dispose();
    for (const encoding of this.#encodings.values()) encoding.dispose();
    this.#inspection?.dispose();
    for (const buffer of Object.values(this.#shared)) buffer.destroy();
    this.#reader.dispose();
  }

  get #pupils(): readonly Pupil[] {
    const { replicas, dims } = this.#task;
    const now = replicas.map(({ seed }, r) => ({ seed, params: this.#params[r] }));
    return pupilsOf(now, dims.inputs.length);
  }

  get #stateStride(): number {
    return STATE_WORDS + 2 * this.#table.layers.length;
  }

  #stateOf(replica: number): number {
    return STATE_AT + replica * this.#stateStride;
  }

  get #labelsAt(): number {
    return this.#stateOf(this.#task.replicas.length);
  }

  #setting(batch: number): Setting {
    return {
      device: this.#device,
      pipelines: this.#pipelines,
      tiles: this.#tiles,
      layout: this.#layout,
      batch,
      slots: this.#task.replicas.map(({ seed }) => this.#seeds.indexOf(seed)),
      seeds: this.#seeds,
      shared: this.#shared,
      labelsAt: this.#labelsAt,
    };
  }

  /** The program for the settings as they are; built if there is none of its kind yet. */
  #current(): Program {
    if (this.#program) return this.#program;
    const captured = captureStep(this.#task.dims, this.#pupils);
    const { presence, replacement } = captured.masks;
    const { length: alone } = captured.alone.stages;
    const key = `${captured.numbers.signature} ${presence} ${replacement} ${alone}`;
    const program = this.#programs.get(key) ?? this.#build(captured);
    this.#programs.delete(key);
    this.#programs.set(key, program);
    for (const [old, { dispose }] of this.#programs) {
      if (this.#programs.size <= PROGRAMS) break;
      dispose.call(this.#programs.get(old));
      this.#programs.delete(old);
    }
    program.setNumbers(this.#pupils);
    // A program sums no gradient for layers off its path: what another left there is none of theirs.
    this.#device.run([(encoder) => encoder.clearBuffer(this.#shared.gradients)]);
    this.#params.forEach(({ pDrop, pSub }, r) => {
      const below = Uint32Array.of(wordsBelow(pDrop), wordsBelow(pSub));
      this.#device.write(this.#shared.state, 4 * (this.#stateOf(r) + word('dropBelow')), below);
    });
    this.#program = program;
    return program;
  }

  #build(captured: CapturedStep): Program {
    const { dims, batch, replicas, steps } = this.#task;
    const size = { batch, replicas: replicas.length, seeds: this.#seeds.length };
    return new Program(this.#setting(batch), {
      numbers: captured.numbers,
      logged: captured.logged,
      maskScalars: maskScalars(dims.inputs.length, size),
      steps,
      alone: captured.alone,
      lower: (lowering) => lowering.addGradients(captured.uses),
      modulate: (partialsOf) => modulationRecords(captured, this.#table, this.#layout, partialsOf),
      draws: (placeOf) =>
        drawRecords(this.#data, dims, captured.inputs.map(placeOf), size, captured.masks),
    });
  }

  /** The program that encodes as many samples; rebuilt when settings or the number of samples change. */
  #encoding(what: 'all' | 'means', [{ size }]: readonly Samples[]): EncodingProgram {
    const known = this.#encodings.get(what);
    if (known?.size === size) return known;
    known?.dispose();
    const made = new EncodingProgram(this.#setting(size), this.#task.dims, this.#pupils, what);
    this.#encodings.set(what, made);
    return made;
  }

  #initial(seed: number): ReplicaState {
    const values = initialValues(this.#table, (layer) => {
      const stream = new Stream(seed, 'init', layer);
      return () => stream.normal();
    });
    const zeros = new Float32Array(values.length);
    return { values, first: zeros, second: zeros, weight1: zeros, weight2: zeros, divergedAt: -1 };
  }

  #load(replicas: readonly ReplicaState[]): void {
    const { size } = this.#layout;
    const one = 4 * size;
    const weights = new Float32Array(replicas.length * one);
    const moments = new Float32Array(3 * weights.length);
    const state = new Uint32Array(this.#labelsAt);
    state[0] = this.#step;
    const words = new DataView(state.buffer);
    replicas.forEach((replica, r) => {
      const values = weights.subarray(r * one, (r + 1) * one);
      this.#layout.pack(replica.values, values);
      const parts = [replica.first, replica.second].map((flat) => {
        const part = new Float32Array(one);
        this.#layout.pack(flat, part);
        return part;
      });
      for (const [k, part] of [...parts, values].entries()) {
        for (let i = 0; i < size; i++) {
          moments.set(part.subarray(4 * i, 4 * i + 4), 4 * (3 * (r * size + i) + k));
        }
      }
      const at = this.#stateOf(r);
      state[at + word('alive')] = replica.divergedAt < 0 ? 1 : 0;
      state[at + word('taken')] = replica.divergedAt < 0 ? this.#step : replica.divergedAt;
      this.#table.layers.forEach(({ offset }, k) => {
        const pair = 4 * (at + STATE_WORDS + 2 * k);
        words.setFloat32(pair, replica.weight1[offset], true);
        words.setFloat32(pair + 4, replica.weight2[offset], true);
      });
    });
    this.#device.write(this.#shared.weights, 0, weights);
    this.#device.write(this.#shared.moments, 0, moments);
    this.#device.write(this.#shared.state, 0, state);
    this.#program = undefined;
  }

  #readAll(name: keyof Shared): Promise<ArrayBuffer> {
    return this.#reader.read([whole(this.#shared[name])]);
  }

  /** Padded weights of all replicas, in the order of the parameter table. */
  #unpacked(bytes: ArrayBuffer): Float32Array[] {
    const one = 4 * this.#layout.size;
    return this.#params.map((_, r) =>
      this.#layout.unpack(new Float32Array(bytes, 4 * r * one, one)),
    );
  }

  async #progress(): Promise<Progress> {
    const size = 4 * this.#labelsAt;
    const bytes = await this.#reader.read([{ buffer: this.#shared.state, offset: 0, size }]);
    const words = new DataView(bytes);
    const at = (r: number, name: (typeof STATE)[number]) => 4 * (this.#stateOf(r) + word(name));
    return {
      step: this.#step,
      loss: Float32Array.from(this.#params, (_, r) => words.getFloat32(at(r, 'loss'), true)),
      divergedAt: Int32Array.from(this.#params, (_, r) =>
        words.getUint32(at(r, 'alive'), true) ? -1 : words.getUint32(at(r, 'taken'), true),
      ),
    };
  }
}

const whole = (buffer: GPUBuffer): Region => ({ buffer, offset: 0, size: buffer.size });

/** Every third vector of four numbers, from the `part`-th on. */
function everyThird(numbers: Float32Array, part: number): ArrayBuffer {
  const chosen = new Float32Array(numbers.length / 3);
  for (let i = 0; i < chosen.length / 4; i++) {
    chosen.set(numbers.subarray(4 * (3 * i + part), 4 * (3 * i + part) + 4), 4 * i);
  }
  return chosen.buffer;
}
