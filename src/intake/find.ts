import { type Bytes, bytesOfBlob } from '#files/bytes.ts';
import { type OpenFile, openFile, openFiles } from '#files/open.ts';
import { isSampleName } from '#files/samples/kinds.ts';
import type { TextReading } from '#files/text/options.ts';
import { glanceAt, guessRoles } from './guess-roles.ts';
import { halved } from './halved.ts';
import type { Item } from './item.ts';
import { itemsOf, type Opened } from './items-of.ts';
import type { Brought, Finding, ShownItem } from './messages.ts';
import { optionsOf, parseReading } from './reading.ts';
import { recipeFor } from './recipes.ts';
import type { Roles } from './roles.ts';

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

/** How files are opened, and who is told how far it is. */
export interface Opening {
  /** How tables of text are read; see `readingText`. */
  readonly reading: string;
  readonly open?: typeof openFile;
  /** Is told what part of the bytes was looked at, 0 to 1; may throw, which ends it. */
  readonly onPart?: (part: number) => void;
}

/** Opens a file as a person says it is read: columns are named by their place, so it is asked first what they are called. */
async function openAs(
  bytes: Bytes,
  { reading, open = openFile, onPart }: Opening,
): Promise<OpenFile> {
  const onBytes = (done: number) => onPart?.(bytes.size > 0 ? done / bytes.size : 1);
  const { decimals, ...form } = parseReading(reading);
  const plain = optionsOf({ ...form, decimals: new Map() }, []);
  const file = await open(bytes, { ...plain, onBytes });
  if (decimals.size === 0 || file.kind !== 'table') return file;
  const names = file.columns.map(({ name }) => name);
  return open(bytes, { ...optionsOf({ ...form, decimals }, names), onBytes });
}

const sizeOf = (brought: readonly Brought[]): number =>
  brought.reduce((sum, { blob }) => sum + blob.size, 0);

const folderOf = (path: string): string => path.split('/')[0];

/** What systems keep in folders of their own accord. */
const KEPT_BESIDE = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Pictures or sounds of a folder are one thing; every other file is one by itself. */
function grouped(brought: readonly Brought[]) {
  const samples = brought.filter(({ name }) => isSampleName(name) && !KEPT_BESIDE.test(name));
  const together = samples.length > 1 ? samples : [];
  const left = brought.filter((one) => !together.includes(one));
  return {
    together,
    alone: left.filter(({ name }) => together.length === 0 || !KEPT_BESIDE.test(name)),
  };
}

const guess = async (items: readonly Item[]): Promise<Roles> =>
  guessRoles(items, await Promise.all(items.map(glanceAt)));

/** Roles of items; where all is one sense, of its halves. */
async function guessed(items: Item[]): Promise<{ items: Item[]; roles: Roles; divided: boolean }> {
  const roles = await guess(items);
  const halves = roles.senses.length < 2 ? halved(items) : undefined;
  if (!halves) return { items, roles, divided: false };
  return { items: halves, roles: await guess(halves), divided: true };
}

/** What files are, as far as their first rows tell. @throws FileError */
export async function find(
  brought: readonly Brought[],
  opening: Opening,
): Promise<{ finding: Finding; items: Item[] }> {
  const opened: (Opened & { readonly size: number })[] = [];
  const total = sizeOf(brought);
  const { together, alone } = grouped(brought);
  let before = 0;
  if (together.length > 0) {
    const name = folderOf(together[0].name);
    const files = together.map((one) => bytesOfBlob(one.blob, one.name));
    opened.push({ name, size: sizeOf(together), file: await openFiles(files, name) });
    before += sizeOf(together);
  }
  for (const { name, blob } of alone) {
    const onPart = (part: number) => opening.onPart?.((before + part * blob.size) / total);
    const file = await openAs(bytesOfBlob(blob, name), { ...opening, onPart });
    before += blob.size;
    opened.push({ name, size: blob.size, file });
  }
  const found = itemsOf(opened);
  const known = recipeFor(found.items);
  const { items, roles, divided } = known
    ? { ...known, items: found.items, divided: false }
    : await guessed(found.items);
  const notes = divided ? [...found.notes, { id: 'note-halved' }] : found.notes;
  const shown: ShownItem[] = [];
  for (const [k, item] of items.entries()) {
    const { name, of, type, width, shape, missing, reading } = item;
    const head = k < MOST_SHOWN ? await headOf(item) : [];
    const picture = drawable(item);
    shown.push({ name, of, type, width, shape, missing, reading, head, picture });
  }
  const finding: Finding = {
    files: opened.map(({ name, file, size }, k) => ({
      ...{ name, size },
      format: formatOf(opened[k]),
      notes: file.notes,
      reproducible: file.kind !== 'samples' || file.reproducible,
      ...('asRead' in file && { asRead: file.asRead as TextReading }),
    })),
    rows: items[0]?.rows ?? 0,
    items: shown,
    notes,
    roles,
    ...(known && { recipe: known.id }),
  };
  return { finding, items };
}
