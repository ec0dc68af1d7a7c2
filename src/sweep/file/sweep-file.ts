import * as v from 'valibot';
import { columnsOf } from '../outcome.ts';
import type { Results } from '../results.ts';
import { looksOf } from '../sweep.ts';
import {
  CELLS,
  cellLines,
  HEAD,
  type Head,
  isRefused,
  parsed,
  type Refused,
  resultsIn,
  sweepIn,
} from './shard.ts';

const FORMAT = 'wane-sweep';
const VERSION = 1;

/** A sweep and what its networks came to, as it is kept and shared. */
export interface SweepFile extends Head {
  readonly results: Results;
}

const SWEEP = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  ...HEAD,
  columns: v.array(v.string()),
  steps: v.array(v.number()),
  cells: CELLS,
});

/** The same text for the same networks, however they were divided among machines. */
export function sweepText({ hash, engine, sweep, results }: SweepFile): string {
  const columns = columnsOf(sweep).map(({ field, index }) => `${field}.${index}`);
  const steps = looksOf(sweep);
  const head = { format: FORMAT, version: VERSION, hash, engine, sweep, columns, steps };
  return `${JSON.stringify(head).slice(0, -1)},"cells":${cellLines(results)}}\n`;
}

/** Reads what `sweepText` wrote. */
export function readSweep(text: string): SweepFile | Refused {
  const file = parsed(SWEEP, { format: FORMAT, version: VERSION }, text);
  if ('refused' in file) return file;
  const sweep = sweepIn(file);
  if (isRefused(sweep)) return sweep;
  const results = resultsIn(sweep, file.cells);
  if (isRefused(results)) return results;
  return { hash: file.hash, engine: file.engine, sweep, results };
}
