/** One thing that every sample has: a column of a table, an array with a row a sample, or the files of a folder. */
export interface Item {
  readonly name: string;
  readonly of: 'column' | 'array' | 'samples';
  readonly type: 'number' | 'text' | 'bool' | 'date';
  readonly rows: number;
  /** Numbers per sample; 1 of text. */
  readonly width: number;
  /** Axes of one sample, where there is more than one number. */
  readonly shape?: readonly number[];
  /** Rows without a value, where that is known ahead. */
  readonly missing?: number;
  /** How numbers were read from words, and how else they could be. */
  readonly reading?: {
    readonly decimal: '.' | ',';
    readonly other?: { readonly decimal: '.' | ','; readonly first: readonly number[] };
  };
  /** Rows from..to as rows x width numbers, NaN where there is none. @throws FileError */
  numbers(from: number, to: number): Promise<Float64Array>;
  /** The same rows as words, empty where there is none. @throws FileError */
  text(from: number, to: number): Promise<readonly string[]>;
}

/** Something to be said, by the name of its message. */
export interface Told {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
