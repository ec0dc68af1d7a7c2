import { readFileSync } from 'node:fs';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { bytesOfArray } from './bytes.ts';
import { FileError } from './file-error.ts';
import { openFile } from './open.ts';
import type { Table } from './table.ts';

async function tableOf(bytes: Uint8Array, name = 'a.parquet'): Promise<Table> {
  const file = await openFile(bytesOfArray(name, bytes));
  if (file.kind !== 'table') throw new Error('it is no table');
  return file;
}

const moments = [0, 86_400_000, null, 1_764_312_123_456, -1];
const columnData: ColumnSource[] = [
  { name: 'whole', data: [1, -2, null, 2147483647, 5], type: 'INT32' },
  { name: 'wide', data: [1n, -(2n ** 53n), 2n ** 53n, null, 0n], type: 'INT64' },
  { name: 'single', data: [0.5, 1.25, Number.NaN, null, -3], type: 'FLOAT' },
  { name: 'double', data: [0.1, 0.2, 0.3, 1e300, -0], type: 'DOUBLE', nullable: false },
  { name: 'yes', data: [true, false, null, true, true], type: 'BOOLEAN' },
  { name: 'word', data: ['a', '', null, 'naïve', '日本'], type: 'STRING' },
  {
    name: 'when',
    data: moments.map((ms) => (ms === null ? null : new Date(ms))),
    type: 'TIMESTAMP',
  },
];

const written = (options: Partial<Parameters<typeof parquetWriteBuffer>[0]> = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 2, ...options }));

test.each(['UNCOMPRESSED', 'SNAPPY'] as const)(
  'plain columns are read over row groups, packed by %s',
  async (codec) => {
    const table = await tableOf(written({ codec }));
    expect(table.rows).toBe(5);
    expect(table.columns).toEqual([
      { name: 'whole', type: 'number', missing: 1 },
      { name: 'wide', type: 'number', missing: 1 },
      { name: 'single', type: 'number', missing: 1 },
      { name: 'double', type: 'number', missing: 0 },
      { name: 'yes', type: 'bool', missing: 1 },
      { name: 'word', type: 'text', missing: 1 },
      { name: 'when', type: 'date', missing: 1 },
    ]);
    const gap = Number.NaN;
    expect([...(await table.numbers(0, 0, 5))]).toEqual([1, -2, gap, 2147483647, 5]);
    expect([...(await table.numbers(1, 0, 5))]).toEqual([1, -(2 ** 53), 2 ** 53, gap, 0]);
    expect([...(await table.numbers(2, 1, 4))]).toEqual([1.25, gap, gap]);
    expect([...(await table.numbers(3, 3, 5))]).toEqual([1e300, -0]);
    expect([...(await table.numbers(4, 0, 5))]).toEqual([1, 0, gap, 1, 1]);
    expect(await table.text(5, 0, 5)).toEqual(['a', '', '', 'naïve', '日本']);
    expect(await table.text(6, 0, 5)).toEqual([
      ...['1970-01-01', '1970-01-02', '', '2025-11-28T06:42:03.456Z'],
      '1969-12-31T23:59:59.999Z',
    ]);
    expect((await table.numbers(6, 1, 2))[0]).toBe(1);
  },
);

test('a number beyond 2^53 is refused by its row', async () => {
  const data = [1n, 2n, 3n, 2n ** 53n + 1n];
  const table = await tableOf(written({ columnData: [{ name: 'id', data, type: 'INT64' }] }));
  expect([...(await table.numbers(0, 0, 3))]).toEqual([1, 2, 3]);
  await expect(table.numbers(0, 0, 4)).rejects.toThrow(
    /^a\.parquet, row 4: 9007199254740993 in column “id” is beyond 2\^53/,
  );
  expect(await table.text(0, 3, 4)).toEqual(['9007199254740993']);
});

