import { raceName, STRINGS } from '#bench/bench-words.ts';
import { titleOf } from '#bench/engines.ts';
import type { Result, Row } from '#bench/result.ts';
import {
  formatCount,
  formatGflops,
  formatMs,
  formatPart,
  formatRatio,
  type Race,
  racesOf,
  seriesOf,
  sizeOf,
} from '#bench/table.ts';

const { columns } = STRINGS;

const cellsOf = (cells: readonly string[]): string =>
  cells.map((cell) => cell.padStart(14)).join('');

function line(first: string, row: Row, base: number | undefined): string {
  const cells = [
    formatMs(row.msPerStep),
    formatRatio(row.msPerStep, base),
    formatCount(row.dispatchesPerStep),
    formatMs(row.hostMsPerStep),
    formatCount(row.allocationsPerStep),
    formatGflops(row.gflops),
    formatPart(row),
  ];
  return `  ${first.padEnd(30)}${cellsOf(cells)}  ${row.device}`;
}

const { ms, ratio, dispatches, host, gflops, peak } = columns;
const HEAD = `${''.padEnd(32)}${cellsOf([ms, ratio, dispatches, host, 'buffer calls', gflops, peak])}`;

const printHead = (): void => console.log(HEAD);

function printRace({ name, rows, own }: Race): void {
  console.log(name);
  for (const row of rows) console.log(line(titleOf(row.engine), row, own));
}

/** Prints the table case by case as results come in: what was timed stays, if the machine gives up. */
export function printAsItGoes(): (result: Result) => void {
  let printed = 0;
  printHead();
  return ({ rows }) => {
    const races = racesOf(rows);
    races.slice(printed).forEach(printRace);
    printed = races.length;
  };
}

/** Prints all that was timed. */
export function print(result: Result): void {
  printHead();
  racesOf(result.rows).forEach(printRace);
  printRest(result);
}

/** Prints the series, and what is missing and why. */
export function printRest({ rows, skipped }: Result): void {
  for (const { sweep, rows: own } of seriesOf(rows)) {
    console.log(`${STRINGS.series(sweep)} (${STRINGS.first})`);
    for (const row of own) console.log(line(`${sizeOf(row, sweep)}`, row, own[0].msPerStep));
  }
  for (const { engine, model, objectives, R, reason } of skipped) {
    console.log(`left out: ${engine}, ${model} ${objectives} R=${R}: ${reason}`);
  }
}

/** Replicas of a run of the lab, and of a sweep. */
const PACED = [12, 1024];
const SECOND = 1000;

/** Prints steps a second and host time where that many replicas were timed. */
export function printPace(rows: readonly Row[]): void {
  for (const { R, model, objectives, engine, msPerStep, hostMsPerStep } of rows) {
    if (!PACED.includes(R)) continue;
    const pace = formatCount(Number((SECOND / msPerStep).toPrecision(3)));
    console.log(
      `R = ${formatCount(R)}: ${pace} steps a second, host time ${formatMs(hostMsPerStep)} ms a step: ${titleOf(engine)}, ${raceName(model, objectives, R)}`,
    );
  }
}

/** The rows as the JSON files hold them. */
export const rowsOf = ({ rows }: Result): string =>
  `${JSON.stringify(
    rows.map(({ allocationsPerStep: _, ...row }) => row),
    null,
    2,
  )}\n`;
