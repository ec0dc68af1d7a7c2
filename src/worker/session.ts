import type { DataSource } from '#data/source.ts';
import type { Replica, Snapshot, Trainer } from '#engine/trainer.ts';
import { type Dims, parameterTable } from '#model/index.ts';
import { type ArmKey, type ArmParams, type Intervention, type Spec, seedsOf } from '#spec/index.ts';
import type { Checkpoint } from './checkpoint.ts';
import { SLOW_EVERY } from './layout.ts';
import { Measurer, measureDims } from './measure.ts';
import type { Event, Failure, ReplicaInfo, RunState } from './protocol.ts';

/** Steps between two checkpoints while playing. */
const CHECKPOINT_EVERY = 100;
/** How long a slice of training may take before the worker listens again, ms. */
const SLICE_MS = 40;

/** Devices that may be lost without a step of progress between them. */
const MOST_LOSSES = 3;
/** How long the worker waits to hear that a failed engine's device was lost, in breaths. */
const BREATHS = 200;

/** A started engine for one run. */
export interface Engine {
  readonly trainer: Trainer;
  readonly advice: string;
  /** Settles with a reason if the device goes away under the trainer. */
  readonly lost?: Promise<string>;
}

/** What a session needs from where it runs: a browser worker, or plain Node in tests. */
export interface Host {
  emit(event: Event): void;
  /** Opens the data; packed files lie below `dataUrl`. */
  openSource(spec: Spec, dataUrl: string): Promise<DataSource>;
  startEngine(
    spec: Spec,
    dims: Dims,
    replicas: readonly Replica[],
    source: DataSource,
  ): Promise<Engine>;
  /** Lets waiting commands in. */
  breathe(): Promise<void>;
  /** A clock in ms, for the pace only. */
  now(): number;
}

/** One experiment, from opening to closing. */
export class Session {
  readonly #host: Host;
  readonly #run: number;
  readonly #spec: Spec;
  #replicas: Replica[];
  readonly #info: readonly ReplicaInfo[];
  #engine?: Engine;
  #opened?: { readonly source: DataSource; readonly dims: Dims };
  #measurer?: Measurer;
  /** The newest snapshot, from which a run goes on when its device is lost. */
  #safe?: Snapshot;
  #lost = new WeakSet<Engine>();
  #losses = 0;
  /** Steps reported and measured so far; steps taken again after a loss are not reported twice. */
  #reached = 0;
  #measuredAt = -1;
  #interventions: Intervention[];
  #done = 0;
  #state: RunState = 'opening';
  #loop: Promise<void> = Promise.resolve();
  #closed = false;
  #lastLoss: Float32Array;
  #diverged: Int32Array;
  #pace = 0;
  /** Step at which the loop rests. */
  #goal = 0;

  constructor(host: Host, run: number, spec: Spec) {
    this.#host = host;
    this.#run = run;
    this.#spec = spec;
    this.#interventions = [...spec.interventions];
    const seeds = seedsOf(spec.run);
    this.#replicas = this.#untouched();
    this.#info = spec.arms.flatMap(({ id }) => seeds.map((seed) => ({ arm: id, seed })));
    this.#lastLoss = new Float32Array(this.#replicas.length).fill(Number.NaN);
    this.#diverged = new Int32Array(this.#replicas.length).fill(-1);
  }

