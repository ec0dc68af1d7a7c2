import { csvFormatRow } from 'd3';
import { shortest } from './shortest.ts';
import type { MeasurementTable } from './table.ts';

const cell = (value: number): string => (Number.isNaN(value) ? '' : String(shortest(value)));

/**
 * Comma-separated values (RFC 4180). Each number is the shortest that is the same float32; what was not
 * measured is empty.
 */
export function toCsv({ step, arm, seed, numbers }: MeasurementTable): string {
  const head = ['step', 'arm', 'seed', ...numbers.map(({ name }) => name)];
  const rows = step.map((at, k) => [
    String(at),
    arm[k],
    String(seed[k]),
    ...numbers.map(({ values }) => cell(values[k])),
  ]);
  return csvOf([head, ...rows]);
}

/** Rows of cells as comma-separated values (RFC 4180). */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${csvFormatRow([...row])}\r\n`).join('');
