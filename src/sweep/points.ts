import type { Value } from '#spec/index.ts';
import { valueAt, valuesOf } from './scale.ts';
import { sobol } from './sobol.ts';
import { isDrawn, methodsOf, type Sweep, settingAxes } from './sweep.ts';

/** One combination of settings, and a method where methods differ: what is trained on every seed. */
export interface Point {
  /** Its number; the same sweep has the same point there for ever. */
  readonly index: number;
  /** Number of its place; the points of one place differ in the method alone. */
  readonly place: number;
  /** One for each axis of a setting, in order. */
  readonly values: readonly Value[];
  /** As the axis of methods names it; '' without such an axis. */
  readonly method: string;
  /** On a grid: number of the value on each axis, and the picture it belongs to, 0 the coarsest. */
  readonly at?: readonly number[];
  readonly level: number;
}

/** Values of a picture that is the first to be drawn, on each axis. */
const COARSEST = 5;

/** How far apart the values of each picture are, the coarsest first: 4, 2, 1 for 17 values. */
export function stridesOf(count: number): number[] {
  let stride = 1;
  while ((count - 1) / (2 * stride) >= COARSEST - 1) stride *= 2;
  const strides: number[] = [];
  for (; stride >= 1; stride /= 2) strides.push(stride);
  return strides;
}

/** Pictures back from the finest in which a value of an axis appears: 0 is the finest alone. */
function finenessOf(at: number, count: number, stridden: boolean): number {
  if (!stridden || at === count - 1) return Number.POSITIVE_INFINITY;
  const coarsest = stridesOf(count).length - 1;
  let back = 0;
  while (back < coarsest && at % 2 ** (back + 1) === 0) back++;
  return back === coarsest ? Number.POSITIVE_INFINITY : back;
}

/** The places of a sweep, worked out once; `at(i)` depends on the sweep and i alone. */
export class Points {
  readonly sweep: Sweep;
  /** Values of each axis on a grid; nothing where places are drawn. */
  readonly grid?: readonly (readonly Value[])[];
  /** Pictures of a grid, from coarse to fine; 1 where places are drawn. */
  readonly levels: number;
  /** Points in all. */
  readonly count: number;
  readonly #places: readonly { readonly at: readonly number[]; readonly level: number }[];
  readonly #methods: readonly string[];
  readonly #numbers = new Map<string, number>();

  constructor(sweep: Sweep) {
    this.sweep = sweep;
    this.#methods = methodsOf(sweep);
    if (isDrawn(sweep)) {
      this.levels = 1;
      this.#places = [];
      this.count = sweep.points * this.#methods.length;
      return;
    }
    const axes = settingAxes(sweep);
    this.grid = axes.map(valuesOf);
    const counts = this.grid.map(({ length }) => length);
    const stridden = axes.map((axis) => 'from' in axis);
    this.levels = Math.max(
      1,
      ...counts.map((count, k) => (stridden[k] ? stridesOf(count).length : 1)),
    );
    this.#places = everyPlace(counts)
      .map((at) => ({ at, level: this.#levelOf(at, counts, stridden) }))
      .sort((a, b) => a.level - b.level);
    this.#places.forEach(({ at }, place) => {
      this.#numbers.set(at.join(), place);
    });
    this.count = this.#places.length * this.#methods.length;
  }

  /** @throws RangeError outside the sweep. */
  at(index: number): Point {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) {
      throw new RangeError(`A sweep of ${this.count} points has no point ${index}.`);
    }
    const place = Math.floor(index / this.#methods.length);
    const method = this.#methods[index % this.#methods.length];
    if (!this.grid) {
      const values = settingAxes(this.sweep).map((axis, k) => valueAt(axis, sobol(place, k)));
      return { index, place, values, method, level: 0 };
    }
    const { at, level } = this.#places[place];
    const values = at.map((k, axis) => (this.grid as readonly Value[][])[axis][k]);
    return { index, place, values, method, at, level };
  }

  /** The point of a grid at these values, by their numbers, and this method; nothing outside. */
  numberAt(at: readonly number[], method = 0): number | undefined {
    const place = this.#numbers.get(at.join());
    return place === undefined ? undefined : place * this.#methods.length + method;
  }

  /** The finest axis says in which picture a place appears. */
  #levelOf(at: readonly number[], counts: readonly number[], stridden: readonly boolean[]): number {
    const fineness = Math.min(
      ...at.map((k, axis) => finenessOf(k, counts[axis], stridden[axis])),
      this.levels - 1,
    );
    return this.levels - 1 - fineness;
  }
}

/** Every combination of numbers below the counts, the last one fastest. */
function everyPlace(counts: readonly number[]): number[][] {
  return counts.reduce<number[][]>(
    (places, count) =>
      places.flatMap((place) => Array.from({ length: count }, (_, k) => [...place, k])),
    [[]],
  );
}
