import type { DataSource } from '#data/source.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { Trainer } from '#engine/trainer.ts';
import { dissect } from '#measure/anatomy.ts';
import { Measurer, measureDims } from '#measure/measure.ts';
import { Tracing } from '#measure/trace/tracing.ts';
import { type Dims, parameterTable } from '#model/index.ts';
import { type Asked, fieldsOf } from '#protocol/asked.ts';
import { type Backend, type Stint, stintsWith } from '#protocol/backend.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import { dueAt } from '#protocol/fields.ts';
import type { Event, Failure, RunState, TraceRequest } from '#protocol/messages.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import { type Course, samePast, takenUp, withChanges } from '#spec/course.ts';
import { type ArmKey, type ArmParams, type Intervention, type Spec, seedsOf } from '#spec/index.ts';
import { Arms } from './arms.ts';
import { Checkpoints } from './checkpoints.ts';
import { dimsOf } from './dims.ts';
import { wordsFor } from './failure-words.ts';
import type { Engine, Host } from './host.ts';
import { misfitOf, weightLayers } from './misfit.ts';
import { Pace } from './pace.ts';
import { Takeover } from './takeover.ts';

/** Steps, and ms, after which a checkpoint is due while playing: what a crash costs at most. */
const CHECKPOINT_EVERY = 100;
const CHECKPOINT_MS = 5000;

const NO_OTHER =
  'The graphics device was lost, and this browser gives the page no other. Reload the page, or start the run on another engine.';

/** One experiment, from opening to closing. */
export class Session {
  readonly #host: Host;
  #run: number;
  readonly #spec: Spec;
  readonly #asked?: Asked;
  readonly #arms: Arms;
  readonly #takeover: Takeover;
  #opened?: { readonly source: DataSource; readonly dims: Dims };
  #measurer?: Measurer;
  #tracing?: Tracing;
  /** States to go back to, and to go on from when the device is lost. */
  readonly #checkpoints = new Checkpoints();
  /** Every engine the run has had. */
  #engines: readonly Stint[] = [];
  /** Steps reported and measured so far; steps taken again after a loss are not reported twice. */
  #reached = 0;
  #measuredAt = -1;
  /** Where the steps under way lead: an engine may count them only once they are taken. */
  #heading = 0;
  /** The newest measurement, which a trainer that computes elsewhere does not wait for. */
  #measuring = Promise.resolve();
  #state: RunState = 'opening';
  #failure?: Failure;
  /** Settles when the run bears the number it was given last. */
  #turned: Promise<void> = Promise.resolve();
  #loop: Promise<void> = Promise.resolve();
  /** The engine's start: two that start at once take the backend from each other. */
  #starting: Promise<unknown> = Promise.resolve();
  #closed = false;
  #lastLoss: Float32Array;
  #diverged: Int32Array;
  readonly #pace = new Pace();
  /** Step at which the loop rests, and whether to measure there though none is due. */
  #goal = 0;
  #seen = false;

