import { standardiser } from '#probes/classifier.ts';
import type { Contents } from '../contents/contents.ts';
import { foldsOf, joined } from '../read-outs.ts';
import { type Rows, rowsAt, type Sample } from '../sample.ts';

/** Codes side by side, each column standardised by the rows that are trained on: an absent sense is zeros, its mean. */
export interface Half {
  /** Rows x columns. */
  readonly x: Float64Array;
  readonly labels: Int32Array;
}

export interface Halves {
  readonly training: Half;
  readonly heldOut: Half;
  /** Where the columns of each sense begin and end. */
  readonly spans: readonly (readonly [from: number, to: number])[];
  readonly columns: number;
  readonly classes: number;
}

/** Rows measured on at most: all sets of senses are asked of each. */
const mostAsked = (senses: number): number => Math.max(512, 4096 >> (senses - 1));

/** What heads are trained on and measured on; without a split two folds, by group where there are groups. */
export function halvesOf(contents: Contents, { training, heldOut }: Sample): Halves {
  const widths = contents.senses.map(({ width }) => width);
  const folds = foldsOf(contents);
  const fold = (one: number) =>
    rowsAt(
      training,
      Int32Array.from(training.rows.keys()).filter((k) => folds.of(training.rows[k]) === one),
      widths,
    );
  const known = contents.split ? training : fold(0);
  const all = contents.split ? heldOut : fold(1);
  const places = Int32Array.from(all.rows.keys()).subarray(0, mostAsked(widths.length));
  const columns = widths.reduce((sum, width) => sum + width, 0);
  const side = ({ codes, rows }: Rows) => joined(codes, rows.length);
  const standardise = standardiser(side(known), columns);
  const half = (rows: Rows): Half => ({ x: standardise(side(rows)), labels: rows.labels });
  let to = 0;
  const spans = widths.map((width) => {
    to += width;
    return [to - width, to] as const;
  });
  return {
    ...{ training: half(known), heldOut: half(rowsAt(all, places, widths)), spans, columns },
    classes: contents.classes.length,
  };
}

/** Puts the mean in the place of a sense, in one row. */
export function cover({ spans, columns }: Halves, x: Float64Array, row: number, sense: number) {
  const [from, to] = spans[sense];
  x.fill(0, row * columns + from, row * columns + to);
}
