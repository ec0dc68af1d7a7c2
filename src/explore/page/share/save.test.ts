import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { csvOf } from '#panels/files/csv.ts';
import { parquetOf } from '#share/files/parquet.ts';
import { parquetColumns, rowsOf } from './save.ts';
import type { SweepColumn } from './sweep-table.ts';

const share = Math.fround(0.1);
const table: SweepColumn[] = [
  { name: 'point', kind: 'whole', values: [0, 1] },
  { name: 'lambda', kind: 'number', values: [0, 0.01] },
  { name: 'align', kind: 'text', values: ['mmd, of sorts', 'noise'] },
  { name: 'randomStart', kind: 'flag', values: [true, false] },
  { name: 'share.1', kind: 'number', values: [share, null] },
];

it('is the shortest text that is the same number, and nothing where there is none', () => {
  expect(csvOf(rowsOf(table))).toBe(
    'point,lambda,align,randomStart,share.1\r\n0,0,"mmd, of sorts",true,0.1\r\n1,0.01,noise,false,\r\n',
  );
});

it('is read back from Parquet as it was, with null where there is none', async () => {
  const rows = await parquetReadObjects({ file: parquetOf(parquetColumns(table)) });
  expect(rows).toEqual([
    { point: 0n, lambda: 0, align: 'mmd, of sorts', randomStart: true, 'share.1': share },
    { point: 1n, lambda: 0.01, align: 'noise', randomStart: false, 'share.1': null },
  ]);
});
