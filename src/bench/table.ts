import { raceName } from './bench-words.ts';
import { SWEEPS, type Sweep } from './cases.ts';
import { ENGINE_NAMES, isOwn } from './engines.ts';
import type { Row } from './result.ts';

/** Rows of one case, ours first, and the time of the first of ours, by which the others are divided. */
export interface Race {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly own?: number;
}

/** Rows of one series by what it changes; the first is what the others are divided by. */
export interface Series {
  readonly sweep: Sweep;
  readonly rows: readonly Row[];
}

export function racesOf(rows: readonly Row[]): Race[] {
  const races = new Map<string, Row[]>();
  for (const row of rows.filter(({ sweep }) => !sweep)) {
    const name = raceName(row.model, row.objectives, row.R);
    races.set(name, [...(races.get(name) ?? []), row]);
  }
  return [...races].map(([name, all]) => {
    const place = ({ engine }: Row) => ENGINE_NAMES.indexOf(engine);
    const sorted = all.toSorted((a, b) => place(a) - place(b));
    return { name, rows: sorted, own: sorted.find(({ engine }) => isOwn(engine))?.msPerStep };
  });
}

export function seriesOf(rows: readonly Row[]): Series[] {
  return SWEEPS.map((sweep) => ({ sweep, rows: rows.filter((row) => row.sweep === sweep) })).filter(
    (series) => series.rows.length > 0,
  );
}

/** The value that a row of a series stands for. */
export const sizeOf = (row: Row, sweep: Sweep): number => row[sweep] ?? Number.NaN;

const number = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Milliseconds with about three digits; a dash for what is not known. */
export function formatMs(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return '–';
  if (ms < 1) return number(ms, 3);
  return number(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

/** What part of the core's peak a row reached; a dash for one off the CPU. */
export const formatPart = ({ gflops, peakGflops }: Row): string =>
  peakGflops ? `${number((100 * gflops) / peakGflops, 0)} %` : '–';

/** How many times as long as `base`; a dash without one. */
export function formatRatio(ms: number, base: number | undefined): string {
  if (!base) return '–';
  const ratio = ms / base;
  return number(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}

/** 10^9 operations a second with about three digits. */
export const formatGflops = (gflops: number): string =>
  number(gflops, gflops < 1 ? 2 : gflops < 100 ? 1 : 0);

export const formatCount = (count: number): string =>
  count === 0 ? '–' : number(count, Number.isInteger(count) ? 0 : 1);
