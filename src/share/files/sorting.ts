import type { Column, Row } from './columns.ts';

/** By which column runs are sorted, and which way. */
export interface Sorting {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

/** The newest first, as long as nobody asks for another order. */
export const USUAL: Sorting = { by: 'date', direction: 'descending' };

/** What a press on a column's head asks for: its order, or the other way round. */
export const pressed = (now: Sorting, by: string): Sorting => ({
  by,
  direction: now.by === by && now.direction === 'ascending' ? 'descending' : 'ascending',
});

const collator = new Intl.Collator('en', { numeric: true });

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Rows in order; equal ones stay as they were, and those without a value come last, either way. */
export function sorted(
  rows: readonly Row[],
  columns: readonly Column[],
  { by, direction }: Sorting,
): Row[] {
  const column = columns.find(({ id }) => id === by);
  if (!column) return sorted(rows, columns, USUAL);
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [first, second] = [column.key(a), column.key(b)];
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined);
    }
    return sign * compare(first, second);
  });
}

/** Words and numbers of a text, without case and accents; a comma or a full stop behind one is none of it. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:\.\p{N}+)?/gu) ?? [];

const isNumber = (word: string): boolean => /^[\d.]+$/.test(word);

/** The rows in which each of some words begins a word of a cell or of the note; a number is found whole. */
export function found(rows: readonly Row[], columns: readonly Column[], text: string): Row[] {
  const asked = wordsOf(text);
  return rows.filter((row) => {
    const cells = columns.map((column) => `${column.title} ${column.words(row)}`);
    const all = wordsOf([...cells, row.run.note].join('\n'));
    return asked.every((word) =>
      all.some((own) => (isNumber(word) ? own === word : own.startsWith(word))),
    );
  });
}
