import { openSource } from '#data/registry.ts';
import type { DataSource } from '#data/source.ts';
import { EngineError } from '#engine/engine-error.ts';
import { startEngine } from '#engine/start.ts';
import type { ProbeSamples, Replica, Trainer } from '#engine/trainer.ts';
import { MEASUREMENTS } from '#measure/fields/measurements.ts';
import { takeFrom } from '#measure/inspect.ts';
import { probeSamples } from '#measure/measure.ts';
import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import { SLOW_FIELDS } from '#protocol/fields.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import { type OwnCourse, ownSettingsBefore, ownSettingsFrom } from '#spec/course.ts';
import type { RunParams } from '#spec/index.ts';
import type { Column } from '#sweep/outcome.ts';
import { dimsOf } from './dims.ts';
import type { Surroundings } from './headless.ts';
import { Pace } from './pace.ts';

/** One network of a crowd. */
export interface Member extends OwnCourse {
  /** All of a crowd agree in the sizes of the network, steps, batch and engine. */
  readonly run: RunParams;
  readonly seed: number;
}

/** The samples of a member, and what it is measured with. */
interface Sampled {
  readonly source: DataSource;
  readonly probe: ProbeSamples;
}

/** Said where a device or a thread is gone. */
export const LOST = 'What it trained on, a graphics device or a thread, went away.';
const OTHER = 'Where it was cut short does not fit these networks.';

/** Data that crowds which follow each other share. */
export class Opened {
  readonly sources = new Map<string, Promise<DataSource>>();
  readonly probes = new Map<string, ProbeSamples>();
}

/** Opens what the members see, each source and each seed of it once. */
async function sampled(
  members: readonly Member[],
  { load }: Surroundings,
  { sources, probes }: Opened,
): Promise<Sampled[]> {
  const all: Sampled[] = [];
  for (const { run, seed } of members) {
    const key = JSON.stringify(run);
    const opening = sources.get(key) ?? openSource(run, load);
    sources.set(key, opening);
    const source = await opening;
    const place = `${seed} ${key}`;
    const probe = probes.get(place) ?? probeSamples(source, seed, run.probeSize);
    probes.set(place, probe);
    all.push({ source, probe });
  }
  return all;
}

/**
 * Many networks that train side by side, each on data, settings and a seed of its own: a session without a page,
 * a course to steer or checkpoints to keep. What trains beside a network changes no bit of it.
 */
export class Crowd {
  readonly #members: readonly Member[];
  readonly #samples: readonly Sampled[];
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  readonly #trainer: Trainer;
  readonly #around: Surroundings;
  readonly #pace = new Pace();
  #loss: Float32Array;
  #divergedAt: Int32Array;
  /** Step up to which the trainer has been told what changes. */
  #told = -1;
  /** Refuses when what trains goes away, which may then never answer. */
  readonly #gone: Promise<never>;

