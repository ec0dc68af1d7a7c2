import type { Contents } from './contents/contents.ts';
import { type Controls, noControls } from './controls.ts';
import { accuraciesByFill, gradientShares } from './fills.ts';
import { countsOf } from './imbalance.ts';
import { type Inside, lookInside } from './inside.ts';
import { otherOrder } from './other-order.ts';
import { twoFolds } from './read-outs.ts';
import type { Finding } from './report.ts';
import { type Rows, rowsAt, type Sample } from './sample.ts';
import { answersOf, logitsOf, partsOf, SetScan } from './scan.ts';
import { Columns } from './standing.ts';
import { Tally, unitsOf } from './tally.ts';

/** Rows on which neurons and spectra are measured, at most. */
const MOST_PROBED = 2048;

/** What the head says by itself, on a sample: it takes a moment. */
export interface OfHead {
  readonly scan: SetScan;
  readonly inside: Inside;
  readonly fills: ReturnType<typeof accuraciesByFill>;
  readonly gradient: Float64Array;
  /** The one class that it names on the sample, if it names only one. */
  readonly onlyAnswer: string | undefined;
  readonly otherOrder: ReturnType<typeof otherOrder>;
}

/** All that is known of a file so far; a report is written from it at any time. */
export interface Known {
  readonly file: string;
  readonly contents: Contents;
  readonly columns: Columns;
  readonly tally: Tally;
  /** Held-out rows that were counted. */
  readonly measured: number;
  readonly resamples: number;
  readonly ofHead: OfHead | undefined;
  readonly controls: Controls;
  readonly probed: number;
  readonly findings: readonly Finding[];
}

/** Measures the head on a sample. */
export function beginWith(
  file: string,
  contents: Contents,
  sample: Sample,
  resamples: number,
): Known {
  const columns = new Columns(contents.senses.length);
  const tally = new Tally(unitsOf(contents), columns.size);
  const probe = firstOf(sample.heldOut, contents);
  const ofHead = contents.head && measureHead(contents, sample, probe);
  countRows(contents, tally, columns, sample.heldOut, placesOf(contents, sample.heldOut));
  const places = placesOf(contents, sample.heldOut);
  ofHead?.scan.count(tally, columns, sample.heldOut, places, (n) => n);
  return {
    ...{ file, contents, columns, tally, resamples, ofHead, findings: [] },
    ...{ measured: sample.heldOut.rows.length, probed: probe.rows.length },
    controls: noControls(),
  };
}

/** Where rows stand among those held out; both ascend. */
export function placesOf({ heldOut }: Contents, { rows }: Rows): Int32Array {
  let k = 0;
  return rows.map((row) => {
    while (heldOut[k] < row) k++;
    return k;
  });
}

/** Counts rows, and those of the commonest class. */
export function countRows(
  { labels, heldOut, classes }: Contents,
  tally: Tally,
  columns: Columns,
  rows: Rows,
  places: ArrayLike<number>,
): void {
  const counts = countsOf(
    heldOut.map((row) => labels[row]),
    classes.length,
  );
  const commonest = counts.indexOf(Math.max(...counts));
  rows.labels.forEach((label, n) => {
    tally.add(places[n], columns.rows, 1);
    tally.add(places[n], columns.commonest, Number(label === commonest));
  });
}

function firstOf(rows: Rows, { senses }: Contents): Rows {
  if (rows.rows.length <= MOST_PROBED) return rows;
  const step = rows.rows.length / MOST_PROBED;
  const places = Int32Array.from({ length: MOST_PROBED }, (_, k) => Math.floor(k * step));
  return rowsAt(
    rows,
    places,
    senses.map(({ width }) => width),
  );
}

function measureHead(contents: Contents, sample: Sample, probe: Rows): OfHead {
  const { head, classes } = contents;
  if (!head) throw new Error('There is no head to measure.');
  const scan = new SetScan(head, sample.training, sample.heldOut, contents.heldOut.length);
  const parts = partsOf(head, probe);
  const answers = new Set(answersOf(logitsOf(head, parts, probe.labels.length), head.classes));
  const [asked, known] = contents.split ? [probe, sample.training] : twoFolds(contents, probe);
  return {
    scan,
    inside: lookInside(head, probe),
    fills: accuraciesByFill(head, contents, asked, known),
    gradient: gradientShares(head, firstOf(sample.training, contents)),
    onlyAnswer: answers.size === 1 ? classes[[...answers][0]] : undefined,
    otherOrder: otherOrder(contents, probe),
  };
}