  /** @param asked which measurements are taken; all of them, if nothing is said. */
  constructor(host: Host, run: number, spec: Spec, asked?: Asked) {
    this.#host = host;
    this.#run = run;
    this.#spec = spec;
    this.#asked = asked;
    this.#arms = new Arms(spec);
    this.#takeover = new Takeover(host, {
      start: (lost) => this.#startEngine(lost),
      recover: (engine) => this.#recover(engine),
      later: (work) => this.#later(work),
      over: () => this.#closed || this.#state === 'failed',
    });
    const count = this.#arms.info.length;
    this.#lastLoss = new Float32Array(count).fill(Number.NaN);
    this.#diverged = new Int32Array(count).fill(-1);
  }

  /** Opens data and engine, and measures before the first step (or where the checkpoint stands). */
  async open(dataUrl: string, checkpoint?: Checkpoint): Promise<void> {
    const { run } = this.#spec;
    const source = await this.#attempt('data', () => this.#host.openSource(this.#spec, dataUrl));
    if (!source || this.#closed) return;
    const dims = dimsOf(run, source);
    const table = parameterTable(dims);
    const misfit = checkpoint && misfitOf(checkpoint, this.#arms.info.length, table);
    if (misfit) return this.#fail({ kind: 'checkpoint', message: misfit });
    this.#opened = { source, dims };
    if (checkpoint) this.#takeUp(checkpoint);
    this.#reached = checkpoint?.step ?? 0;
    const starting = this.#attempt('engine', () => this.#startEngine());
    this.#starting = starting;
    const engine = await starting;
    if (!engine) return;
    if (this.#closed) return this.#takeover.release();
    const fields = this.#asked && fieldsOf(this.#asked, this.#arms.info);
    this.#measurer = new Measurer(dims, source, seedsOf(run), run.probeSize, { fields });
    this.#tracing = Tracing.of(this.#spec, dims, source, this.#arms.info);
    this.#emit({
      type: 'opened',
      run: this.#run,
      info: {
        backend: engine.trainer.backend,
        advice: engine.advice,
        replicas: this.#arms.info,
        modalities: source.modalities.map(({ inputs, ...sense }) => sense),
        classes: source.classes,
        dims: measureDims(dims),
        parameters: table.size,
        traceable: this.#tracing?.traceable,
      },
    });
    if (checkpoint) {
      this.#emit({ type: 'intervened', run: this.#run, interventions: this.#arms.course });
      this.#reportDiverged(checkpoint.snapshot.replicas.map(({ divergedAt }) => divergedAt));
    }
    this.#later(async () => {
      await this.#measure();
      await this.#measuring;
      this.#enter(this.#rest());
    });
    await this.#loop;
  }

  /** What trained the checkpoint stays; what is to come is as the spec has it. */
  #takeUp(checkpoint: Checkpoint): void {
    const { step } = checkpoint;
    this.#arms.course = takenUp(checkpoint.interventions, this.#spec.interventions, step);
    this.#checkpoints.add({ ...checkpoint, interventions: this.#arms.course });
  }

  play(): void {
    this.#start(this.#spec.run.steps, false);
  }

  pause(): void {
    if (this.#state === 'playing') this.#enter('paused');
  }

  /** Takes exactly one step, measures after it if it is to be `seen`, then rests. */
  step(seen = false): void {
    this.#start(this.#stepNow() + 1, seen);
  }

  /** Takes no more than so many steps a second; without a number, as many as it can. */
  pace(most?: number): void {
    this.#pace.limit(most);
  }

  /** Says what the next step will do to every replica, without taking it. */
  dissect(): void {
    if (this.#state !== 'ready' && this.#state !== 'paused') return;
    this.#later(() =>
      this.#takeover.safely(async () => {
        const trainer = this.#trainer;
        const { dims } = this.#opened as { dims: Dims };
        const { step } = trainer;
        this.#arms.toFrom(trainer);
        const anatomy = await dissect(trainer, parameterTable(dims), dims.inputs.length);
        this.#emit({ type: 'dissected', run: this.#run, step, anatomy });
      }),
    );
  }

  /**
   * Goes to `step` of the course with these interventions and rests there; from then on the run is called
   * `run`. Every step is computed as it was the first time, from the latest state on the way.
   */
  travel(run: number, step: number, interventions: readonly Intervention[]): void {
    if (!this.#takeover.engine || this.#closed || this.#state === 'opening') return;
    if (this.#state !== 'failed') this.#state = 'catching';
    this.#turned = new Promise((turned) => {
      this.#later(async () => {
        this.#run = run;
        turned();
        await this.#travel(run, step, interventions);
      });
    });
  }

  /**
   * Changes settings of an arm from the next step on, and records it. The trainer is told when it takes that
   * step: a measurement that is due before it is taken without the change, as in a replay.
   */
  set(arm: string, changes: Partial<ArmParams>): void {
    if (!this.#takeover.engine || this.#closed) return;
    if (this.#state === 'catching') {
      this.#later(async () => this.set(arm, changes));
      return;
    }
    const step = Math.max(this.#stepNow(), this.#reached, this.#heading);
    const made = Object.entries(changes).map(
      ([key, value]): Intervention => ({ step, arm, key: key as ArmKey, value }),
    );
    this.#arms.course = withChanges(this.#arms.course, made);
    this.#emit({ type: 'intervened', run: this.#run, interventions: this.#arms.course });
  }

  /** Answers with a `traced` event at once, also while training; of a run that is about to turn, when it has. */
  async trace(ask: number, request: TraceRequest): Promise<void> {
    await this.#turned;
    const trace = this.#tracing?.trace(request, this.#arms.course);
    this.#emit({ type: 'traced', run: this.#run, ask, trace });
  }

  /** Answers with a `heard` event. */
  async hear(clip: number): Promise<void> {
    await this.#turned;
    const wave = await this.#tracing?.hear(clip).catch(() => undefined);
    this.#emit({ type: 'heard', run: this.#run, clip, wave });
  }

  /** Answers with a `shown` event. */
  async show(sample: number): Promise<void> {
    await this.#turned;
    const shown = await this.#tracing?.shown(sample).catch(() => undefined);
    this.#emit({ type: 'shown', run: this.#run, sample, shown });
  }

  /** Stops for good; nothing of the run stays in memory or goes on computing. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#starting;
    await this.#loop;
    this.#takeover.release();
  }

  /** Settles when the session is at rest. */
  async rested(): Promise<void> {
    await this.#loop;
  }

  #start(goal: number, seen: boolean): void {
    if (this.#state !== 'ready' && this.#state !== 'paused') return;
    this.#goal = goal;
    this.#seen = seen;
    this.#enter('playing');
    this.#loop = this.#loop.then(() => this.#train());
  }

  /** Starts an engine at the newest snapshot, or at step 0. */
  async #startEngine(lost?: Engine): Promise<Engine> {
    const { source, dims } = this.#opened as { source: DataSource; dims: Dims };
    const replicas = this.#arms.reset();
    const engine = await this.#host.startEngine(this.#spec, dims, replicas, source);
    this.#takeover.take(engine);
    const { trainer } = engine;
    if (lost && this.#spec.run.engine !== 'auto' && trainer.backend !== lost.trainer.backend) {
      throw new EngineError(NO_OTHER);
    }
    if (this.#checkpoints.steps[0] !== 0) {
      this.#checkpoints.add(this.#checkpointOf(await trainer.snapshot(), []));
    }
    const safe = this.#checkpoints.latest(this.#reached, this.#arms.course);
    if (safe && safe.step > 0) trainer.restore(safe.snapshot);
    this.#trainedBy(trainer.backend, safe);
    this.#arms.toBefore(trainer);
    this.#takeover.watch(engine);
    return engine;
  }

  /** Tells of an engine that took over, and catches up with the one before. */
  async #recover({ trainer, advice }: Engine): Promise<void> {
    const [step, from] = [this.#reached, trainer.step];
    const { backend } = trainer;
    this.#emit({ type: 'recovered', run: this.#run, step, from, backend, advice });
    while (!this.#closed && this.#stepNow() < step)
      await this.#takeover.safely(() => this.#slice(step));
  }

  /** Notes who goes on from a checkpoint. */
  #trainedBy(backend: Backend, from?: Checkpoint): void {
    const engines = stintsWith(from?.engines ?? [], backend, from?.step ?? 0);
    this.#engines = engines;
    this.#emit({ type: 'engines', run: this.#run, engines });
  }

  get #trainer(): Trainer {
    return (this.#takeover.engine as Engine).trainer;
  }

  #stepNow(): number {
    return this.#takeover.engine?.trainer.step ?? 0;
  }

  #rest(): RunState {
    const step = this.#stepNow();
    if (step >= this.#spec.run.steps) return 'finished';
    return step === 0 ? 'ready' : 'paused';
  }

  async #train(): Promise<void> {
    await this.#attempt('engine', async () => {
      let checkpointed = this.#stepNow();
      let due = this.#host.now() + CHECKPOINT_MS;
      while (this.#state === 'playing' && !this.#closed && this.#stepNow() < this.#goal) {
        const [from, began] = [this.#stepNow(), this.#host.now()];
        await this.#takeover.safely(() => this.#slice(this.#goal));
        const rest = this.#pace.rest(this.#stepNow() - from, began, this.#host.now());
        const gone = this.#stepNow() - checkpointed;
        if (gone >= CHECKPOINT_EVERY || (gone > 0 && this.#host.now() >= due)) {
          checkpointed = this.#stepNow();
          due = this.#host.now() + CHECKPOINT_MS;
          await this.#takeover.safely(() => this.#checkpoint());
        }
        await (rest > 0 ? this.#host.wait(rest) : this.#host.breathe());
      }
      await this.#measuring;
      if (this.#closed || this.#state === 'failed') return;
      if (this.#seen && this.#stepNow() >= this.#goal)
        await this.#takeover.safely(() => this.#measure());
      await this.#measuring;
      if (this.#stepNow() > checkpointed) await this.#takeover.safely(() => this.#checkpoint());
      if (this.#state === 'playing') this.#enter(this.#rest());
    });
  }

  /** Trains up to the next event of the schedule, or as long as a slice may take. */
  async #slice(goal: number): Promise<void> {
    const trainer = this.#trainer;
    this.#arms.toFrom(trainer);
    const { probeEvery } = this.#spec.run;
    const nextProbe = (Math.floor(trainer.step / probeEvery) + 1) * probeEvery;
    const target = Math.min(
      goal,
      nextProbe,
      this.#arms.nextAfter(trainer.step),
      trainer.step + this.#pace.plan(),
    );
    const from = trainer.step;
    const started = this.#host.now();
    this.#heading = target;
    const progress = await trainer.advance(target - from).finally(() => {
      this.#heading = 0;
    });
    this.#pace.record(target - from, this.#host.now() - started);
    this.#lastLoss = progress.loss;
    this.#reportDiverged(progress.divergedAt);
    if (progress.step > this.#reached) {
      this.#reached = progress.step;
      this.#emit({
        type: 'progress',
        run: this.#run,
        step: progress.step,
        loss: progress.loss.slice(),
        stepsPerSecond: this.#pace.stepsPerSecond,
      });
    }
    if (progress.step < nextProbe && progress.step < this.#spec.run.steps) return;
    const measuring = this.#host.now();
    await this.#measure();
    this.#pace.owe(this.#host.now() - measuring);
  }

  #reportDiverged(divergedAt: Int32Array | readonly number[]): void {
    divergedAt.forEach((step, replica) => {
      if (step < 0 || this.#diverged[replica] >= 0) return;
      this.#diverged[replica] = step;
      this.#emit({ type: 'diverged', run: this.#run, replica, step });
    });
  }

  async #measure(): Promise<void> {
    const trainer = this.#trainer;
    const { step } = trainer;
    if (step <= this.#measuredAt) return;
    await this.#measuring;
    const due = dueAt(step, this.#spec.run);
    const measurer = this.#measurer as Measurer;
    const sample = await measurer.take(trainer, this.#arms.replicas, this.#lastLoss, due);
    this.#tracing?.keep(step, sample.weights);
    this.#measuredAt = step;
    const finish = async () => {
      const rows = await measurer.rows(
        sample,
        trainer.apart ? () => this.#host.breathe() : undefined,
      );
      this.#emit({ type: 'measured', run: this.#run, step, rows });
    };
    this.#measuring = finish();
    if (!trainer.apart) await this.#measuring;
  }

  #checkpointOf(snapshot: Snapshot, interventions: Course): Checkpoint {
    const { dims } = this.#opened as { dims: Dims };
    const layers = weightLayers(parameterTable(dims));
    const { step } = snapshot;
    return { step, interventions, engines: this.#engines, layers, snapshot };
  }

  async #checkpoint(): Promise<void> {
    const trainer = this.#trainer;
    const snapshot = await trainer.snapshot();
    const checkpoint = this.#checkpointOf(snapshot, this.#arms.course);
    this.#checkpoints.add(checkpoint);
    this.#tracing?.keep(
      snapshot.step,
      snapshot.replicas.map(({ values }) => values),
    );
    this.#emit({ type: 'checkpoint', run: this.#run, checkpoint });
  }

  async #travel(run: number, step: number, interventions: Course): Promise<void> {
    if (this.#closed) return;
    if (this.#failure) return this.#tell(this.#failure);
    const stays = this.#isOnTheWayTo(step, interventions);
    const before = this.#arms.course;
    this.#tracing?.keepOnly((kept) => samePast(before, interventions, kept));
    this.#arms.course = interventions;
    this.#reached = step;
    this.#measuredAt = step;
    this.#enter('catching');
    await this.#takeover.safely(async () => {
      const trainer = this.#trainer;
      const saved = this.#checkpoints.latest(step, interventions);
      let diverged: readonly number[] = [...this.#diverged];
      if (saved && (!stays || saved.step > trainer.step)) {
        trainer.restore(saved.snapshot);
        this.#trainedBy(trainer.backend, saved);
        diverged = saved.snapshot.replicas.map(({ divergedAt }) => divergedAt);
      }
      this.#diverged.fill(-1);
      this.#reportDiverged(diverged);
    });
    while (!this.#closed && this.#stepNow() < step) {
      await this.#takeover.safely(() => this.#slice(step));
      this.#enter('catching');
      await this.#host.breathe();
    }
    this.#emit({ type: 'intervened', run, interventions });
    if (step > 0 && !this.#closed) await this.#takeover.safely(() => this.#checkpoint());
    this.#enter(this.#rest());
  }

  #isOnTheWayTo(step: number, interventions: readonly Intervention[]): boolean {
    const now = this.#stepNow();
    return now <= step && samePast(this.#arms.course, interventions, now);
  }

  /** Does work once what is under way has ended. */
  #later(work: () => Promise<void>): void {
    this.#loop = this.#loop.then(() => this.#attempt('engine', work));
  }

  async #attempt<T>(kind: Failure['kind'], work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#fail({ kind, message: wordsFor(error) });
      this.#host.report?.(error);
      return undefined;
    }
  }

  #fail(failure: Failure): void {
    if (this.#closed || this.#failure) return;
    this.#failure = failure;
    this.#tell(failure);
  }

  #tell(failure: Failure): void {
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
