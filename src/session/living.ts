import { SharedSources } from '#data/registry.ts';
import type { DataSource } from '#data/source.ts';
import { startHere } from '#engine/plan/wasm/start.ts';
import type { CpuTrainer } from '#engine/plan/wasm/trainer.ts';
import type { ProbeSamples } from '#engine/trainer.ts';
import { heardBy } from '#measure/heard.ts';
import { probeSamples } from '#measure/measure.ts';
import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import { type LivingMember, type LivingPlace, LOOKED } from '#protocol/living.ts';
import {
  type Course,
  changesUpTo,
  ownSettingsBefore,
  ownSettingsFrom,
  sameCourse,
  samePast,
} from '#spec/course.ts';
import { dimsOf } from './dims.ts';
import type { Surroundings } from './headless.ts';

/** States of lines that were left, which may be taken up again: the other of live and ghost, and one undone. */
const PARKED = 2;

interface Kept extends LivingPlace {
  readonly state: Uint32Array<ArrayBuffer>;
}

const isOnTheWay = (from: LivingPlace, to: LivingPlace): boolean =>
  from.step <= to.step && samePast(from.course, to.course, from.step);

/**
 * Many networks on one processor thread that all go the same course, which can be led back and forth: a step of
 * a course is reached on the shortest way from a state that is at hand, and holds the same bits each time.
 */
export class Living {
  readonly #members: readonly LivingMember[];
  readonly #probes: readonly ProbeSamples[];
  readonly #sense: number;
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  readonly #trainer: CpuTrainer;
  #course: Course = [];
  /** Changes that the trainer has been told of. */
  #told: Course = [];
  #divergedAt: Int32Array;
  #parked: Kept[] = [];

  private constructor(
    members: readonly LivingMember[],
    sources: readonly DataSource[],
    sense: number,
    dims: Dims,
  ) {
    const [{ run }] = members;
    this.#members = members;
    this.#sense = sense;
    this.#dims = dims;
    this.#table = parameterTable(dims);
    this.#probes = members.map(({ seed }, r) => probeSamples(sources[r], seed, run.probeSize));
    this.#divergedAt = new Int32Array(members.length).fill(-1);
    this.#trainer = startHere({
      ...{ dims, batch: run.batch, steps: run.steps, source: sources[0] },
      replicas: members.map(({ seed, params }, r) => ({ seed, params, source: sources[r] })),
    });
  }

  /**
   * @param sense whose share is told. @throws Error in words if data or engine fail, or if members differ in
   * size.
   */
  static async open(
    members: readonly LivingMember[],
    sense: number,
    { load }: Pick<Surroundings, 'load'>,
    shared = new SharedSources(load),
  ): Promise<Living> {
    const sources: DataSource[] = [];
    for (const { run } of members) sources.push(await shared.open(run));
    const sizeOf = ({ run }: LivingMember, r: number) =>
      JSON.stringify([dimsOf(run, sources[r]), run.batch, run.steps]);
    const [first] = members;
    if (members.some((member, r) => sizeOf(member, r) !== sizeOf(first, 0))) {
      throw new Error('Networks side by side differ in size.');
    }
    return new Living(members, sources, sense, dimsOf(first.run, sources[0]));
  }

  get step(): number {
    return this.#trainer.step;
  }

  /** Bytes of the engine's memory, and of the states beside it. */
  get bytes(): number {
    return this.#parked.reduce((sum, { state }) => sum + state.byteLength, this.#trainer.bytes);
  }

  /** The step of the furthest state at hand that leads to a place; 0 is always there. */
  nearest(place: LivingPlace): number {
    const here = { step: this.step, course: this.#course };
    const onTheWay = [here, ...this.#parked].filter((one) => isOnTheWay(one, place));
    return Math.max(0, ...onTheWay.map(({ step }) => step));
  }

  /** Goes to a place. @param from a state on the way, which helps where none that is nearer is at hand; it is given away. */
  async reach(place: LivingPlace, from?: Kept): Promise<void> {
    this.#turn(place, from);
    const { course, step } = place;
    this.#course = course;
    while (this.step < step) {
      const next = course.find((change) => change.step > this.step)?.step ?? step;
      this.#tell();
      const { divergedAt } = await this.#trainer.advance(Math.min(next, step) - this.step);
      this.#divergedAt = divergedAt;
    }
  }

  /** What is heard of every member where it stands: `LOOKED`, row by row. */
  look(): Float32Array {
    const rows = new Float32Array(this.#members.length * LOOKED.length);
    this.#members.forEach(({ params }, r) => {
      const row = rows.subarray(r * LOOKED.length, (r + 1) * LOOKED.length);
      row.fill(Number.NaN);
      if (this.#divergedAt[r] >= 0) {
        row[LOOKED.indexOf('divergedAt')] = this.#divergedAt[r];
        return;
      }
      const { accuracy, share, conflict } = heardBy(
        this.#trainer.host,
        this.#dims,
        this.#table,
        this.#trainer.weights(r),
        ownSettingsBefore({ params, changes: this.#course }, this.step),
        this.#probes[r],
      );
      row.set([share[this.#sense], conflict[this.#sense], accuracy]);
    });
    return rows;
  }

  /** The state where it stands. */
  keep(): Kept {
    return { step: this.step, course: this.#course, state: this.#trainer.keep() };
  }

  close(): void {
    this.#parked = [];
    this.#trainer.dispose();
  }

  /** Stands at the furthest state at hand that leads to a place, at the start where there is none. */
  #turn(place: LivingPlace, from?: Kept): void {
    const stays = isOnTheWay({ step: this.step, course: this.#course }, place);
    const others = [...this.#parked, ...(from ? [from] : [])].filter((one) =>
      isOnTheWay(one, place),
    );
    const best = others.sort((a, b) => b.step - a.step)[0] as Kept | undefined;
    if (stays && (!best || best.step <= this.step)) return;
    const leaves = !stays && this.step > 0;
    const here = { step: this.step, course: this.#course };
    const parked = this.#parked.filter((one) => one !== best);
    if (best) {
      if (leaves) this.#trainer.exchange(best.state);
      else this.#trainer.recall(best.state);
      this.#parked = leaves
        ? [...parked.slice(1 - PARKED), { ...here, state: best.state }]
        : parked;
    } else {
      if (leaves) this.#parked = [...parked.slice(1 - PARKED), this.keep()];
      this.#trainer.restart();
    }
    this.#divergedAt = this.#trainer.divergedAt;
  }

  #tell(): void {
    const inForce = changesUpTo(this.#course, this.step);
    if (sameCourse(inForce, this.#told)) return;
    this.#told = inForce;
    this.#members.forEach(({ params }, r) => {
      this.#trainer.set(r, ownSettingsFrom({ params, changes: this.#course }, this.step));
    });
  }
}
