import { Stream } from '#numeric/random.ts';
import { ReadOut } from '#probes/read-out.ts';
import type { Contents } from './contents/contents.ts';
import type { Pace } from './pace.ts';
import { type Rows, rowsAt } from './sample.ts';
import { answersOf } from './scan.ts';

/** Hidden units of the small network: those of the head, within these bounds. */
const HIDDEN = { least: 16, most: 64, usual: 32 };
const LINEAR = { hidden: 0, rate: 0.03, decay: 0.02 };
const MLP = { rate: 0.02, decay: 0.005 };
/** Steps of each read-out, where nothing else is asked for. */
export const STEPS = 300;
/** Steps between two breaths. */
const PIECE = 20;

/**
 * In which fold a row of the file is asked. With a split there is one, of the held-out rows. Without, two, by group
 * where there are groups: a network trained on one is asked about the other.
 */
function foldsOf({ split, groups }: Contents): {
  readonly count: number;
  readonly of: (row: number) => number;
} {
  if (split) return { count: 1, of: () => 0 };
  return {
    count: 2,
    of: (row) => new Stream(groups ? groups[row] : row, 'diagnosis-fold').below(2),
  };
}

/** Without a split, rows to ask about and other rows to take from. */
export function twoFolds(contents: Contents, rows: Rows): [Rows, Rows] {
  const { of } = foldsOf(contents);
  const places = Int32Array.from(rows.rows.keys());
  const widths = contents.senses.map(({ width }) => width);
  const [asked, known] = [0, 1].map((fold) => places.filter((n) => of(rows.rows[n]) === fold));
  return [rowsAt(rows, asked, widths), rowsAt(rows, known, widths)];
}

/** A read-out for each fold. */
export interface Trained {
  readonly of: readonly ReadOut[];
  /** Mean cross-entropy on rows set aside, nats. */
  readonly loss: number;
}

export interface Training {
  readonly contents: Contents;
  readonly pace: Pace;
  readonly steps: number;
  /** Name of its random numbers. */
  readonly name: string;
}

/**
 * Trains a read-out of these codes for every fold, on rows of the others.
 *
 * @param codes rows x width, of the sample's training rows. @param hidden 0 for a linear one.
 */
export async function trainReadOut(
  { contents, pace, steps, name }: Training,
  { rows, labels }: Pick<Rows, 'rows' | 'labels'>,
  codes: Float64Array,
  hidden: number,
): Promise<Trained> {
  const width = codes.length / labels.length;
  const folds = foldsOf(contents);
  const schedule = hidden === 0 ? LINEAR : { ...MLP, hidden };
  const of: ReadOut[] = [];
  for (let fold = 0; fold < folds.count; fold++) {
    const places = Int32Array.from(labels.keys()).filter(
      (k) => contents.split || folds.of(rows[k]) !== fold,
    );
    const own = rowsAt({ rows, labels, codes: [codes] }, places, [width]);
    const readOut = new ReadOut({
      ...schedule,
      steps,
      ...{ inputs: own.codes[0], columns: width, labels: own.labels },
      classes: contents.classes.length,
      stream: new Stream(fold, `diagnosis-${name}`),
    });
    while (!readOut.done) {
      readOut.advance(PIECE);
      await pace.breathe();
    }
    of.push(readOut);
  }
  return { of, loss: of.reduce((sum, { loss }) => sum + loss, 0) / of.length };
}

/** Hidden units of the small network beside this head. */
export function hiddenOf({ head }: Contents): number {
  if (head?.layers !== 2) return HIDDEN.usual;
  return Math.max(HIDDEN.least, Math.min(HIDDEN.most, head.fusion));
}

/** What a read-out answers to rows of the file, each by the network that was not trained on it. */
export function readAnswers(
  contents: Contents,
  { of }: Trained,
  rows: Int32Array,
  codes: Float64Array,
): Int32Array {
  const classes = contents.classes.length;
  const folds = foldsOf(contents);
  const answers = of.map((readOut) => answersOf(readOut.logits(codes), classes));
  return rows.map((row, n) => answers[folds.of(row)][n]);
}

/** Codes side by side, rows x the sum of widths. */
export function joined(codes: readonly Float64Array[], rows: number): Float64Array {
  const widths = codes.map((code) => code.length / rows);
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const all = new Float64Array(rows * wide);
  let at = 0;
  for (const [i, code] of codes.entries()) {
    for (let n = 0; n < rows; n++) {
      all.set(code.subarray(n * widths[i], (n + 1) * widths[i]), n * wide + at);
    }
    at += widths[i];
  }
  return all;
}
