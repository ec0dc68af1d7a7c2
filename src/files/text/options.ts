import type { Decimal } from './cell.ts';
import type { Delimiter } from './records.ts';

/** What a person says about a table of text, in place of what would be guessed. */
export interface TextOptions {
  /** As browsers name it: `windows-1252`, `gbk`, `shift_jis`, `utf-16le` ... */
  readonly encoding?: string;
  /** Empty for a table of one column. */
  readonly delimiter?: Delimiter;
  /** Whether the first row holds names. */
  readonly header?: boolean;
  /** The decimal mark of columns, by their name. */
  readonly decimals?: Readonly<Record<string, Decimal>>;
  /** Is told how many bytes of the file were looked at. */
  readonly onBytes?: (done: number) => void;
}

/** How a table of text was read, and how else it could be. */
export interface TextReading {
  readonly encoding: string;
  /** Other encodings that are possible, the one that was taken among them, each with lines that tell them apart. */
  readonly encodings: readonly { readonly encoding: string; readonly preview: readonly string[] }[];
  readonly delimiter: Delimiter;
  /** Others that part it evenly, too. */
  readonly delimiters: readonly Delimiter[];
  readonly header: boolean;
  /** Whether the first row may as well be what `header` says it is not. */
  readonly headerUnsure: boolean;
}
