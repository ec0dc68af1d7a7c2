import { csvFormatRow } from 'd3';
import { shortest } from './shortest.ts';
import type { MeasurementTable } from './table.ts';

/** What stands in a cell; null, and a number that is none, is what was not measured. */
export type Cell = string | number | boolean | null;

/** A number as it is written: a float32 as the shortest decimal that is the same one. */
const numberText = (value: number): string =>
  String(Number.isFinite(value) && Math.fround(value) === value ? shortest(value) : value);

function cellText(value: Cell): string {
  if (value === null || Number.isNaN(value)) return '';
  return typeof value === 'number' ? numberText(value) : String(value);
}

/** Rows of cells as comma-separated values (RFC 4180), the heads first; what was not measured is empty. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${csvFormatRow(row.map(cellText))}\r\n`).join('');

/** Measurements as comma-separated values, a row for each step and replica. */
export const toCsv = ({ step, arm, seed, numbers }: MeasurementTable): string =>
  csvOf([
    ['step', 'arm', 'seed', ...numbers.map(({ name }) => name)],
    ...step.map((at, k) => [at, arm[k], seed[k], ...numbers.map(({ values }) => values[k])]),
  ]);
