import type { Bytes } from '../bytes.ts';
import { dayOfIso } from '../day.ts';
import { FileError } from '../file-error.ts';
import type { Column, Table } from '../table.ts';
import { told } from '../told.ts';
import { recordsOf } from './blocks.ts';
import { isMissing, isNone, numberOf } from './cell.ts';
import type { Found } from './form.ts';
import type { TextReading } from './options.ts';
import { type RowBlock, rowsAmong, type Scanned } from './scan.ts';

/** A table of text, and how it was read. */
export interface TextTable extends Table {
  readonly asRead: TextReading;
}

/** Numbers of blocks that are kept, and bytes of blocks that are kept as words. */
const KEPT_NUMBERS = 2 ** 24;
const KEPT_BYTES = 2 ** 22;

type Rows = readonly (readonly string[])[];

/** A cell of a column of numbers, truths or dates as a number. */
function cellValue(raw: string, { type, reading }: Column): number {
  const cell = raw.trim();
  if (isMissing(cell) || isNone(cell)) return Number.NaN;
  if (type === 'bool') return cell.toLowerCase() === 'true' ? 1 : 0;
  return type === 'date' ? dayOfIso(cell) : numberOf(cell, reading?.decimal ?? '.');
}

function cellText(raw: string, { type }: Column): string {
  const cell = raw.trim();
  return isMissing(cell) || (type !== 'text' && isNone(cell)) ? '' : cell;
}

/** Makes what is asked for anew if it is not among what was made last, as far as there is room. */
class Kept<T> {
  private readonly values = new Map<number, { value: Promise<T>; size: number }>();
  private room: number;
  constructor(room: number) {
    this.room = room;
  }

  get(key: number, size: number, make: () => Promise<T>): Promise<T> {
    const value = this.values.get(key)?.value ?? make();
    if (!this.values.has(key)) this.room -= size;
    this.values.delete(key);
    this.values.set(key, { value, size });
    for (const [oldest, { size: freed }] of this.values) {
      if (this.room >= 0 || oldest === key) break;
      this.values.delete(oldest);
      this.room += freed;
    }
    value.catch(() => this.values.delete(key));
    return value;
  }
}

/** The table of a file that was scanned: blocks are read anew when they are asked for, and some are kept. */
export function textTable(bytes: Bytes, found: Found, scanned: Scanned): TextTable {
  const { columns, blocks, rows } = scanned;
  const words = new Kept<Rows>(KEPT_BYTES);
  const numbers = new Kept<readonly (Float64Array | undefined)[]>(KEPT_NUMBERS);

  const wordsOf = (block: RowBlock) =>
    words.get(block.from, block.to - block.from, async () => {
      const records = await recordsOf(bytes, found.form, block);
      return rowsAmong(records, block, columns.length, block.to === bytes.size);
    });

  const numbersOf = (block: RowBlock) =>
    numbers.get(block.from, block.rows * columns.length, async () => {
      const cells = await wordsOf(block);
      return columns.map((column, k) =>
        column.type === 'text'
          ? undefined
          : Float64Array.from(cells, (record) => cellValue(record[k], column)),
      );
    });

  const between = (from: number, to: number) =>
    blocks.filter((block) => block.first < to && block.first + block.rows > from);

  return {
    kind: 'table',
    format: found.reading.delimiter === '\t' ? 'tsv' : 'csv',
    ...{ rows, columns, asRead: found.reading, notes: [...found.notes, ...scanned.notes] },
    async numbers(index, from, to) {
      const { name, type } = columns[index];
      if (type === 'text') {
        const remedy = 'use it as a label, or save numbers';
        throw new FileError(bytes.name, told`column “${name}” holds text, no numbers`, remedy);
      }
      const out = new Float64Array(to - from);
      for (const block of between(from, to)) {
        const own = (await numbersOf(block))[index]!;
        const start = Math.max(0, from - block.first);
        out.set(own.subarray(start, to - block.first), block.first + start - from);
      }
      return out;
    },
    async text(index, from, to) {
      const parts: string[] = [];
      for (const block of between(from, to)) {
        const own = await wordsOf(block);
        const start = Math.max(0, from - block.first);
        for (const record of own.slice(start, to - block.first)) {
          parts.push(cellText(record[index], columns[index]));
        }
      }
      return parts;
    },
  };
}
