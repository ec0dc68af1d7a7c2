import type { DataSource } from '#data/source.ts';
import { initialValues, type ParameterTable, parameterTable } from '#model/index.ts';
import { EXACT } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import type { ReplicaState, Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';
import { type Pupil, pupilsOf } from '../../pulls.ts';
import { denseKernelOf } from '../../simd/dense.ts';
import { SimdEncoder } from '../../simd/encoder.ts';
import { perSeed, type Task } from '../../task.ts';
import type { Encoding, HostEncoder, Progress, Replica, Samples, Trainer } from '../../trainer.ts';
import { ParameterLayout } from '../layout.ts';
import { wordsBelow } from '../resident.ts';
import { captureAll, drawnWidths, inputParts } from '../step.ts';
import { paddedRows } from './assemble.ts';
import { keepData, type SeedBlock, seedBlock } from './data.ts';
import { FRAME_BYTES, type FrameWord, type Listed, wordOf } from './instructions.ts';
import { type Kernels, kernelModule, kernelsIn } from './kernels.ts';
import { FlatMemory } from './memory.ts';
import { Lists } from './programs.ts';

/** Words of a job: a list, how many of its instructions, and a frame. */
const JOB = 3;

/** Where training data come from; more is not needed of a source. */
type Supply = Pick<DataSource, 'resident'>;

/** A task as far as it is needed here. */
interface Resourced extends Omit<Task, 'source' | 'replicas'> {
  readonly source: Supply;
  readonly replicas: readonly (Omit<Replica, 'source'> & { readonly source?: Supply })[];
}

/** A seed of a source: what replicas share a minibatch by. */
interface Place {
  readonly seed: number;
  readonly source: Supply;
}

/** Weights and moments of one replica, addresses. */
const PARTS = ['weights', 'others', 'first', 'second'] as const;

/**
 * The compiled plan on the processor: replica by replica, every step is a list of instructions over one flat
 * memory. It gives the same bits in every browser and in Node. A replica's bits depend on itself and its
 * lenders alone.
 */
export class CpuTrainer implements Trainer {
  readonly backend = 'plan-cpu';
  readonly apart = false;
  readonly host: HostEncoder;
  readonly #task: Resourced;
  readonly #table: ParameterTable;
  readonly #layout: ParameterLayout;
  readonly #params: ArmParams[];
  readonly #places: readonly Place[];
  readonly #memory = new FlatMemory();
  readonly #kernels: Kernels;
  readonly #gradient: number;
  readonly #frames: readonly number[];
  readonly #seedFrames: readonly number[];
  readonly #draws: readonly Listed[];
  readonly #lists: Lists;
  /** Where the jobs of a step lie, how many there are, how many draw and lend, and which is the first replica's. */
  #jobs?: {
    readonly at: number;
    readonly count: number;
    readonly before: number;
    readonly own: number;
  };
  #step = 0;

  /** @throws Error where there are no vector instructions. @throws RangeError if the memory is refused. */
  constructor(task: Resourced, module: WebAssembly.Module = kernelModule()) {
    this.#task = task;
    const { dims, batch, replicas, source, steps } = task;
    const memory = this.#memory;
    this.#kernels = kernelsIn(module, memory.memory);
    this.#table = parameterTable(dims);
    this.host = new SimdEncoder(denseKernelOf(module), dims, this.#table);
    const everything = captureAll(dims);
    this.#layout = new ParameterLayout(this.#table, (layer) => inputParts(everything, layer));
    this.#params = replicas.map(({ params }) => params);
    const placed = replicas.map(({ seed, ...own }) => ({ seed, source: own.source ?? source }));
    const placeOf = (one: Place) =>
      placed.findIndex(({ seed, source: own }) => seed === one.seed && own === one.source);
    const first = [...new Set(placed.map(placeOf))];
    this.#places = first.map((r) => placed[r]);
    const place = placed.map((one) => first.indexOf(placeOf(one)));
    const widths = drawnWidths(dims);
    const block = seedBlock(batch, paddedRows(batch), widths, dims.inputs.length);
    const blocks = this.#places.map(() => memory.take(block.bytes));
    this.#seedFrames = this.#places.map(({ seed }, s) =>
      this.#frame({ seed, seedBlock: blocks[s] }),
    );
    this.#draws = this.#keepData(widths, batch, block, blocks);
    const bytes = 16 * this.#layout.size;
    this.#gradient = memory.take(bytes);
    this.#frames = replicas.map(({ seed }, self) =>
      this.#frame({
        seedBlock: blocks[place[self]],
        ...{ seed, self, gradient: this.#gradient },
        ...Object.fromEntries(PARTS.map((part) => [part, memory.take(bytes)])),
        numbers: memory.take(4 * everything.numbers.count),
        averages: memory.take(8 * this.#table.layers.length),
      }),
    );
    this.#lists = new Lists(replicas.length, {
      ...{ memory, dims, batch, steps, layout: this.#layout, table: this.#table },
      ...{ inputs: block.inputs, labels: block.labels, words: block.words },
    });
    this.restart();
  }

  get step(): number {
    return this.#step;
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.#memory.bytes;
  }

  async advance(steps: number): Promise<Progress> {
    const { at, count } = this.#current();
    this.#kernels.advance(at, count, this.#step, steps);
    this.#step += steps;
    return {
      step: this.#step,
      loss: Float32Array.from(this.#frames, (frame) => this.#lossOf(frame)),
      divergedAt: this.divergedAt,
    };
  }

  set(replica: number, params: ArmParams): void {
    this.#params[replica] = params;
    this.#jobs = undefined;
  }

  async gradients(): Promise<Float32Array[]> {
    const { at, before, own } = this.#current();
    this.#kernels.advance(at, before, this.#step, 1);
    return this.#frames.map((_, r) => {
      const job = at + 4 * JOB * (own + r);
      const { words } = this.#memory;
      const whole = words[job / 4 + 1];
      words[job / 4 + 1] = this.#lists.differentiates(words[job / 4]);
      this.#kernels.advance(job, 1, this.#step, 1);
      words[job / 4 + 1] = whole;
      return this.#unpacked(this.#gradient);
    });
  }

  async encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]> {
    const samples = perSeed(this.#task.replicas, samplesOf);
    return this.#read().map((own, r) => this.host.encode(own, this.#params[r], samples[r]));
  }

  async meanCodes(samplesOf: (seed: number) => Samples): Promise<Float32Array[][]> {
    const samples = perSeed(this.#task.replicas, samplesOf);
    return this.#read().map((own, r) => this.host.means(own, this.#params[r], samples[r]));
  }

  async read(): Promise<Float32Array[]> {
    return this.#read();
  }

  async snapshot(): Promise<Snapshot> {
    const count = this.#table.layers.length;
    const replicas = this.#frames.map((frame): ReplicaState => {
      const averages = this.#memory.floatsAt(this.#word(frame, 'averages'), 2 * count);
      const own = averages.slice();
      const every = (which: number) =>
        this.#layout.spread(Float32Array.from({ length: count }, (_, k) => own[2 * k + which]));
      return {
        values: this.#unpacked(this.#word(frame, 'weights')),
        first: this.#unpacked(this.#word(frame, 'first')),
        second: this.#unpacked(this.#word(frame, 'second')),
        weight1: every(0),
        weight2: every(1),
        divergedAt: this.#divergedAt(frame),
      };
    });
    return { step: this.#step, replicas };
  }

  restore(snapshot: Snapshot): void {
    this.#step = snapshot.step;
    this.#load(snapshot.replicas);
  }

  /** Per replica the step at which it diverged, or -1. */
  get divergedAt(): Int32Array {
    return Int32Array.from(this.#frames, (frame) => this.#divergedAt(frame));
  }

  /** Goes back to the first step. */
  restart(): void {
    this.restore({
      step: 0,
      replicas: perSeed(this.#task.replicas, (seed) => this.#initial(seed)),
    });
  }

  /** Weights of one replica, flat, in the order of the parameter table. */
  weights(replica: number): Float32Array {
    return this.#unpacked(this.#word(this.#frames[replica], 'weights'));
  }

  /** The state of all replicas as it lies in memory, for `recall` of a trainer of the same task: less room than a snapshot. */
  keep(): Uint32Array<ArrayBuffer> {
    const size = this.#stateWords;
    const kept = new Uint32Array(1 + size * this.#frames.length);
    kept[0] = this.#step;
    this.#frames.forEach((frame, r) => {
      let at = 1 + r * size;
      kept[at++] = this.#word(frame, 'alive');
      kept[at++] = this.#word(frame, 'taken');
      for (const [part, count] of this.#state) {
        const from = this.#word(frame, part) / 4;
        kept.set(this.#memory.words.subarray(from, from + count), at);
        at += count;
      }
    });
    return kept;
  }

  /** @throws RangeError if it is the state of another task. */
  recall(kept: Uint32Array): void {
    this.#take(kept, () => undefined);
  }

  /** Recalls a state and leaves the one that stood here in its place. @throws RangeError as `recall` does. */
  exchange(kept: Uint32Array): void {
    const step = this.#step;
    this.#take(kept, (at, own) => kept.set(own, at));
    kept[0] = step;
  }

  /** @param leave told what stood here, and where in `kept` the like of it lies. */
  #take(kept: Uint32Array, leave: (at: number, own: ArrayLike<number>) => void): void {
    const size = this.#stateWords;
    if (kept.length !== 1 + size * this.#frames.length) {
      throw new RangeError('That is the state of other networks.');
    }
    [this.#step] = kept;
    const { words, floats } = this.#memory;
    this.#frames.forEach((frame, r) => {
      let at = 1 + r * size;
      const put = (to: readonly number[], count: number) => {
        const own = words.slice(to[0], to[0] + count);
        for (const place of to) words.set(kept.subarray(at, at + count), place);
        leave(at, own);
        at += count;
      };
      put([wordOf(frame, 'alive')], 1);
      put([wordOf(frame, 'taken')], 1);
      floats[wordOf(frame, 'loss')] = Number.NaN;
      for (const [part, count] of this.#state) {
        const to = part === 'weights' ? [part, 'others' as const] : [part];
        put(
          to.map((name) => this.#word(frame, name) / 4),
          count,
        );
      }
    });
  }

  dispose(): void {
    this.#jobs = undefined;
  }

  /** Parts of a replica's state, and words of each; before them, whether it lives and the steps it took. */
  get #state(): readonly (readonly [FrameWord, number])[] {
    const count = 4 * this.#layout.size;
    return [
      ['weights', count],
      ['first', count],
      ['second', count],
      ['averages', 2 * this.#table.layers.length],
    ];
  }

  get #stateWords(): number {
    return this.#state.reduce((sum, [, count]) => sum + count, 2);
  }

  get #pupils(): readonly Pupil[] {
    const { replicas, dims } = this.#task;
    const now = replicas.map(({ seed, source }, r) => ({ seed, source, params: this.#params[r] }));
    return pupilsOf(now, dims.inputs.length);
  }

  /** Keeps the data of every source; what draws a minibatch, per place. */
  #keepData(
    widths: readonly number[],
    batch: number,
    block: SeedBlock,
    blocks: readonly number[],
  ): Listed[] {
    const draws: Listed[] = [];
    for (const source of new Set(this.#places.map((place) => place.source))) {
      const own = this.#places.flatMap((place, s) => (place.source === source ? [s] : []));
      const resident = source.resident(own.map((s) => this.#places[s].seed));
      const ownBlocks = own.map((s) => blocks[s]);
      const senses = this.#task.dims.inputs.length;
      const made = keepData(this.#memory, resident, widths, batch, block, ownBlocks, senses);
      made.forEach((draw, k) => {
        draws[own[k]] = draw;
      });
    }
    return draws;
  }

  #frame(values: Partial<Record<FrameWord, number>>): number {
    const frame = this.#memory.take(FRAME_BYTES);
    for (const [name, value] of Object.entries(values)) {
      this.#memory.words[wordOf(frame, name as FrameWord)] = value;
    }
    return frame;
  }

  #word(frame: number, name: FrameWord): number {
    return this.#memory.words[wordOf(frame, name)];
  }

  #lossOf(frame: number): number {
    return this.#memory.floats[wordOf(frame, 'loss')];
  }

  #divergedAt(frame: number): number {
    return this.#word(frame, 'alive') ? -1 : this.#word(frame, 'taken');
  }

  /**
   * Jobs of a step for the settings as they are: draws, codes that are lent, discriminators that learn alone,
   * and every replica.
   */
  #current() {
    if (this.#jobs) return this.#jobs;
    const pupils = this.#pupils;
    const masked = ({ seed, source }: Place) =>
      pupils.some(({ pDrop, pSub, self }) => {
        const { seed: own, source: ownSource = this.#task.source } = this.#task.replicas[self];
        return own === seed && ownSource === source && (pDrop > 0 || pSub > 0);
      });
    const { lending, steps } = this.#lists.of(pupils);
    const before = [
      ...this.#draws.map(({ at, count }, s) => [
        at,
        masked(this.#places[s]) ? count : count - 1,
        this.#seedFrames[s],
      ]),
      ...lending.map(({ list, lender }) => [list.at, list.count, this.#frames[lender]]),
    ];
    const alone = steps.flatMap(({ judging }, r) =>
      judging ? [[judging.at, judging.count, this.#frames[r]]] : [],
    );
    const own = steps.map(({ list }, r) => [list.at, list.count, this.#frames[r]]);
    const jobs = [...before, ...alone, ...own];
    steps.forEach(({ numbers }, r) => {
      const frame = this.#frames[r];
      this.#memory.floats.set(numbers.values(pupils[r]), this.#word(frame, 'numbers') / 4);
      const { pDrop, pSub } = pupils[r];
      this.#memory.words[wordOf(frame, 'dropBelow')] = wordsBelow(pDrop);
      this.#memory.words[wordOf(frame, 'replaceBelow')] = wordsBelow(pSub);
    });
    this.#jobs = {
      at: this.#lists.keepJobs(jobs.flat()),
      count: jobs.length,
      before: before.length,
      own: before.length + alone.length,
    };
    return this.#jobs;
  }

  #initial(seed: number): ReplicaState {
    const values = initialValues(this.#table, (layer) => {
      const stream = new Stream(seed, 'init', layer, EXACT);
      return () => stream.normal();
    });
    const zeros = new Float32Array(values.length);
    return { values, first: zeros, second: zeros, weight1: zeros, weight2: zeros, divergedAt: -1 };
  }

  #load(replicas: readonly ReplicaState[]): void {
    const memory = this.#memory;
    const count = 4 * this.#layout.size;
    replicas.forEach((replica, r) => {
      const frame = this.#frames[r];
      const { values, first, second } = replica;
      const parts = { weights: values, others: values, first, second };
      for (const part of PARTS) {
        this.#layout.pack(parts[part], memory.floatsAt(this.#word(frame, part), count));
      }
      const averages = this.#word(frame, 'averages') / 4;
      this.#table.layers.forEach(({ offset }, k) => {
        memory.floats[averages + 2 * k] = replica.weight1[offset];
        memory.floats[averages + 2 * k + 1] = replica.weight2[offset];
      });
      const { words, floats } = memory;
      words[wordOf(frame, 'alive')] = replica.divergedAt < 0 ? 1 : 0;
      words[wordOf(frame, 'taken')] = replica.divergedAt < 0 ? this.#step : replica.divergedAt;
      floats[wordOf(frame, 'loss')] = Number.NaN;
    });
  }

  #unpacked(address: number): Float32Array {
    return this.#layout.unpack(this.#memory.floatsAt(address, 4 * this.#layout.size));
  }

  #read(): Float32Array[] {
    return this.#frames.map((frame) => this.#unpacked(this.#word(frame, 'weights')));
  }
}
