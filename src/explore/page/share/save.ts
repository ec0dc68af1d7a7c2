import { csvOf } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { shortest } from '#panels/files/shortest.ts';
import { ask } from '#parts/ask.ts';
import { type SweepFile, sweepText } from '#sweep/file/sweep-file.ts';
import type { Exploration } from '../../state/exploration.ts';
import { stemOf } from '../sweep-words.ts';
import { type SweepColumn, sweepTable } from './sweep-table.ts';

const text = (value: SweepColumn['values'][number], kind: SweepColumn['kind']): string => {
  if (value === null) return '';
  return String(
    kind === 'number' && Math.fround(Number(value)) === value ? shortest(value) : value,
  );
};

function csvText(table: readonly SweepColumn[]): string {
  const rows = (table[0]?.values ?? []).map((_, r) =>
    table.map(({ values, kind }) => text(values[r], kind)),
  );
  return csvOf([table.map(({ name }) => name), ...rows]);
}

const TYPES = { whole: 'INT64', number: 'DOUBLE', text: 'STRING', flag: 'BOOLEAN' } as const;

/** Columns as Parquet takes them; what is missing stays null. */
const parquetColumns = (table: readonly SweepColumn[]) =>
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
    download(`${stemOf(sweep)}.csv`, 'text/csv', csvText(sweepTable(points, results)));
  },
  parquet: async ({ sweep, points, results }: Exploration) => {
    const { parquetOf } = await ask(() => import('#share/files/parquet.ts'));
    const bytes = parquetOf(parquetColumns(sweepTable(points, results)));
    download(`${stemOf(sweep)}.parquet`, 'application/vnd.apache.parquet', bytes);
  },
} as const;

export type Kind = keyof typeof KINDS;
