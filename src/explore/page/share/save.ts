import { csvOf } from '#panels/files/csv.ts';
import { download, downloadTable } from '#panels/files/download.ts';
import { ask } from '#parts/ask.ts';
import { type SweepFile, sweepText } from '#sweep/file/sweep-file.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Exploration } from '../../state/exploration.ts';
import { stemOf } from '../sweep-words.ts';
import { type SweepColumn, sweepTable } from './sweep-table.ts';

/** A table with its heads, as rows. */
export const rowsOf = (table: readonly SweepColumn[]) => [
  table.map(({ name }) => name),
  ...(table[0]?.values ?? []).map((_, r) => table.map(({ values }) => values[r])),
];

/** What a table cannot say itself: the question, and where it was asked. */
const aboutText = (sweep: Sweep): string =>
  JSON.stringify({ link: location.href, wane: __WANE__, sweep }, undefined, 1);

const TYPES = { whole: 'INT64', number: 'DOUBLE', text: 'STRING', flag: 'BOOLEAN' } as const;

/** Columns as Parquet takes them; what is missing stays null. */
export const parquetColumns = (table: readonly SweepColumn[]) =>
  table.map(({ name, kind, values }) => ({
    ...{ name, type: TYPES[kind] },
    data:
      kind === 'whole'
        ? values.map((value) => (value === null ? null : BigInt(Number(value))))
        : [...values],
  }));

/** What a sweep can be saved as. */
export const KINDS = {
  json: (_: Exploration, file: SweepFile) => {
    download(`${stemOf(file.sweep)}.json`, 'application/json', sweepText(file));
  },
  csv: ({ sweep, points, results }: Exploration) => {
    const csv = csvOf(rowsOf(sweepTable(points, results)));
    downloadTable(stemOf(sweep), csv, aboutText(sweep));
  },
  parquet: async ({ sweep, points, results }: Exploration) => {
    const { parquetOf } = await ask(() => import('#share/files/parquet.ts'));
    const bytes = parquetOf(parquetColumns(sweepTable(points, results)), aboutText(sweep));
    download(`${stemOf(sweep)}.parquet`, 'application/vnd.apache.parquet', bytes);
  },
} as const;

export type Kind = keyof typeof KINDS;
