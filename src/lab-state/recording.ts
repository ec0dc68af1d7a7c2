import { type Field, SLOW_FIELDS } from '#protocol/fields.ts';
import { type Layout, layoutOf } from '#protocol/layout.ts';
import type { RunInfo } from '#protocol/messages.ts';

/** Rows kept before every other one is dropped and the interval doubles. */
const CAPACITY = 400;

/** Lowest, mean and highest over the seeds of an arm at one step; NaN where no seed has a value. */
export interface BandPoint {
  readonly step: number;
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** A curve as far as it was computed: later measurements do not change what is there. */
interface Computed {
  readonly points: readonly BandPoint[];
  /** The last step that was looked at, whether the field was measured there or not. */
  readonly until: number;
}

/**
 * All measurements of one run, outside React. Bounded: a run of 100,000 steps keeps as many rows as a
 * short one, further apart. The newest row is always kept.
 */
export class Recording {
  readonly info: RunInfo;
  readonly layout: Layout;
  readonly #rows = new Map<number, Float32Array>();
  readonly #derived = new Map<string, unknown>();
  readonly #curves = new Map<string, Computed>();
  readonly #replicas = new Map<string, number[]>();
  #newest = -1;
  #every = 1;
  #changes = 0;

  constructor(info: RunInfo) {
    this.info = info;
    this.layout = layoutOf(info.dims);
    info.replicas.forEach(({ arm }, r) => {
      this.#replicas.set(arm, [...this.replicasOf(arm), r]);
    });
  }

  /** The recording of measurements that are all there. */
  static of(info: RunInfo, frames: Iterable<{ step: number; rows: Float32Array }>): Recording {
    const whole = new Recording(info);
    for (const { step, rows } of frames) whole.append(step, rows);
    return whole;
  }

  /** How often it changed: while this stays, so does all that is made of it. */
  get changes(): number {
    return this.#changes;
  }

  /** Step of the newest measurement, or -1 before the first. */
  get newest(): number {
    return this.#newest;
  }

  get steps(): readonly number[] {
    return this.derive('steps', () => [...this.#rows.keys()]);
  }

  /** One measurement: a row per replica, laid out by `layout`. Not to be changed. */
  rowsAt(step: number): Float32Array | undefined {
    return this.#rows.get(step);
  }

  /** Adds one measurement of all replicas; one of a step already there replaces it. */
  append(step: number, rows: Float32Array): void {
    const passing = this.#newest >= 0 && this.#newest % this.#every !== 0;
    if (passing && this.#newest !== step) this.#rows.delete(this.#newest);
    this.#changed(passing ? Math.min(this.#newest, step) : step);
    this.#rows.set(step, rows);
    this.#newest = step;
    while (this.#rows.size > CAPACITY) this.#thin();
  }

  /** The same measurements up to and with `step`, to be looked at or gone on with apart from these. */
  until(step: number): Recording {
    const past = new Recording(this.info);
    for (const [at, rows] of this.#rows) if (at <= step) past.#rows.set(at, rows);
    past.#newest = past.steps.at(-1) ?? -1;
    past.#every = this.#every;
    return past;
  }

  /** Forgets what was measured after `step`, to go on from there. */
  truncateAfter(step: number): void {
    for (const later of this.steps.filter((other) => other > step)) this.#rows.delete(later);
    this.#changed(step + 1);
    this.#newest = this.steps.at(-1) ?? -1;
  }

  /** What `compute` makes of the measurements, computed once per measurement. */
  derive<T>(key: string, compute: () => T): T {
    if (!this.#derived.has(key)) this.#derived.set(key, compute());
    return this.#derived.get(key) as T;
  }

  /** Forgets what was made of measurements from a step on. */
  #changed(from: number): void {
    this.#derived.clear();
    for (const [key, { points, until }] of this.#curves) {
      if (until < from) continue;
      this.#curves.set(key, { points: points.filter(({ step }) => step < from), until: from - 1 });
    }
    this.#changes++;
  }

  #thin(): void {
    const steps = this.steps;
    const gap = Math.max(1, steps[1] - steps[0]);
    this.#every = Math.max(this.#every * 2, gap * 2);
    for (const step of steps) {
      if (step % this.#every !== 0 && step !== this.#newest) this.#rows.delete(step);
    }
    this.#changed(0);
  }

  /** Indices of the replicas of an arm. */
  replicasOf(arm: string): readonly number[] {
    return this.#replicas.get(arm) ?? [];
  }

  /** One number of one replica, at the newest measurement not after `step`. */
  value(replica: number, field: Field, index = 0, step = this.#newest): number {
    const rows = this.#rows.get(step) ?? this.#rows.get(this.#atOrBefore(step));
    if (!rows) return Number.NaN;
    return rows[replica * this.layout.width + this.layout.fields[field].offset + index];
  }

  #atOrBefore(step: number): number {
    let best = -1;
    for (const candidate of this.#rows.keys()) {
      if (candidate <= step && candidate > best) best = candidate;
    }
    return best;
  }

  /** Steps at which a field was measured: all, or fewer for a slow one. */
  stepsOf(field: Field): readonly number[] {
    if (!SLOW_FIELDS.includes(field)) return this.steps;
    return this.derive(`steps of ${field}`, () =>
      this.steps.filter((step) => this.#isMeasured(field, step)),
    );
  }

  #isMeasured(field: Field, step: number): boolean {
    if (!SLOW_FIELDS.includes(field)) return true;
    return this.info.replicas.some((_, r) => Number.isFinite(this.value(r, field, 0, step)));
  }

  /** Lowest, mean and highest over an arm's seeds; of a slow field, when it was last measured. */
  band(arm: string, field: Field, index = 0, step = this.#newest): BandPoint {
    const slow = SLOW_FIELDS.includes(field);
    const taken = slow ? (this.stepsOf(field).findLast((other) => other <= step) ?? step) : step;
    return { ...this.#bandAt(arm, field, index, taken), step };
  }

  #bandAt(arm: string, field: Field, index: number, step: number): BandPoint {
    const values = this.replicasOf(arm)
      .map((r) => this.value(r, field, index, step))
      .filter(Number.isFinite);
    if (values.length === 0) {
      return { step, low: Number.NaN, mean: Number.NaN, high: Number.NaN };
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { step, low: Math.min(...values), mean, high: Math.max(...values) };
  }

  /** The band at every measurement of the field. */
  history(arm: string, field: Field, index = 0): readonly BandPoint[] {
    const key = `${arm} ${field} ${index}`;
    const { points = [], until = -1 } = this.#curves.get(key) ?? {};
    if (until === this.#newest) return points;
    const later = this.steps.slice(this.steps.findLastIndex((step) => step <= until) + 1);
    const measured = later.filter((step) => this.#isMeasured(field, step));
    const more = measured.map((step) => this.#bandAt(arm, field, index, step));
    const whole = [...points, ...more];
    this.#curves.set(key, { points: whole, until: this.#newest });
    return whole;
  }
}
