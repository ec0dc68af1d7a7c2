import type { DataSource } from '#data/source.ts';
import { EngineError } from '#engine/engine-error.ts';
import type { Encoding, Trainer } from '#engine/trainer.ts';
import { headOf } from '#measure/inspect.ts';
import { measureDims } from '#measure/measure.ts';
import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import type { Head } from '#probes/index.ts';
import type { Backend } from '#protocol/backend.ts';
import type { Field } from '#protocol/fields.ts';
import { layoutOf } from '#protocol/layout.ts';
import type { Event, ReplicaInfo } from '#protocol/messages.ts';
import { type Course, settingsBefore } from '#spec/course.ts';
import { type ArmParams, type Spec, seedsOf } from '#spec/index.ts';
import { hostOf, type Surroundings } from './headless.ts';
import { Session } from './session.ts';

/** Everything about one replica at one measurement; what an observer makes its numbers of. */
export interface Look {
  readonly step: number;
  /** Whether this is the run's last measurement. */
  readonly last: boolean;
  readonly arm: string;
  readonly seed: number;
  /** Settings of the arm in the step before. */
  readonly params: ArmParams;
  readonly dims: Dims;
  readonly table: ParameterTable;
  readonly weights: Float32Array;
  /** Gradient of the objective on the next batch, laid out like `weights`. */
  readonly gradient: Float32Array;
  readonly head: Head;
  /** Held-out samples and the first training samples, encoded. */
  readonly heldOut: Encoding;
  readonly labels: Int32Array;
  readonly reference: Encoding;
  readonly referenceLabels: Int32Array;
  /** The standard measurement. */
  read(field: Field): number[];
}

/** Numbers by name; a number that is not finite becomes null on its way through JSON. */
export type Reading = Readonly<Record<string, number | readonly number[]>>;

export interface Studied extends ReplicaInfo {
  /** Step at which the replica diverged; it has no readings from there on. */
  readonly divergedAt?: number;
  readonly readings: readonly { readonly step: number; readonly reading: Reading }[];
}

export interface Study {
  readonly backend: Backend;
  /** What was changed on the way: as the spec has it, and as the run was steered. */
  readonly course: Course;
  readonly replicas: readonly Studied[];
}

/** Settings to be changed of an arm, from the next step on, by what is seen of its one replica. */
export type Steer = (look: Look) => Partial<ArmParams>;

/** What is under way: the parts of the session that observers look at. */
interface Stage {
  readonly trainer: Trainer;
  readonly source: DataSource;
  readonly dims: Dims;
}

type Heard<T extends Event['type']> = Extract<Event, { type: T }>;

/** Encodes and reads all replicas, and hands each that has not diverged to `see`. The spec has the course so far. */
async function lookAt(
  spec: Spec,
  { trainer, source, dims }: Stage,
  replicas: readonly (ReplicaInfo & { diverged: boolean })[],
  rows: Float32Array,
  see: (look: Look, replica: number) => void,
): Promise<void> {
  const { probeSize } = spec.run;
  const table = parameterTable(dims);
  const { width, fields } = layoutOf(measureDims(dims));
  const { step } = trainer;
  const [heldOut, reference, weights] = await Promise.all([
    trainer.encode((seed) => source.heldOut(seed, probeSize)),
    trainer.encode((seed) => source.reference(seed, probeSize)),
    trainer.read(),
  ]);
  const gradients = await trainer.gradients();
  const labels = new Map(
    seedsOf(spec.run).map((seed) => [
      seed,
      [source.heldOut(seed, probeSize).labels, source.reference(seed, probeSize).labels],
    ]),
  );
  replicas.forEach(({ arm, seed, diverged }, r) => {
    if (diverged) return;
    const [own, ownReference] = labels.get(seed) as Int32Array[];
    const look: Look = {
      step,
      last: step >= spec.run.steps,
      arm,
      seed,
      params: settingsBefore(spec, arm, step),
      dims,
      table,
      weights: weights[r],
      gradient: gradients[r],
      head: headOf(dims, table, weights[r]),
      heldOut: heldOut[r],
      labels: own,
      reference: reference[r],
      referenceLabels: ownReference,
      read: (field) => {
        const { offset, length } = fields[field];
        return Array.from(rows.subarray(r * width + offset, r * width + offset + length));
      },
    };
    see(look, r);
  });
}

