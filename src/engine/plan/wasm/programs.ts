import { type Pupil, possiblePulls } from '../../pulls.ts';
import type { Numbers } from '../numbers.ts';
import { type CapturedStep, captureStep } from '../step.ts';
import { paddedRows } from './assemble.ts';
import {
  judgingList,
  lendingList,
  lentStride,
  type Making,
  type StepList,
  stepList,
} from './lists.ts';

/** Lists kept for settings that come back. */
const MOST = 48;
/** Share of the area that is taken beyond what the first list needs. */
const SPARE = 1.25;

interface Step {
  readonly list: StepList;
  readonly numbers: Numbers;
  /** What comes before it where the discriminator also learns alone. */
  readonly judging?: StepList;
}

interface Lending {
  readonly list: StepList;
  readonly lender: number;
}

/** Lists of instructions for any settings, made when they are first needed; all share one area of values. */
export class Lists {
  readonly #making: Omit<Making, 'area' | 'lent'>;
  /** Lent codes, one address per lender and modality. */
  readonly #lent: readonly number[];
  readonly #codes = new Map<string, number>();
  readonly #jobs: number;
  readonly #start: number;
  readonly #byShape = new Map<string, StepList>();
  readonly #judgings = new Map<string, StepList>();
  readonly #lendings = new Map<string, StepList>();
  readonly #captured = new Map<string, CapturedStep>();
  #area = { at: 0, bytes: 0 };

  constructor(replicas: number, making: Omit<Making, 'area' | 'lent'>) {
    this.#making = making;
    const m = making.dims.inputs.length;
    const { memory } = making;
    this.#lent = making.dims.inputs.map(() => memory.take(4 * replicas));
    // Draws of as many seeds as there are replicas, every lender's codes, every discriminator and replica.
    this.#jobs = memory.take(12 * replicas * (3 + m));
    this.#start = memory.top;
  }

  /** Writes jobs to where they are read from, and returns the address. */
  keepJobs(words: readonly number[]): number {
    this.#making.memory.words.set(words, this.#jobs / 4);
    return this.#jobs;
  }

  /** How many instructions of the list at an address make the gradient. */
  differentiates(at: number): number {
    for (const list of this.#byShape.values()) if (list.at === at) return list.differentiates;
    throw new Error('There is no such list.');
  }

  /** Lists for these settings: codes that are lent, and every replica's step. */
  of(pupils: readonly Pupil[]): { lending: readonly Lending[]; steps: readonly Step[] } {
    if (this.#byShape.size > MOST) this.#forget(this.#area.bytes);
    for (;;) {
      const made = this.#make(pupils);
      const lists = [...made.steps, ...made.lending].map(({ list }) => list);
      const judgings = made.steps.flatMap(({ judging }) => judging ?? []);
      const needed = Math.max(...[...lists, ...judgings].map(({ end }) => end));
      if (needed <= this.#area.at + this.#area.bytes) return made;
      this.#forget(Math.ceil(SPARE * (needed - this.#area.at)));
    }
  }

  /** Starts afresh, with so many bytes for values. */
  #forget(bytes: number): void {
    const { memory } = this.#making;
    this.#byShape.clear();
    this.#judgings.clear();
    this.#lendings.clear();
    this.#codes.clear();
    this.#captured.clear();
    memory.release(this.#start);
    this.#area = { at: memory.take(bytes), bytes };
  }

  #make(pupils: readonly Pupil[]) {
    const lent = pupils.flatMap((pupil) => this.#borrowed(pupil));
    const distinct = new Map(lent.map((one) => [`${one.lender} ${one.modality}`, one]));
    const lending = [...distinct].map(([key, { lender, modality }]): Lending => {
      const known = this.#lendings.get(key);
      const to = this.#codeAt(key, lender, modality);
      const list = known ?? lendingList(pupils[lender], modality, to, this.#surroundings);
      this.#lendings.set(key, list);
      return { list, lender };
    });
    return { lending, steps: pupils.map((pupil) => this.#stepOf(pupil)) };
  }

  #stepOf(pupil: Pupil): Step {
    const captured = this.#capture(pupil);
    const { presence, replacement } = captured.masks;
    const shape = `${captured.numbers.signature} ${presence} ${replacement}`;
    const list = this.#byShape.get(shape) ?? stepList(captured, pupil, this.#surroundings);
    this.#byShape.set(shape, list);
    return { list, numbers: captured.numbers, judging: this.#judgingOf(captured, pupil, shape) };
  }

  #judgingOf(captured: CapturedStep, pupil: Pupil, shape: string): StepList | undefined {
    const { length } = captured.alone.stages;
    if (length === 0) return undefined;
    const key = `${shape} ${length}`;
    const list = this.#judgings.get(key) ?? judgingList(captured, pupil, this.#surroundings);
    this.#judgings.set(key, list);
    return list;
  }

  /** The capture of a replica by itself; the same for all with the same settings. */
  #capture(pupil: Pupil): CapturedStep {
    const { self, controls, ...params } = pupil;
    const lenders = controls.map((index) => (index < 0 ? 'none' : index === self ? 'own' : 'lent'));
    const key = JSON.stringify([params, lenders]);
    const known = this.#captured.get(key) ?? captureStep(this.#making.dims, [pupil]);
    if (this.#captured.size > MOST) this.#captured.clear();
    this.#captured.set(key, known);
    return known;
  }

  /** Whose codes a replica learns from. */
  #borrowed(pupil: Pupil): { lender: number; modality: number }[] {
    return possiblePulls(this.#making.dims.inputs.length)
      .filter((pull) => pull.weight(pupil) !== 0 && pull.lender(pupil) !== pupil.self)
      .map((pull) => ({ lender: pull.lender(pupil), modality: pull.teacher }));
  }

  #codeAt(key: string, lender: number, modality: number): number {
    const { memory, batch, dims } = this.#making;
    const known = this.#codes.get(key);
    const at = known ?? memory.take(16 * lentStride(dims) * paddedRows(batch));
    this.#codes.set(key, at);
    memory.words[this.#lent[modality] / 4 + lender] = at;
    return at;
  }

  get #surroundings(): Making {
    return { ...this.#making, area: this.#area.at, lent: this.#lent };
  }
}
