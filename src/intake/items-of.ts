import type { StoredArray } from '#files/arrays.ts';
import type { OpenFile } from '#files/open.ts';
import type { Table } from '#files/table.ts';
import type { Item, Told } from './item.ts';
import { AS_FOUND, type Reading } from './reading.ts';
import { sampleItems, sizeWords } from './sample-items.ts';

/** A file that was opened, by its name. */
export interface Opened {
  readonly name: string;
  readonly file: OpenFile;
}

const product = (axes: readonly number[]): number => axes.reduce((all, one) => all * one, 1);

const wordOf = (value: number): string => (Number.isNaN(value) ? '' : String(value));

const columnsOf = (table: Table): Item[] =>
  table.columns.map(({ name, type, missing, reading }, index) => ({
    ...{ name, type, missing, reading },
    of: 'column',
    rows: table.rows,
    width: 1,
    numbers: (from, to) => table.numbers(index, from, to),
    text: (from, to) => table.text(index, from, to),
  }));

function arrayItem(array: StoredArray): Item {
  const [rows = 0, ...axes] = array.shape;
  const words = array.type === 'text';
  return {
    name: array.name,
    of: 'array',
    type: words ? 'text' : array.type === 'bool' ? 'bool' : 'number',
    rows,
    width: product(axes),
    ...(axes.length > 0 && { shape: axes }),
    numbers: (from, to) => array.rows(from, to),
    text: async (from, to) =>
      words ? array.text(from, to) : Array.from(await array.rows(from, to), wordOf),
  };
}

/** What pictures and sounds are made into, so that a small network can be trained on them. */
function aboutSize({ name, file }: Opened, reading: Reading): Told[] {
  if (file.kind !== 'samples') return [];
  const [from, to] = [sizeWords(file.size), sizeWords(file.size, reading)];
  if (from === to) return [];
  const id =
    file.of === 'sound' && reading.sound === 'mel' ? 'note-mel' : `note-smaller-${file.of}`;
  return [{ id, values: { name, from, to } }];
}

const stemOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/** That pictures and sounds stand beside each other by their order alone: their names do not go together. */
function aboutPairs(files: readonly Opened[]): Told[] {
  const [first, ...others] = files.flatMap(({ file }) => (file.kind === 'samples' ? [file] : []));
  const differs = others.some(
    ({ count, names }) =>
      count === first.count && names.some((name, k) => stemOf(name) !== stemOf(first.names[k])),
  );
  return differs ? [{ id: 'note-unpaired' }] : [];
}

function itemsIn({ name, file }: Opened, reading: Reading): Item[] {
  if (file.kind === 'table') return columnsOf(file);
  if (file.kind === 'samples') return sampleItems(file, reading);
  const stem = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return file.arrays.map((array) => arrayItem(array.name ? array : { ...array, name: stem }));
}

/** How many rows most of the items have; of equally many, the larger number. */
function usualRows(items: readonly Item[]): number {
  const counts = new Map<number, number>();
  for (const { rows } of items) counts.set(rows, (counts.get(rows) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? 0;
}

/** Of equal names, the later ones are numbered. */
function named(items: readonly Item[]): Item[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.name) ?? 0) + 1;
    seen.set(item.name, count);
    return count === 1 ? item : { ...item, name: `${item.name} (${count})` };
  });
}

/** All that the samples of some files have, in the order of their names, and what is left out of it. */
export function itemsOf(
  files: readonly Opened[],
  reading: Reading = AS_FOUND,
): { items: Item[]; notes: Told[] } {
  const order = ({ name }: Opened, other: Opened) =>
    name === other.name ? 0 : name < other.name ? -1 : 1;
  const sorted = [...files].sort(order);
  // Pictures and sounds that go together have one label, that of the first.
  const first = sorted.findIndex(({ file }) => file.kind === 'samples');
  const found = sorted.flatMap((one, k) =>
    itemsIn(one, reading).filter(
      ({ of, type }) => of !== 'samples' || type !== 'text' || k === first,
    ),
  );
  const all = found.filter(({ width }) => width > 0);
  const rows = usualRows(all);
  const items = named(all.filter((item) => item.rows === rows));
  const notes = all
    .filter((item) => item.rows !== rows)
    .map(({ name, rows: own }) => ({
      id: 'note-other-length',
      values: { name, own, rows },
    }));
  const empty = found
    .filter(({ width }) => width === 0)
    .map(({ name }) => ({ id: 'note-empty', values: { name } }));
  return {
    items,
    notes: [
      ...sorted.flatMap((one) => aboutSize(one, reading)),
      ...aboutPairs(sorted),
      ...notes,
      ...empty,
    ],
  };
}
