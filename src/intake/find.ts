import type { OpenFile } from '#files/open.ts';
import type { Samples } from '#files/samples.ts';
import type { TextReading } from '#files/text/options.ts';
import { glanceAt, guessRoles } from './guess-roles.ts';
import { halved } from './halved.ts';
import type { Item } from './item.ts';
import { itemsOf, type Opened } from './items-of.ts';
import type { Brought, Finding, ShownItem } from './messages.ts';
import { type Opening, openAll } from './open-all.ts';
import { AS_FOUND, parseReading, type Reading, readingText } from './reading.ts';
import { lackIn, recipeFor } from './recipes.ts';
import type { Roles } from './roles.ts';
import { labelsOf } from './sample-items.ts';
import { shownSamples } from './shown-samples.ts';

/** Rows that are shown. */
const SHOWN = 20;
/** Items whose first rows are shown; the others are named. */
const MOST_SHOWN = 60;
/** Numbers of an array that are shown of a row. */
const FIRST = 4;

const short = (value: number): string =>
  Number.isNaN(value) ? '' : String(Number(value.toPrecision(5)));

async function headOf(item: Item): Promise<string[]> {
  const to = Math.min(SHOWN, item.rows);
  if (item.of === 'samples') return [...(await item.text(0, to))];
  if (item.width === 1) return [...(await item.text(0, to))];
  const numbers = await item.numbers(0, to);
  return Array.from({ length: to }, (_, row) => {
    const from = row * item.width;
    const some = Array.from(numbers.subarray(from, from + Math.min(FIRST, item.width)), short);
    return item.width > FIRST ? `${some.join(' ')} …` : some.join(' ');
  });
}

/** Rows and columns, and colours where it has any, of an item whose samples can be drawn. */
function drawable({ shape = [], type }: Pick<Item, 'shape' | 'type'>): boolean {
  const [rows, columns, colours] = shape;
  const flat = shape.length === 2 || (shape.length === 3 && (colours === 1 || colours === 3));
  return type !== 'text' && flat && Math.min(rows, columns) >= 4 && Math.max(rows, columns) <= 512;
}

const formatOf = (file: OpenFile): string => (file.kind === 'samples' ? file.of : file.format);

const guess = async (items: readonly Item[]): Promise<Roles> =>
  guessRoles(items, await Promise.all(items.map(glanceAt)));

/** Roles of items; where all is one sense, of its halves. */
async function guessed(items: Item[]): Promise<{ items: Item[]; roles: Roles; divided: boolean }> {
  const roles = await guess(items);
  const halves = roles.senses.length < 2 ? halved(items) : undefined;
  if (!halves) return { items, roles, divided: false };
  return { items: halves, roles: await guess(halves), divided: true };
}

/** Groups of which a fifth of the rows can be held out. */
const LEAST_GROUPS = 5;

const hasGroups = (samples: Samples): boolean =>
  new Set(labelsOf(samples, AS_FOUND).groups).size >= LEAST_GROUPS;

/**
 * How files are read where nobody has said anything. What this says stands in links: what is not said there is read
 * as it always was.
 */
function usual(opened: readonly Opened[]): Reading {
  const samples = opened.flatMap(({ file }) => (file.kind === 'samples' ? [file] : []));
  return {
    ...AS_FOUND,
    ...(samples.some(hasGroups) && { groups: true }),
    ...(samples.some(({ of }) => of === 'sound') && { sound: 'mel' }),
  };
}

/** What files are, as far as their first rows tell. @throws FileError */
export async function find(
  brought: readonly Brought[],
  opening: Opening,
): Promise<{ finding: Finding; items: Item[]; files: readonly OpenFile[] }> {
  const opened = await openAll(brought, opening);
  const reading = opening.reading === undefined ? usual(opened) : parseReading(opening.reading);
  const found = itemsOf(opened, reading);
  const known = recipeFor(found.items);
  const { items, roles, divided } = known
    ? { ...known, items: found.items, divided: false }
    : await guessed(found.items);
  const lack = known ? undefined : lackIn(found.items);
  const notes: Finding['notes'] = [
    ...found.notes,
    ...(divided ? [{ id: 'note-halved' }] : []),
    ...(lack ? [{ id: lack }] : []),
  ];
  const shown: ShownItem[] = [];
  for (const [k, item] of items.entries()) {
    const { name, of, type, width, shape, missing, reading } = item;
    const head = k < MOST_SHOWN ? await headOf(item) : [];
    const picture = drawable(item);
    shown.push({ name, of, type, width, shape, missing, reading, head, picture });
  }
  const finding: Finding = {
    files: opened.map(({ name, size, file }) => ({
      ...{ name, size, format: formatOf(file) },
      notes: file.notes,
      reproducible: file.kind !== 'samples' || file.reproducible,
      ...(file.kind === 'samples' && { samples: shownSamples(file, reading) }),
      ...('asRead' in file && { asRead: file.asRead as TextReading }),
    })),
    reading: readingText(reading),
    rows: items[0]?.rows ?? 0,
    items: shown,
    notes,
    roles,
    ...(known && { recipe: known.id }),
  };
  return { finding, items, files: opened.map(({ file }) => file) };
}
