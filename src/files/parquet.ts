import type { AsyncBuffer, DecodedArray, FileMetaData, SchemaTree } from 'hyparquet';
import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import type { Bytes } from './bytes.ts';
import { isoOfDay } from './day.ts';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { checkGroups, columnsOf, PARSERS, type ParquetColumn } from './parquet-columns.ts';
import { compressorsFor, rangeOf, readPages } from './parquet-pages.ts';
import type { Table } from './table.ts';
import { told } from './told.ts';

/** Values of decoded columns of row groups that are kept. */
const KEEP = 2 ** 23;
/** Rows of a row group at most, as they are decoded at once. */
const MOST_ROWS = 2 ** 24;

function missingOf(values: DecodedArray): number {
  if (!Array.isArray(values)) return 0;
  let missing = 0;
  for (const value of values) if (value === undefined || value === null) missing++;
  return missing;
}

/** What a library throws, as an error of the file; an error of the file as it is. */
function asFileError(file: string, error: unknown, column?: string): FileError {
  if (error instanceof FileError) return error;
  const problem =
    column === undefined
      ? 'its head is damaged and cannot be read'
      : told`column “${column}” is damaged and cannot be read`;
  return new FileError(file, problem, FETCH_AGAIN);
}

async function metadataOf(bytes: Bytes): Promise<{ metadata: FileMetaData; tree: SchemaTree }> {
  const tail = new DataView((await bytes.read(Math.max(0, bytes.size - 8), bytes.size)).buffer);
  if (bytes.size < 12 || tail.getUint32(4, true) !== 0x31524150) {
    throw new FileError(bytes.name, 'it is a Parquet file that is cut short', FETCH_AGAIN);
  }
  try {
    const options = { parsers: PARSERS, geoparquet: false };
    const metadata = await parquetMetadataAsync(bufferOf(bytes), options);
    return { metadata, tree: parquetSchema(metadata) };
  } catch (error) {
    throw asFileError(bytes.name, error);
  }
}

const bufferOf = (bytes: Bytes): AsyncBuffer => ({
  byteLength: bytes.size,
  slice: async (from, to = bytes.size) => (await bytes.read(from, to)).buffer,
});

/** Reads a Parquet file: plain columns, a column of a row group at a time. @throws FileError */
export async function openParquet(bytes: Bytes): Promise<Table> {
  const file = bytes.name;
  const { metadata, tree } = await metadataOf(bytes);
  const { columns, notes } = columnsOf(file, tree);
  checkGroups(file, bytes.size, metadata, tree);
  const codecs = metadata.row_groups.flatMap((group) =>
    columns.map(({ chunk }) => group.columns[chunk].meta_data!.codec),
  );
  const compressors = await compressorsFor(new Set(codecs));
  const groups = metadata.row_groups.map((group) => ({ ...group, rows: Number(group.num_rows) }));
  const starts: number[] = [];
  groups.reduce((start, { rows }, k) => {
    starts[k] = start;
    return start + rows;
  }, 0);

  async function decode(column: ParquetColumn, group: number): Promise<DecodedArray> {
    const { rows, columns: chunks } = groups[group];
    const data = chunks[column.chunk].meta_data!;
    if (rows > MOST_ROWS) {
      const problem = told`a row group has ${rows.toLocaleString('en')} rows`;
      throw new FileError(file, problem, 'save it with smaller row groups');
    }
    try {
      const { nullable } = column;
      const pages = await readPages(bytes, { data, rows, nullable, compressors });
      const { from } = rangeOf(data);
      const decoded: DecodedArray[] = [];
      await parquetRead({
        file: {
          byteLength: bytes.size,
          slice: (begin, end = bytes.size) => pages.packed.slice(begin - from, end - from).buffer,
        },
        metadata: { ...metadata, row_groups: [metadata.row_groups[group]], num_rows: BigInt(rows) },
        ...{ columns: [column.name], parsers: PARSERS, geoparquet: false },
        compressors: { [data.codec]: (input: Uint8Array) => pages.unpacked.get(input.byteOffset) },
        onChunk: ({ columnData }) => void decoded.push(columnData),
      });
      const values = decoded.length === 1 ? decoded[0] : decoded.flatMap((part) => [...part]);
      if (values.length !== rows) throw new Error('its pages have other rows than it says');
      const told = data.statistics?.null_count;
      if (told !== undefined && Number(told) !== missingOf(values)) {
        throw new Error('it has other gaps than it says');
      }
      return values;
    } catch (error) {
      throw asFileError(file, error, column.name);
    }
  }

  const kept = new Map<string, Promise<DecodedArray>>();

  /** The values of a column in a row group; those that were used last are kept. */
  function valuesOf(column: ParquetColumn, group: number): Promise<DecodedArray> {
    const key = `${column.chunk} ${group}`;
    const values = kept.get(key) ?? decode(column, group);
    kept.delete(key);
    kept.set(key, values);
    values.catch(() => kept.delete(key));
    const most = Math.max(1, Math.floor(KEEP / Math.max(1, groups[group].rows)));
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return values;
  }

  async function gather(
    column: ParquetColumn,
    from: number,
    to: number,
    take: (value: unknown, into: number, row: number) => void,
  ): Promise<void> {
    for (const [group, { rows }] of groups.entries()) {
      const [first, last] = [Math.max(from, starts[group]), Math.min(to, starts[group] + rows)];
      if (first >= last) continue;
      const values = await valuesOf(column, group);
      for (let row = first; row < last; row++) take(values[row - starts[group]], row - from, row);
    }
  }

  async function missingIn(column: ParquetColumn): Promise<number> {
    if (!column.nullable) return 0;
    let missing = 0;
    for (const [group, { columns: chunks }] of groups.entries()) {
      const told = chunks[column.chunk].meta_data!.statistics?.null_count;
      missing += told === undefined ? missingOf(await valuesOf(column, group)) : Number(told);
    }
    return missing;
  }

  const shown = [];
  for (const column of columns) {
    const { name, type } = column;
    shown.push({ name, type, missing: await missingIn(column) });
  }

  return {
    ...{ kind: 'table', format: 'parquet', columns: shown, notes },
    rows: Number(metadata.num_rows),
    async numbers(index, from, to) {
      const column = columns[index];
      if (column.type === 'text') {
        const remedy = 'use it as a label, or save numbers';
        throw new FileError(file, told`column “${column.name}” holds text, no numbers`, remedy);
      }
      const numbers = new Float64Array(to - from);
      await gather(column, from, to, (value, into, row) => {
        if (typeof value === 'bigint') numbers[into] = exact(file, column.name, value, row);
        else numbers[into] = value == null ? Number.NaN : Number(value);
      });
      return numbers;
    },
    async text(index, from, to) {
      const column = columns[index];
      const words = new Array<string>(to - from);
      await gather(column, from, to, (value, into) => {
        if (value == null) words[into] = '';
        else words[into] = column.type === 'date' ? isoOfDay(Number(value)) : String(value);
      });
      return words;
    },
  };
}

/** @throws FileError if a whole number is beyond 2^53. */
function exact(file: string, column: string, value: bigint, row: number): number {
  if (value <= 2n ** 53n && value >= -(2n ** 53n)) return Number(value);
  const problem = told`${String(value)} in column “${column}” is beyond 2^53, where not every number can be told from the next`;
  throw new FileError(file, problem, 'save it as text, or in smaller units', { row: row + 1 });
}
