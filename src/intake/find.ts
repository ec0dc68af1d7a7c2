import { bytesOfBlob } from '#files/bytes.ts';
import { openFile } from '#files/open.ts';
import { glanceAt, guessRoles } from './guess-roles.ts';
import type { Item } from './item.ts';
import { itemsOf, type Opened } from './items-of.ts';
import type { Brought, Finding, ShownItem } from './messages.ts';
import { recipeFor } from './recipes.ts';

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

const formatOf = ({ file }: Opened): string => (file.kind === 'samples' ? file.of : file.format);

/** What files are, as far as their first rows tell. @throws FileError */
export async function find(
  brought: readonly Brought[],
  open: typeof openFile = openFile,
): Promise<{ finding: Finding; items: Item[] }> {
  const opened: Opened[] = [];
  for (const { name, blob } of brought) {
    opened.push({ name, file: await open(bytesOfBlob(blob, name)) });
  }
  const { items, notes } = itemsOf(opened);
  const known = recipeFor(items);
  const roles = known?.roles ?? guessRoles(items, await Promise.all(items.map(glanceAt)));
  const shown: ShownItem[] = [];
  for (const [k, item] of items.entries()) {
    const { name, of, type, width, shape, missing, reading } = item;
    const head = k < MOST_SHOWN ? await headOf(item) : [];
    const picture = drawable(item);
    shown.push({ name, of, type, width, shape, missing, reading, head, picture });
  }
  const finding: Finding = {
    files: opened.map(({ name, file }, k) => ({
      name,
      size: brought[k].blob.size,
      format: formatOf(opened[k]),
      notes: file.notes,
      reproducible: file.kind !== 'samples' || file.reproducible,
    })),
    rows: items[0]?.rows ?? 0,
    items: shown,
    notes,
    roles,
    ...(known && { recipe: known.id }),
  };
  return { finding, items };
}