test('decimals and unsigned numbers are what they mean', async () => {
  const table = await tableOf(
    written({
      columnData: [
        { name: 'price', data: [1.99, -0.05] },
        { name: 'count', data: [1, 2 ** 32 - 1] },
      ],
      schema: [
        { name: 'root', num_children: 2 },
        {
          ...{ name: 'price', type: 'INT32', repetition_type: 'REQUIRED' },
          ...{ converted_type: 'DECIMAL', scale: 2, precision: 5 },
        },
        { name: 'count', type: 'INT32', repetition_type: 'REQUIRED', converted_type: 'UINT_32' },
      ],
    }),
  );
  expect([...(await table.numbers(0, 0, 2))]).toEqual([1.99, -0.05]);
  expect([...(await table.numbers(1, 0, 2))]).toEqual([1, 2 ** 32 - 1]);
});

const fixture = (name: string) => new Uint8Array(readFileSync(`src/files/fixtures/${name}`));

test.each(['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4'])(
  'what Arrow wrote, packed by %s, is read across its row groups',
  async (codec) => {
    const table = await tableOf(fixture(`${codec}.parquet`));
    const at = (name: string) => table.columns.findIndex((column) => column.name === name);
    expect(table.rows).toBe(300);
    const rows = Array.from({ length: 300 }, (_, k) => k);
    const wide = rows.map((k) => (k % 5 === 0 ? Number.NaN : k * 2 ** 44));
    expect([...(await table.numbers(at('int64'), 0, 300))]).toEqual(wide);
    expect([...(await table.numbers(at('int64'), 120, 140))]).toEqual(wide.slice(120, 140));
    const gaps = rows.map((k) => (k % 7 === 0 ? Number.NaN : k / 4));
    expect([...(await table.numbers(at('double'), 0, 300))]).toEqual(gaps);
    const words = rows.map((k) => (k === 3 ? '' : `no. ${k % 4} é`));
    expect(await table.text(at('word'), 0, 300)).toEqual(words);
    expect(table.columns[at('int64')].missing).toBe(60);
    expect(table.columns[at('word')].missing).toBe(1);
  },
);

test('types of Arrow are what they mean, and what is nested is left out and said', async () => {
  const { columns, notes, numbers, text } = await tableOf(fixture('zstd.parquet'));
  const first = await Promise.all(
    columns.map(async ({ name, type }, k) => [
      ...[name, type, type === 'text' ? '' : (await numbers(k, 129, 130))[0]],
      (await text(k, 129, 130))[0],
    ]),
  );
  expect(first).toEqual([
    ['int8', 'number', -21, '-21'],
    ['uint64', 'number', 129, '129'],
    ['int64', 'number', 129 * 2 ** 44, String(129n * 2n ** 44n)],
    ['half', 'number', 16.125, '16.125'],
    ['double', 'number', 32.25, '32.25'],
    ['bool', 'bool', 1, 'true'],
    ['word', 'text', '', 'no. 1 é'],
    ['category', 'text', '', 'c0'],
    ['price', 'number', 1.22, '1.22'],
    ['day', 'date', 11085, '2000-05-08'],
    ['when', 'date', 20454 + 129 / 86_400, '2026-01-01T00:02:09.000Z'],
  ]);
  expect(notes).toEqual([
    'Column “list” was left out: lists and nested values are not read.',
    'Column “struct” was left out: lists and nested values are not read.',
    'Column “bytes” was left out: values of its type are not read.',
  ]);
});

test('a file that is cut short, at its end or within, says so', async () => {
  const whole = written();
  for (const length of [5, 11, 12, 100, whole.length - 300, whole.length - 1]) {
    const cut = whole.slice(0, length);
    await expect(tableOf(cut)).rejects.toThrow(
      /^a\.parquet: it is a Parquet file that is cut short;/,
    );
  }
  const hollow = new Uint8Array([...whole.slice(0, 20), ...whole.slice(120)]);
  const read = tableOf(hollow).then((table) => table.numbers(0, 0, 5));
  await expect(read).rejects.toThrow(FileError);
});
