import type { TextReading } from './text/options.ts';

/** A column of a table, and how its words were read. */
export interface Column {
  readonly name: string;
  readonly type: 'number' | 'text' | 'bool' | 'date';
  /** Rows without a value. */
  readonly missing: number;
  /** How numbers of text were read, and the other way they could be, if there is one. */
  readonly reading?: {
    readonly decimal: '.' | ',';
    readonly other?: { readonly decimal: '.' | ','; readonly first: readonly number[] };
  };
}

/** A table of named columns: only what is asked for is read. */
export interface Table {
  readonly kind: 'table';
  readonly format: 'csv' | 'tsv' | 'parquet';
  readonly rows: number;
  readonly columns: readonly Column[];
  /**
   * Rows from..to of a column; NaN where there is no value, 0 or 1 of a bool, days since 1970 (UTC) of a date.
   * @throws FileError if the column holds text, or a whole number beyond 2^53.
   */
  numbers(column: number, from: number, to: number): Promise<Float64Array>;
  /** The same as text, of any column; empty where there is no value. */
  text(column: number, from: number, to: number): Promise<readonly string[]>;
  /** Of text: how the whole was read, and how else it could be. */
  readonly asRead?: TextReading;
  /** What a reader should know: what was left out, guessed or odd, a sentence each. */
  readonly notes: readonly string[];
}
