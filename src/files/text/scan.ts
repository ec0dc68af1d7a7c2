import type { Bytes } from '../bytes.ts';
import { FileError } from '../file-error.ts';
import type { Column } from '../table.ts';
import { told } from '../told.ts';
import { blocksOf, type Span } from './blocks.ts';
import type { Found } from './form.ts';
import { columnNames } from './names.ts';
import type { TextOptions } from './options.ts';
import { type Delimiter, isBlank } from './records.ts';
import { Tally } from './tally.ts';

/** A block of rows of a table. */
export interface RowBlock extends Span {
  /** Records before its first row: the names, and blank lines above them. */
  readonly skip: number;
  /** How many rows of the table lie before it, and in it. */
  readonly first: number;
  readonly rows: number;
}

export interface Scanned {
  readonly columns: readonly Column[];
  readonly blocks: readonly RowBlock[];
  readonly rows: number;
  readonly notes: readonly string[];
}

type Record = readonly string[];

/** How many records of a block count: blank lines at the end of a file do not. */
const lengthOf = (records: readonly Record[], isEnd: boolean): number =>
  isEnd ? records.findLastIndex((record) => !isBlank(record)) + 1 : records.length;

/** Blank lines are no rows, but in a table of one column, where they are rows without a value. */
const isRow = (record: Record, columns: number): boolean => columns === 1 || !isBlank(record);

/** The rows among the records of a block. */
export const rowsAmong = (
  records: readonly Record[],
  { skip }: RowBlock,
  columns: number,
  isEnd: boolean,
): readonly Record[] =>
  records.slice(skip, lengthOf(records, isEnd)).filter((record) => isRow(record, columns));

const count = (number: number) => number.toLocaleString('en');

/**
 * Reads a table once through: what its columns hold, and where its rows lie.
 * @throws OtherEncoding, and FileError on a row of another length or quotes that are wrong.
 */
export async function scan(bytes: Bytes, found: Found, options: TextOptions): Promise<Scanned> {
  const { form, reading } = found;
  const blocks: RowBlock[] = [];
  const notes: string[] = [];
  let tallies: readonly Tally[] = [];
  let [rows, number, longer, blank] = [0, form.linesBefore, 0, 0];

  function begin(record: Record): void {
    const raw = reading.header ? record : record.map((_, k) => `column ${k + 1}`);
    const named = columnNames(raw);
    notes.push(...named.notes);
    tallies = named.names.map((name) => new Tally(name));
  }

  function add(record: Record): void {
    const width = tallies.length;
    if (record.length < width || record.slice(width).some((cell) => cell.trim() !== '')) {
      const problem =
        record.length === 1
          ? told`it has 1 field and the first row has ${count(width)}`
          : told`it has ${count(record.length)} fields and the first row has ${count(width)}`;
      const remedy =
        record.length > width
          ? 'name every column in the first row, or quote what holds the delimiter'
          : 'mend the row, or quote what holds a new line';
      throw new FileError(bytes.name, problem, remedy, { row: number });
    }
    if (record.length > width) longer++;
    for (let k = 0; k < width; k++) tallies[k].add(record[k], number);
    rows++;
  }

  for await (const { from, to, records } of blocksOf(bytes, form)) {
    const first = rows;
    let skip = 0;
    for (const record of records.slice(0, lengthOf(records, to === bytes.size))) {
      number++;
      if (tallies.length === 0) {
        skip++;
        if (isBlank(record)) continue;
        begin(record);
        if (reading.header) continue;
        skip--;
      }
      if (isRow(record, tallies.length)) add(record);
      else blank++;
    }
    blocks.push({ from, to, skip, first, rows: rows - first });
    options.onBytes?.(to);
  }
  if (rows === 0) throw new FileError(bytes.name, 'it holds no rows', 'choose another file');
  if (longer > 0) notes.push(`Empty fields too many at the end of rows: ${count(longer)}.`);
  if (blank > 0) notes.push(`Blank lines that were left out: ${count(blank)}.`);
  const decided = columnsOf(tallies, reading.delimiter, options);
  return { columns: decided.columns, blocks, rows, notes: [...notes, ...decided.notes] };
}

/** What the columns are; where a decimal mark could be either, it is that of the others, or that of the delimiter. */
function columnsOf(
  tallies: readonly Tally[],
  delimiter: Delimiter,
  { decimals = {} }: TextOptions,
) {
  const chosen = (name: string) => (Object.hasOwn(decimals, name) ? decimals[name] : undefined);
  const told = tallies.map(({ evidence }) => evidence);
  const [dots, commas] = ['.', ','].map((mark) => told.filter((each) => each === mark).length);
  const usual = dots === commas ? (delimiter === ';' ? ',' : '.') : dots > commas ? '.' : ',';
  const decided = tallies.map((tally) => tally.column(usual, chosen(tally.name)));
  return {
    columns: decided.map(({ column }) => column),
    notes: decided.flatMap((each) => each.notes),
  };
}
