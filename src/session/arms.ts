import type { Replica, Trainer } from '#engine/trainer.ts';
import type { ReplicaInfo } from '#protocol/messages.ts';
import { type Course, changesUpTo, settingsBefore, settingsFrom } from '#spec/course.ts';
import { type ArmParams, type Spec, seedsOf } from '#spec/index.ts';

/** The replicas of a run, and the settings that a trainer has of each as the course goes on. */
export class Arms {
  readonly info: readonly ReplicaInfo[];
  readonly #spec: Spec;
  /** What is changed on the way. The trainer hears of it when it is brought to a side of its step. */
  course: Course;
  #replicas: readonly Replica[] = [];
  /** The course that the trainer has, and how many of its changes. */
  #given?: { readonly course: Course; readonly changes: number };

  constructor(spec: Spec) {
    this.#spec = spec;
    this.course = spec.interventions;
    this.info = spec.arms.flatMap(({ id }) => seedsOf(spec.run).map((seed) => ({ arm: id, seed })));
    this.reset();
  }

  /** Seed and settings of each, as the trainer has them. */
  get replicas(): readonly Replica[] {
    return this.#replicas;
  }

  /** The next step after `step` at which something changes. */
  nextAfter(step: number): number {
    return this.course.find((one) => one.step > step)?.step ?? Number.POSITIVE_INFINITY;
  }

  /** Every arm as the spec has it before any change: what a new trainer begins with. */
  reset(): readonly Replica[] {
    const params = new Map(this.#spec.arms.map((arm) => [arm.id, arm.params]));
    this.#take((arm) => params.get(arm) as ArmParams);
    this.#given = undefined;
    return this.#replicas;
  }

  /** Gives a new trainer the settings before the step at which it stands. */
  toBefore(trainer: Trainer): void {
    const run = { ...this.#spec, interventions: this.course };
    this.#give(trainer, (arm) => settingsBefore(run, arm, trainer.step));
    this.#given = undefined;
  }

  /** Gives the trainer the settings from its step on: it is about to train with them. */
  toFrom(trainer: Trainer): void {
    const { course } = this;
    const changes = changesUpTo(course, trainer.step).length;
    if (this.#given?.course === course && this.#given.changes === changes) return;
    const run = { ...this.#spec, interventions: course };
    this.#give(trainer, (arm) => settingsFrom(run, arm, trainer.step));
    this.#given = { course, changes };
  }

  #give(trainer: Trainer, paramsOf: (arm: string) => ArmParams): void {
    const before = this.#replicas;
    this.#take(paramsOf);
    this.#replicas.forEach(({ params }, r) => {
      if (!sameParams(params, before[r].params)) trainer.set(r, params);
    });
  }

  #take(paramsOf: (arm: string) => ArmParams): void {
    const params = new Map(this.#spec.arms.map(({ id }) => [id, paramsOf(id)]));
    this.#replicas = this.info.map(({ arm, seed }) => ({
      seed,
      params: params.get(arm) as ArmParams,
    }));
  }
}

const sameParams = (a: ArmParams, b: ArmParams): boolean =>
  (Object.keys(a) as (keyof ArmParams)[]).every((key) => a[key] === b[key]);
