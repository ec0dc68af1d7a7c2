import type { FileMetaData, ParquetParsers, SchemaElement, SchemaTree } from 'hyparquet';
import { FETCH_AGAIN, FileError } from './file-error.ts';
import { rangeOf } from './parquet-pages.ts';
import type { Column } from './table.ts';
import { told } from './told.ts';

/** A column of a Parquet file that is read. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: Column['type'];
  /** Where it stands among the chunks of a row group. */
  readonly chunk: number;
  readonly nullable: boolean;
}

const MS_A_DAY = 86_400_000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How values are decoded: dates as days since 1970, text strictly as UTF-8. */
export const PARSERS: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (ms) => Number(ms) / MS_A_DAY,
  timestampFromMicroseconds: (us) => Number(us) / (1000 * MS_A_DAY),
  timestampFromNanoseconds: (ns) => Number(ns) / (1_000_000 * MS_A_DAY),
  dateFromDays: (days) => days,
  stringFromBytes: (bytes) => bytes && utf8.decode(bytes),
  jsonFromBytes: (bytes) => bytes && utf8.decode(bytes),
};

/** Types of a leaf by what is annotated; what is not here goes by its physical type. */
const DATES = ['DATE', 'TIMESTAMP', 'TIMESTAMP_MILLIS', 'TIMESTAMP_MICROS'];
const UNREAD = ['BSON', 'INTERVAL', 'GEOMETRY', 'GEOGRAPHY', 'VARIANT', 'FILE', 'NULL'];

function typeOf(element: SchemaElement): Column['type'] | undefined {
  const marks = [element.converted_type ?? '', element.logical_type?.type ?? ''];
  const has = (names: readonly string[]) => marks.some((mark) => names.includes(mark));
  if (has(UNREAD)) return undefined;
  switch (element.type) {
    case 'BOOLEAN':
      return 'bool';
    case 'INT96':
      return 'date';
    case 'INT32':
    case 'INT64':
      return has(DATES) ? 'date' : 'number';
    case 'FLOAT':
    case 'DOUBLE':
      return 'number';
    case 'BYTE_ARRAY':
      return has(['DECIMAL']) ? 'number' : 'text';
    case 'FIXED_LEN_BYTE_ARRAY':
      if (has(['DECIMAL', 'FLOAT16'])) return 'number';
      return has(['UUID']) ? 'text' : undefined;
    default:
      return undefined;
  }
}

const leaves = ({ children }: SchemaTree): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leaves(child), 0);

/**
 * The columns that can be read, with a note on each that cannot.
 * @throws FileError if two have one name, or none can be read.
 */
export function columnsOf(
  file: string,
  schema: SchemaTree,
): { columns: readonly ParquetColumn[]; notes: readonly string[] } {
  const columns: ParquetColumn[] = [];
  const notes: string[] = [];
  const names = new Set<string>();
  let chunk = 0;
  for (const child of schema.children) {
    const { name, repetition_type: repetition } = child.element;
    if (names.has(name)) {
      throw new FileError(file, told`two columns are called “${name}”`, 'give each its own name');
    }
    names.add(name);
    const nested = child.children.length > 0 || repetition === 'REPEATED';
    const type = nested ? undefined : typeOf(child.element);
    if (type) columns.push({ name, type, chunk, nullable: repetition !== 'REQUIRED' });
    else {
      const why = nested ? 'lists and nested values' : 'values of its type';
      notes.push(`Column “${name}” was left out: ${why} are not read.`);
    }
    chunk += leaves(child);
  }
  if (columns.length > 0) return { columns, notes };
  throw new FileError(
    file,
    'none of its columns can be read',
    'save plain columns of numbers or text',
  );
}

/** @throws FileError if the row groups do not have what the head says. */
export function checkGroups(
  file: string,
  size: number,
  metadata: FileMetaData,
  tree: SchemaTree,
): void {
  const wrong = () => new FileError(file, 'its parts contradict each other', FETCH_AGAIN);
  const chunks = leaves(tree);
  let rows = 0;
  for (const { num_rows: count, columns } of metadata.row_groups) {
    if (!(count >= 0n) || columns.length !== chunks) throw wrong();
    rows += Number(count);
    for (const { meta_data: data, file_path: path } of columns) {
      if (path) throw new FileError(file, 'its columns lie in other files', 'save it as one file');
      if (!data) throw new FileError(file, 'it is encrypted', 'save it without encryption');
      const { from, to } = rangeOf(data);
      if (!(from >= 4 && from <= to && to <= size)) throw wrong();
    }
  }
  if (rows !== Number(metadata.num_rows) || !Number.isSafeInteger(rows)) throw wrong();
}
