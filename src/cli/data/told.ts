import { rowSize, rowsOf, type StoredArray } from '#files/arrays.ts';
import { fileChecksum, type HashOptions } from '#files/checksum.ts';
import type { OpenFile } from '#files/open.ts';
import type { Samples } from '#files/samples.ts';
import type { Table } from '#files/table.ts';

/** Values of a column, an array or a sample that are told. */
const FIRST = 20;

/** A value as JSON has it: null where there is none, or what is not a number; infinities as words. */
type Value = number | string | boolean | null;

const told = (value: number): Value => {
  if (Number.isNaN(value)) return null;
  return Number.isFinite(value) ? value : String(value);
};

async function firstOfArray(array: StoredArray): Promise<readonly Value[]> {
  const size = rowSize(array.shape);
  const rows = Math.min(rowsOf(array.shape), size > 0 ? Math.ceil(FIRST / size) : 0);
  const first =
    array.type === 'text'
      ? await array.text(0, rows)
      : Array.from((await array.rows(0, rows)).subarray(0, FIRST), told);
  return first.slice(0, FIRST);
}

async function firstOfColumn(table: Table, index: number): Promise<readonly Value[]> {
  const rows = Math.min(FIRST, table.rows);
  switch (table.columns[index].type) {
    case 'text':
      return table.text(index, 0, rows);
    case 'date':
      return (await table.text(index, 0, rows)).map((day) => day || null);
    case 'bool':
      return Array.from(await table.numbers(index, 0, rows), (value) =>
        Number.isNaN(value) ? null : value === 1,
      );
    case 'number':
      return Array.from(await table.numbers(index, 0, rows), told);
  }
}

async function firstOfSamples(samples: Samples) {
  const { names, labels, size, count } = samples;
  const first = [];
  for (let k = 0; k < Math.min(FIRST, count); k++) {
    const values = Array.from((await samples.decode(k, size)).subarray(0, FIRST), told);
    first.push({ name: names[k], label: labels[k], first: values });
  }
  return first;
}

/** What a file holds, as `docs/data.md` defines it. @throws FileError */
export async function toldOf(name: string, file: OpenFile, options: HashOptions) {
  const { checksum, parts } = await fileChecksum(file, options);
  const { notes } = file;
  switch (file.kind) {
    case 'arrays': {
      const arrays = [];
      for (const [k, array] of file.arrays.entries()) {
        const { type, shape } = array;
        const first = await firstOfArray(array);
        arrays.push({ name: array.name, type, shape, first, checksum: parts[k] });
      }
      return { file: name, format: file.format, arrays, checksum, notes };
    }
    case 'table': {
      const columns = [];
      for (const [k, column] of file.columns.entries()) {
        columns.push({ ...column, first: await firstOfColumn(file, k), checksum: parts[k] });
      }
      const { format, rows, asRead } = file;
      const reading = asRead && {
        ...{ encoding: asRead.encoding, delimiter: asRead.delimiter, header: asRead.header },
      };
      return { file: name, format, ...(reading && { reading }), rows, columns, checksum, notes };
    }
    case 'samples': {
      const { of, count, size, reproducible } = file;
      const samples = await firstOfSamples(file);
      return { file: name, format: of, count, size, reproducible, samples, checksum, notes };
    }
  }
}