  /** Opens data and engine, and measures before the first step (or where the checkpoint stands). */
  async open(dataUrl: string, checkpoint?: Checkpoint): Promise<void> {
    const { run } = this.#spec;
    const source = await this.#attempt('data', () => this.#host.openSource(this.#spec, dataUrl));
    if (!source || this.#closed) return;
    const dims: Dims = {
      inputs: source.modalities.map((modality) => modality.inputs),
      hidden: run.hidden,
      latent: run.latent,
      shared: run.shared,
      fusion: run.fusion,
      classes: source.classes.length,
    };
    if (checkpoint) this.#interventions = [...checkpoint.interventions];
    this.#opened = { source, dims };
    this.#safe = checkpoint?.snapshot;
    this.#reached = checkpoint?.step ?? 0;
    const engine = await this.#attempt('engine', () => this.#startEngine());
    if (!engine) return;
    if (this.#closed) return this.#release();
    this.#measurer = new Measurer(dims, source, seedsOf(run), run.probeSize);
    this.#emit({
      type: 'opened',
      run: this.#run,
      info: {
        backend: engine.trainer.backend,
        advice: engine.advice,
        replicas: this.#info,
        modalities: source.modalities.map(({ id, label, shape }) => ({ id, label, shape })),
        classes: source.classes,
        dims: measureDims(dims),
        parameters: parameterTable(dims).size,
      },
    });
    await this.#attempt('engine', async () => {
      await this.#measure();
      this.#enter(this.#rest());
    });
  }

  play(): void {
    this.#start(this.#spec.run.steps);
  }

  pause(): void {
    if (this.#state === 'playing') this.#enter('paused');
  }

  /** Takes exactly one step, then rests. */
  step(): void {
    this.#start(this.#stepNow() + 1);
  }

  /** Changes settings of an arm from the next step on, and records it. */
  set(arm: string, changes: Partial<ArmParams>): void {
    if (!this.#engine || this.#closed) return;
    const step = Math.max(this.#stepNow(), this.#reached);
    const made = Object.entries(changes).map(
      ([key, value]): Intervention => ({ step, arm, key: key as ArmKey, value }),
    );
    const isLater = (intervention: Intervention) => intervention.step > step;
    const early = this.#interventions.filter((intervention) => !isLater(intervention));
    this.#interventions = [...early, ...made, ...this.#interventions.filter(isLater)];
    this.#applyUpTo(this.#stepNow());
    this.#emit({ type: 'intervened', run: this.#run, interventions: this.#interventions });
  }

  /** Stops for good; nothing of the run stays in memory or goes on computing. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#loop;
    this.#release();
  }

  /** Settles when the session is at rest. */
  async rested(): Promise<void> {
    await this.#loop;
  }

  #start(goal: number): void {
    if (this.#state !== 'ready' && this.#state !== 'paused') return;
    this.#goal = goal;
    this.#enter('playing');
    this.#loop = this.#loop.then(() => this.#train());
  }

  /** Every arm as the spec has it before any intervention. */
  #untouched(): Replica[] {
    const seeds = seedsOf(this.#spec.run);
    return this.#spec.arms.flatMap(({ params }) => seeds.map((seed) => ({ seed, params })));
  }

  /** Starts an engine at the newest snapshot, or at step 0. */
  async #startEngine(): Promise<Engine> {
    const { source, dims } = this.#opened as { source: DataSource; dims: Dims };
    this.#replicas = this.#untouched();
    this.#done = 0;
    const engine = await this.#host.startEngine(this.#spec, dims, this.#replicas, source);
    this.#engine = engine;
    if (this.#safe) {
      engine.trainer.restore(this.#safe);
      this.#applyUpTo(this.#safe.step);
    }
    engine.lost?.then(() => {
      this.#lost.add(engine);
      this.#loop = this.#loop.then(() => this.#attempt('engine', () => this.#replace(engine)));
    });
    return engine;
  }

  /** Takes over from an engine whose device is lost, and catches up with it. */
  async #replace(engine: Engine): Promise<void> {
    if (this.#closed || this.#state === 'failed' || this.#engine !== engine) return;
    if (this.#losses++ >= MOST_LOSSES) throw new Error((await engine.lost) ?? '');
    try {
      engine.trainer.dispose();
    } catch {
      // What belonged to a lost device is gone with it.
    }
    const { trainer, advice } = await this.#startEngine();
    const [step, from] = [this.#reached, trainer.step];
    const { backend } = trainer;
    this.#emit({ type: 'recovered', run: this.#run, step, from, backend, advice });
    while (!this.#closed && this.#stepNow() < step) await this.#slice(step);
  }

  /** Does work on the engine; if its device is lost meanwhile, goes on with a new one. */
  async #safely(work: () => Promise<void>): Promise<void> {
    const engine = this.#engine as Engine;
    try {
      await work();
      this.#losses = 0;
    } catch (error) {
      for (let k = 0; engine.lost && k < BREATHS && !this.#lost.has(engine); k++) {
        await this.#host.breathe();
      }
      if (!this.#lost.has(engine)) throw error;
      await this.#replace(engine);
    }
  }

  #release(): void {
    this.#engine?.trainer.dispose();
    this.#engine = undefined;
  }

  #stepNow(): number {
    return this.#engine?.trainer.step ?? 0;
  }

  #rest(): RunState {
    const step = this.#stepNow();
    if (step >= this.#spec.run.steps) return 'finished';
    return step === 0 ? 'ready' : 'paused';
  }

  async #train(): Promise<void> {
    await this.#attempt('engine', async () => {
      let checkpointed = this.#stepNow();
      while (this.#state === 'playing' && !this.#closed && this.#stepNow() < this.#goal) {
        await this.#safely(() => this.#slice(this.#goal));
        if (this.#stepNow() - checkpointed >= CHECKPOINT_EVERY) {
          checkpointed = this.#stepNow();
          await this.#safely(() => this.#checkpoint());
        }
        await this.#host.breathe();
      }
      if (this.#closed || this.#state === 'failed') return;
      if (this.#stepNow() > checkpointed) await this.#safely(() => this.#checkpoint());
      if (this.#state === 'playing') this.#enter(this.#rest());
    });
  }

  /** Trains up to the next event of the schedule, or as long as a slice may take. */
  async #slice(goal: number): Promise<void> {
    const trainer = (this.#engine as Engine).trainer;
    this.#applyUpTo(trainer.step);
    const { probeEvery } = this.#spec.run;
    const nextProbe = (Math.floor(trainer.step / probeEvery) + 1) * probeEvery;
    const nextChange = this.#interventions[this.#done]?.step ?? Number.POSITIVE_INFINITY;
    const affordable = this.#pace > 0 ? Math.max(1, Math.floor((SLICE_MS * this.#pace) / 1000)) : 1;
    const target = Math.min(goal, nextProbe, nextChange, trainer.step + affordable);
    const from = trainer.step;
    const started = this.#host.now();
    const progress = await trainer.advance(target - from);
    const seconds = Math.max(this.#host.now() - started, 0.01) / 1000;
    const pace = (target - from) / seconds;
    this.#pace = this.#pace > 0 ? 0.8 * this.#pace + 0.2 * pace : pace;
    this.#lastLoss = progress.loss;
    this.#reportDiverged(progress.divergedAt);
    if (progress.step > this.#reached) {
      this.#reached = progress.step;
      this.#emit({
        type: 'progress',
        run: this.#run,
        step: progress.step,
        loss: progress.loss.slice(),
        stepsPerSecond: this.#pace,
      });
    }
    if (progress.step === nextProbe || progress.step >= this.#spec.run.steps) await this.#measure();
  }

  #reportDiverged(divergedAt: Int32Array): void {
    divergedAt.forEach((step, replica) => {
      if (step < 0 || this.#diverged[replica] >= 0) return;
      this.#diverged[replica] = step;
      this.#emit({ type: 'diverged', run: this.#run, replica, step });
    });
  }

  async #measure(): Promise<void> {
    const { trainer } = this.#engine as Engine;
    const { step } = trainer;
    if (step <= this.#measuredAt) return;
    const { probeEvery, steps } = this.#spec.run;
    const rows = await (this.#measurer as Measurer).measure(
      trainer,
      this.#replicas,
      this.#lastLoss,
      step % (SLOW_EVERY * probeEvery) === 0 || step >= steps,
    );
    this.#measuredAt = step;
    this.#emit({ type: 'measured', run: this.#run, step, rows });
  }

  async #checkpoint(): Promise<void> {
    const { trainer } = this.#engine as Engine;
    const snapshot = await trainer.snapshot();
    this.#safe = snapshot;
    const interventions = [...this.#interventions];
    this.#emit({
      type: 'checkpoint',
      run: this.#run,
      checkpoint: { step: snapshot.step, interventions, snapshot },
    });
  }

  /** Brings every arm to the settings it has once `step` steps have been taken. */
  #applyUpTo(step: number): void {
    const { trainer } = this.#engine as Engine;
    const changed = new Set<string>();
    while (
      this.#done < this.#interventions.length &&
      this.#interventions[this.#done].step <= step
    ) {
      const { arm, key, value } = this.#interventions[this.#done++];
      changed.add(arm);
      this.#info.forEach((info, r) => {
        const { seed, params } = this.#replicas[r];
        if (info.arm === arm) this.#replicas[r] = { seed, params: { ...params, [key]: value } };
      });
    }
    this.#info.forEach((info, r) => {
      if (changed.has(info.arm)) trainer.set(r, this.#replicas[r].params);
    });
  }

  async #attempt<T>(kind: Failure['kind'], work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#fail({ kind, message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  #fail(failure: Failure): void {
    if (this.#closed || this.#state === 'failed') return;
    this.#enter('failed');
    this.#emit({ type: 'failed', run: this.#run, failure });
  }

  #enter(state: RunState): void {
    this.#state = state;
    this.#emit({ type: 'state', run: this.#run, state, step: this.#stepNow() });
  }

  #emit(event: Event): void {
    if (!this.#closed) this.#host.emit(event);
  }
}