/**
 * Runs an experiment without a page and lets `observe` look at every replica at each measurement (step 0,
 * every `probeEvery` steps, and the last). Looking never changes training; what `steer` answers does, and
 * becomes part of the run's course, by which the same run is had without anybody steering.
 *
 * @throws Error if the run fails, if another backend than the one asked for started, or if several seeds are
 * to be steered: they share an arm's settings.
 */
export async function runStudy(
  spec: Spec,
  observe: (look: Look) => Reading,
  around: Surroundings,
  steer?: Steer,
): Promise<Study> {
  if (steer && spec.run.seeds > 1) throw new Error('A run that is steered has one seed.');
  const heard: {
    stage?: Stage;
    opened?: Heard<'opened'>;
    measured?: Heard<'measured'>;
    failed?: Heard<'failed'>;
    cause?: unknown;
    course: Course;
  } = { course: spec.interventions };
  const diverged = new Map<number, number>();
  const host = hostOf(around, (event) => {
    if (event.type === 'failed') heard.failed = event;
    else if (event.type === 'opened') heard.opened = event;
    else if (event.type === 'intervened') heard.course = event.interventions;
    else if (event.type === 'diverged') diverged.set(event.replica, event.step);
    else if (event.type === 'measured') {
      heard.measured = event;
      session.pause();
    }
  });
  const startEngine: typeof host.startEngine = async (asked, dims, replicas, source) => {
    const engine = await host.startEngine(asked, dims, replicas, source);
    const { trainer } = engine;
    if (asked.run.engine !== 'auto' && asked.run.engine !== trainer.backend) {
      trainer.dispose();
      throw new EngineError(
        `Asked for ${asked.run.engine}, but only ${trainer.backend} starts here.`,
      );
    }
    heard.stage = { trainer, source, dims };
    return engine;
  };
  const report = (cause: unknown) => {
    heard.cause = cause;
  };
  const session = new Session({ ...host, startEngine, report }, 1, spec);
  /** What has been heard by the time the session rests. */
  const atRest = () => {
    const { stage, opened, measured, failed } = heard;
    if (failed || !stage || !opened || !measured) {
      throw new Error(failed?.failure.message ?? 'The run ended without a measurement.', {
        cause: heard.cause,
      });
    }
    return { stage, info: opened.info, measured };
  };
  const readings = new Map<number, { step: number; reading: Reading }[]>();
  try {
    await session.open('');
    for (;;) {
      const { stage, info, measured } = atRest();
      const { step, rows } = measured;
      const present = info.replicas.map((own, r) => ({ ...own, diverged: diverged.has(r) }));
      const changes = new Map<string, Partial<ArmParams>>();
      const run = { ...spec, interventions: heard.course };
      await lookAt(run, stage, present, rows, (look, r) => {
        readings.set(r, [...(readings.get(r) ?? []), { step, reading: observe(look) }]);
        if (steer) changes.set(look.arm, steer(look));
      });
      if (step >= spec.run.steps) break;
      for (const [arm, made] of changes) {
        if (Object.keys(made).length > 0) session.set(arm, made);
      }
      session.play();
      await session.rested();
    }
    const { backend, replicas } = atRest().info;
    return {
      backend,
      course: heard.course,
      replicas: replicas.map((own, r) => ({
        ...own,
        ...(diverged.has(r) && { divergedAt: diverged.get(r) }),
        readings: readings.get(r) ?? [],
      })),
    };
  } finally {
    await session.close();
  }
}
