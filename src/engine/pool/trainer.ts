import { parameterTable } from '#model/index.ts';
import type { ReplicaState, Snapshot } from '#protocol/snapshot.ts';
import type { ArmParams } from '#spec/index.ts';
import { kernelModule } from '../plan/wasm/kernels.ts';
import { type Pupil, pupilsOf } from '../pulls.ts';
import { denseKernelOf } from '../simd/dense.ts';
import { SimdEncoder } from '../simd/encoder.ts';
import { perSeed, type Task } from '../task.ts';
import type { Encoding, HostEncoder, Progress, Samples, Trainer } from '../trainer.ts';
import { Asker } from './asker.ts';
import type { Answer, Given, Name } from './calls.ts';
import { Local, type Thread } from './local.ts';
import type { Port } from './port.ts';
import { holds, split } from './split.ts';

/** Some of the replicas, and where they are trained. */
interface Part {
  readonly replicas: readonly number[];
  readonly thread: Thread;
}

/**
 * The plan on the processor, its replicas divided among threads. This thread takes a share itself. A replica's
 * bits depend on itself and its lenders alone, which stay together; so how many threads there are changes
 * nothing but the time.
 */
export class PooledTrainer implements Trainer {
  readonly backend = 'plan-cpu';
  readonly apart = false;
  readonly host: HostEncoder;
  /** Settles with a reason if a thread fails or ends by itself. */
  readonly lost: Promise<string>;
  readonly #task: Task;
  readonly #params: ArmParams[];
  readonly #here = new Local();
  readonly #askers: readonly Asker[];
  #parts: readonly Part[] = [];
  /** Work that was given out: one thing after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #step = 0;

  private constructor(task: Task, ports: readonly Port[]) {
    const { dims } = task;
    this.#task = task;
    this.#params = task.replicas.map(({ params }) => params);
    this.host = new SimdEncoder(denseKernelOf(kernelModule()), dims, parameterTable(dims));
    this.#askers = ports.map((port) => new Asker(port));
    this.lost = Promise.race(this.#askers.map(({ ended }) => ended));
  }

  /**
   * @throws Error where there are no vector instructions, or a thread does not start.
   * @throws RangeError if the memory is refused.
   */
  static async start(task: Task, ports: readonly Port[]): Promise<PooledTrainer> {
    const trainer = new PooledTrainer(task, ports);
    try {
      await trainer.#divide();
    } catch (error) {
      trainer.dispose();
      throw error;
    }
    return trainer;
  }

  get step(): number {
    return this.#step;
  }

  /** How many threads train. */
  get threads(): number {
    return this.#parts.length;
  }

  async advance(steps: number): Promise<Progress> {
    const parts = await this.#all('advance', steps);
    const [{ step }] = parts;
    this.#step = step;
    return {
      step,
      loss: Float32Array.from(this.#merged(parts.map(({ loss }) => [...loss]))),
      divergedAt: Int32Array.from(this.#merged(parts.map(({ divergedAt }) => [...divergedAt]))),
    };
  }

  set(replica: number, params: ArmParams): void {
    this.#params[replica] = params;
    this.#then(async () => {
      if (!holds(this.#pupils, this.#shares)) return this.#regroup();
      const part = this.#parts.find(({ replicas }) => replicas.includes(replica)) as Part;
      return part.thread.ask('set', { replica: part.replicas.indexOf(replica), params });
    });
  }

  async gradients(): Promise<Float32Array[]> {
    return this.#merged(await this.#all('gradients', undefined));
  }

  async encode(samplesOf: (seed: number) => Samples): Promise<Encoding[]> {
    const samples = perSeed(this.#task.replicas, samplesOf);
    const values = await this.read();
    return values.map((own, r) => this.host.encode(own, this.#params[r], samples[r]));
  }

  async meanCodes(samplesOf: (seed: number) => Samples): Promise<Float32Array[][]> {
    const samples = perSeed(this.#task.replicas, samplesOf);
    const values = await this.read();
    return values.map((own, r) => this.host.means(own, this.#params[r], samples[r]));
  }

  async read(): Promise<Float32Array[]> {
    return this.#merged(await this.#all('read', undefined));
  }

  async snapshot(): Promise<Snapshot> {
    return this.#then(() => this.#taken());
  }

  restore(snapshot: Snapshot): void {
    this.#step = snapshot.step;
    this.#then(() => this.#put(snapshot));
  }

  dispose(): void {
    for (const asker of this.#askers) asker.close();
    this.#here.dispose();
  }

  get #pupils(): readonly Pupil[] {
    const { replicas, dims } = this.#task;
    const now = replicas.map(({ seed, source }, r) => ({ seed, source, params: this.#params[r] }));
    return pupilsOf(now, dims.inputs.length);
  }

  get #shares(): readonly (readonly number[])[] {
    return this.#parts.map(({ replicas }) => replicas);
  }

  /** Starts every share from its first step. */
  async #divide(): Promise<void> {
    const threads = [this.#here, ...this.#askers];
    const { source, replicas, ...task } = this.#task;
    this.#parts = split(this.#pupils, threads.length).map((share, k) => ({
      replicas: share,
      thread: threads[k],
    }));
    const others = this.#parts.map(({ replicas: share, thread }) => {
      const sourceOf = (r: number) => replicas[r].source ?? source;
      const sources = [...new Set(share.map(sourceOf))];
      const own = share.map((r) => ({
        seed: replicas[r].seed,
        params: this.#params[r],
        resident: sources.indexOf(sourceOf(r)),
      }));
      const residents = sources.map((one, k) =>
        one.resident([
          ...new Set(own.filter(({ resident }) => resident === k).map(({ seed }) => seed)),
        ]),
      );
      return thread.ask('start', { ...task, replicas: own, residents });
    });
    await Promise.all(others);
  }

  /** Divides anew, since someone learns now from a replica elsewhere. */
  async #regroup(): Promise<void> {
    const snapshot = await this.#taken();
    await this.#divide();
    await this.#put(snapshot);
  }

  async #taken(): Promise<Snapshot> {
    const parts = await this.#ask('snapshot', undefined);
    return { step: parts[0].step, replicas: this.#merged(parts.map(({ replicas }) => replicas)) };
  }

  #put({ step, replicas }: Snapshot): Promise<unknown> {
    return Promise.all(
      this.#parts.map((part) => {
        const own: ReplicaState[] = part.replicas.map((r) => replicas[r]);
        return part.thread.ask('restore', { step, replicas: own });
      }),
    );
  }

  /** Does work when all before it is done; one failure fails all that follows. */
  #then<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done;
    done.catch(() => undefined);
    return done;
  }

  #all<N extends Name>(name: N, given: Given<N>): Promise<Answer<N>[]> {
    return this.#then(() => this.#ask(name, given));
  }

  /** Asks the others first, since this thread is busy while it answers. */
  async #ask<N extends Name>(name: N, given: Given<N>): Promise<Answer<N>[]> {
    const [own, ...others] = this.#parts.map(({ thread }) => thread);
    const asked = others.map((thread) => thread.ask(name, given));
    return Promise.all([own.ask(name, given), ...asked]);
  }

  /** Lists of every part as one, in the order of the replicas. */
  #merged<T>(lists: readonly (readonly T[])[]): T[] {
    const all: T[] = [];
    lists.forEach((list, k) => {
      for (const [n, r] of this.#parts[k].replicas.entries()) all[r] = list[n];
    });
    return all;
  }
}
