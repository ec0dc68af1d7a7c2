import type { FieldRow } from '#protocol/field-row.ts';
import { FIELDS } from '#protocol/fields.ts';
import { TAKES } from './index.ts';
import type { PushedSubject, SeedSubject, Subject, Take, Takes } from './subject.ts';

type Table = Readonly<Record<string, FieldRow>>;
type Taken = readonly [field: string, values: ArrayLike<number>][];

/** A table of measurements, and how they are taken. */
export class Measurements {
  readonly table: Table;
  readonly #takes: readonly [field: string, row: FieldRow, take: Take<never>][];

  private constructor(table: Table, takes: Readonly<Record<string, Take<never>>>) {
    this.table = table;
    this.#takes = Object.entries(table).map(([field, row]) => [field, row, takes[field]]);
  }

  /** Every row with its take: one without the other does not compile. */
  static of<T extends Table>(table: T, takes: Takes<NoInfer<T>>): Measurements {
    return new Measurements(table, takes);
  }

  /** The same with these fields alone: what nobody asks for costs nothing. */
  only(fields: readonly string[]): Measurements {
    const own = (table: object) =>
      Object.fromEntries(Object.entries(table).filter(([field]) => fields.includes(field)));
    const takes = Object.fromEntries(this.#takes.map(([field, , take]) => [field, take]));
    return new Measurements(own(this.table), own(takes));
  }

  /**
   * Takes what is measured of one replica; slow ones only where there is a gradient, rare ones if asked to, and of
   * `fields`, where they are named, no others.
   */
  ofReplica(subject: Subject | PushedSubject, rare: boolean, fields?: ReadonlySet<string>): Taken {
    const due = (row: FieldRow) => (!row.slow || 'gradient' in subject) && (!row.rare || rare);
    return this.#takes
      .filter(([field, row]) => !row.shared && due(row) && (fields?.has(field) ?? true))
      .map(([field, , take]) => [field, (take as Take<Subject>)(subject)]);
  }

  /** Takes what the replicas of a seed share. */
  ofSeed(subject: SeedSubject): Taken {
    return this.#takes
      .filter(([, { shared }]) => shared)
      .map(([field, , take]) => [field, (take as Take<SeedSubject>)(subject)]);
  }
}

export const MEASUREMENTS = Measurements.of(FIELDS, TAKES);
