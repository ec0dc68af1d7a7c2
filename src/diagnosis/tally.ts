import { Stream } from '#numeric/random.ts';
import type { Contents } from './contents/contents.ts';

/** Units that are drawn from at most, about; more rows are put together at random. */
const MOST_UNITS = 2000;
const LEAST_GROUPS = 10;

/**
 * What resamples draw: groups where there are enough of them, else rows, which are drawn within their class, so
 * that how common a class is does not change. Many rows are put together at random, within the class.
 */
export interface Units {
  /** Unit of each held-out row, in the order of `heldOut`. */
  readonly of: Int32Array;
  readonly count: number;
  /** Units that are drawn among each other. */
  readonly strata: readonly Int32Array[];
  readonly groups: number | null;
}

export function unitsOf({ heldOut, groups, labels }: Contents): Units {
  const stream = new Stream(0, 'diagnosis-units');
  const known = groups && distinct(heldOut.map((row) => groups[row]));
  const byGroup = known !== undefined && known.count >= LEAST_GROUPS;
  const keys = byGroup ? known.places : heldOut.map((row) => labels[row]);
  const of = new Int32Array(heldOut.length);
  if (byGroup) {
    const bins = Math.min(known.count, MOST_UNITS);
    const binOf = stream.permutation(known.count).map((place) => place % bins);
    for (let k = 0; k < of.length; k++) of[k] = binOf[keys[k]];
    const all = Int32Array.from({ length: bins }, (_, unit) => unit);
    return { of, count: bins, strata: [all], groups: known.count };
  }
  const strata: Int32Array[] = [];
  let count = 0;
  for (const label of new Set(keys)) {
    const places = Int32Array.from(keys.keys()).filter((k) => keys[k] === label);
    const fair = Math.round((MOST_UNITS * places.length) / heldOut.length);
    const bins =
      heldOut.length <= 2 * MOST_UNITS ? places.length : Math.min(places.length, Math.max(8, fair));
    const order = stream.permutation(places.length);
    for (let k = 0; k < order.length; k++) of[places[order[k]]] = count + (k % bins);
    strata.push(Int32Array.from({ length: bins }, (_, unit) => count + unit));
    count += bins;
  }
  return { of, count, strata, groups: null };
}

function distinct(values: Int32Array) {
  const known = new Map<number, number>();
  const places = values.map((value) => {
    const place = known.get(value) ?? known.size;
    known.set(value, place);
    return place;
  });
  return { places, count: known.size };
}

/** Sums over the held-out rows that were measured so far, a row of numbers for each unit. */
export class Tally {
  readonly units: Units;
  readonly columns: number;
  readonly #sums: Float64Array;

  constructor(units: Units, columns: number) {
    this.units = units;
    this.columns = columns;
    this.#sums = new Float64Array(units.count * columns);
  }

  /** Adds to a column the value of a held-out row, by its place in `heldOut`. */
  add(place: number, column: number, value: number): void {
    this.#sums[this.units.of[place] * this.columns + column] += value;
  }

  total(): Float64Array {
    const sums = new Float64Array(this.columns);
    for (let k = 0; k < this.#sums.length; k++) sums[k % this.columns] += this.#sums[k];
    return sums;
  }

  /** Sums of resamples: as many units of each stratum as there are, drawn with replacement. */
  *resamples(count: number): Generator<Float64Array> {
    const { columns } = this;
    const drawn = this.units.strata
      .map((units) => units.filter((unit) => this.#sums[unit * columns] > 0))
      .filter((units) => units.length > 0);
    const sums = new Float64Array(columns);
    for (let draw = 0; draw < count; draw++) {
      const stream = new Stream(0, 'diagnosis-resample', draw);
      sums.fill(0);
      for (const units of drawn) {
        for (let k = 0; k < units.length; k++) {
          const at = units[stream.below(units.length)] * columns;
          for (let c = 0; c < columns; c++) sums[c] += this.#sums[at + c];
        }
      }
      yield sums;
    }
  }
}