  private constructor(
    members: readonly Member[],
    samples: readonly Sampled[],
    dims: Dims,
    trainer: Trainer,
    around: Surroundings,
    lost: Promise<string> | undefined,
  ) {
    this.#members = members;
    this.#samples = samples;
    this.#dims = dims;
    this.#table = parameterTable(dims);
    this.#trainer = trainer;
    this.#around = around;
    this.#loss = new Float32Array(members.length).fill(Number.NaN);
    this.#divergedAt = new Int32Array(members.length).fill(-1);
    this.#gone = new Promise((_, refuse) => {
      lost?.then(() => refuse(new EngineError(LOST)));
    });
    this.#gone.catch(() => {});
  }

  /**
   * @throws Error in words if the data or the engine fail, if members differ in size, or if they see different
   * data and the engine cannot train that together.
   */
  static async open(
    members: readonly Member[],
    around: Surroundings,
    opened = new Opened(),
  ): Promise<Crowd> {
    const samples = await sampled(members, around, opened);
    const [{ run }] = members;
    const [{ source }] = samples;
    const dims = dimsOf(run, source);
    const sizes = JSON.stringify([dims, run.batch, run.steps, run.engine]);
    members.forEach(({ run: own }, r) => {
      const other = [dimsOf(own, samples[r].source), own.batch, own.steps, own.engine];
      if (JSON.stringify(other) !== sizes) throw new Error('Networks side by side differ in size.');
    });
    const replicas = members.map(({ seed, params }, r) => ({
      ...{ seed, params },
      source: samples[r].source,
    }));
    const { batch, steps, engine } = run;
    const task = { dims, batch, steps, replicas, source };
    const { trainer, lost } = await startEngine(engine, around, task);
    return new Crowd(members, samples, dims, trainer, around, lost);
  }

  get step(): number {
    return this.#trainer.step;
  }

  get backend(): Trainer['backend'] {
    return this.#trainer.backend;
  }

  /** Step at which each member diverged, or -1. */
  get divergedAt(): Int32Array {
    return this.#divergedAt;
  }

  /**
   * Trains until `step`, and lets other work in on the way.
   *
   * @param stop asked between slices of some 40 ms; says when to rest before.
   * @throws EngineError in words if what trains goes away; so do `take` and `snapshot`.
   */
  async advance(step: number, stop: () => boolean = () => false): Promise<void> {
    while (this.step < step && !stop()) {
      this.#tell();
      const target = Math.min(step, this.#nextChange(), this.step + this.#pace.plan());
      const [from, began] = [this.step, performance.now()];
      const { loss, divergedAt } = await this.#here(this.#trainer.advance(target - from));
      this.#pace.record(this.step - from, performance.now() - began);
      this.#loss = loss;
      this.#divergedAt = divergedAt;
      this.#around.onStep?.(this.step);
      await this.#around.breathe();
    }
  }

  /** Per member the numbers that are asked for, NaN where there is none; nothing where it diverged. */
  async take(asked: readonly Column[]): Promise<(number[] | undefined)[]> {
    const replicas = this.#replicas();
    const fields = [...new Set(asked.map(({ field }) => field))];
    const measurements = MEASUREMENTS.only(fields);
    const taken = await this.#here(
      takeFrom(this.#trainer, this.#dims, this.#table, replicas, (place) => this.#probe(place)),
    );
    const slow = fields.some((field) => SLOW_FIELDS.includes(field));
    const gradients = slow ? await this.#here(this.#trainer.gradients()) : undefined;
    const numbers: (number[] | undefined)[] = [];
    for (const r of replicas.keys()) {
      if (this.#divergedAt[r] >= 0) {
        numbers.push(undefined);
        continue;
      }
      await this.#around.breathe();
      const gradient = gradients?.[r];
      const rows = new Map(
        measurements.ofReplica(
          {
            dims: this.#dims,
            replica: replicas[r],
            table: this.#table,
            samples: this.#samples[r].probe,
            inspection: taken.inspect(r),
            trainLoss: this.#loss[r],
            ...(gradient?.every(Number.isFinite) && { gradient }),
          },
          true,
        ),
      );
      // As a row of measurements holds them.
      numbers.push(
        asked.map(({ field, index }) => Math.fround(rows.get(field)?.[index] ?? Number.NaN)),
      );
    }
    return numbers;
  }

  snapshot(): Promise<Snapshot> {
    return this.#here(this.#trainer.snapshot());
  }

  /**
   * Goes on from there as if nothing had been between; what is changed on the way is as the members say.
   *
   * @throws Error in words if it is of other networks.
   */
  restore(snapshot: Snapshot): void {
    const { size } = this.#table;
    const fits = ({ values, first, second, weight1, weight2 }: Snapshot['replicas'][number]) =>
      [values, first, second, weight1, weight2].every(({ length }) => length === size);
    if (snapshot.replicas.length !== this.#members.length || !snapshot.replicas.every(fits)) {
      throw new Error(OTHER);
    }
    this.#trainer.restore(snapshot);
    this.#divergedAt = Int32Array.from(snapshot.replicas, ({ divergedAt }) => divergedAt);
    this.#members.forEach((member, r) => {
      if (member.changes.length > 0) this.#trainer.set(r, ownSettingsBefore(member, this.step));
    });
    this.#told = this.step - 1;
  }

  dispose(): void {
    try {
      this.#trainer.dispose();
    } catch {
      // What belonged to a device that went away is gone with it.
    }
  }

  #here<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#gone]);
  }

  #replicas(): Replica[] {
    return this.#members.map((member, r) => ({
      seed: member.seed,
      params: ownSettingsBefore(member, this.step),
      source: this.#samples[r].source,
    }));
  }

  /** Where nobody says of which source, all have the same. */
  #probe({ seed, source }: Pick<Replica, 'seed' | 'source'>): ProbeSamples {
    const r = this.#members.findIndex(
      (member, k) =>
        member.seed === seed && (source === undefined || this.#samples[k].source === source),
    );
    return this.#samples[r].probe;
  }

  #nextChange(): number {
    const steps = this.#members.flatMap(({ changes }) => changes.map(({ step }) => step));
    return Math.min(...steps.filter((step) => step > this.step), Number.POSITIVE_INFINITY);
  }

  /** Gives the trainer what has changed by the step it is about to take. */
  #tell(): void {
    const { step } = this;
    this.#members.forEach((member, r) => {
      if (member.changes.some((one) => one.step > this.#told && one.step <= step)) {
        this.#trainer.set(r, ownSettingsFrom(member, step));
      }
    });
    this.#told = step;
  }
}
