import type { PackedSet } from '#data/packed-set.ts';
import { drawnHalves, givenHalves, type Halves } from './halves.ts';
import type { Item } from './item.ts';
import type { Roles } from './roles.ts';
import { jointKeys, RowKeys } from './row-keys.ts';
import { type WordColumns, wordColumns } from './words.ts';

/** Numbers that all senses may have together: 192 MB, held twice while they are put in order. */
export const MOST_NUMBERS = 48_000_000;
/** Numbers, or rows of words, that are read at once. */
const AT_ONCE = 1 << 18;

/** A column of a sense as it is trained on. */
export interface Input {
  /** The item it comes from, and its value or word where it is made of words. */
  readonly item: number;
  readonly word?: string;
}

/** How a column of words was made into numbers. */
export interface Made {
  readonly item: number;
  readonly columns: WordColumns;
}

/** A set that can be trained on, and what came up on the way. */
export interface Prepared {
  readonly data: PackedSet;
  /** What its senses are called. */
  readonly named: readonly string[];
  /** Of every row of the set, by its place in the file. */
  readonly rows: Int32Array;
  /** Keys of the rows of each sense, and of all together. */
  readonly keys: readonly Float64Array[];
  readonly joint: Float64Array;
  readonly groups?: Int32Array;
  readonly inputs: readonly (readonly Input[])[];
  readonly made: readonly Made[];
  /** Numbers of each sense that are missing; those that were too large for 32 bits among them. */
  readonly missing: readonly number[];
  readonly beyond: number;
  readonly unlabelled: number;
  readonly halves: {
    readonly by: 'column' | 'group' | 'rows';
    readonly unknown: readonly string[];
  };
}

export interface Way {
  /** Is told what part is done, 0 to 1. */
  readonly progress?: (part: number) => void;
  readonly signal?: AbortSignal;
  /** Lets messages in. */
  readonly breathe?: () => Promise<void>;
}

/** Counts numbers on their way, and stops where it is asked to. */
class Pace {
  readonly #way: Way;
  readonly #total: number;
  #done = 0;

  constructor(way: Way, total: number) {
    this.#way = way;
    this.#total = total;
  }

  /** @throws DOMException "AbortError" */
  async go(count: number): Promise<void> {
    this.#done += count;
    this.#way.progress?.(Math.min(1, this.#done / this.#total));
    await this.#way.breathe?.();
    this.#way.signal?.throwIfAborted();
  }
}

async function textsOf(item: Item, pace: Pace): Promise<string[]> {
  const all: string[] = [];
  for (let from = 0; from < item.rows; from += AT_ONCE) {
    const to = Math.min(item.rows, from + AT_ONCE);
    for (const text of await item.text(from, to)) all.push(text.trim());
    await pace.go(to - from);
  }
  return all;
}

/** Names of classes in an order that is the same everywhere: numbers by size, words by their letters. */
function classNames(labels: readonly string[]): string[] {
  const names = [...new Set(labels)].filter((name) => name !== '');
  const numbers = names.every((name) => Number.isFinite(Number(name)));
  const byLetters = (a: string, b: string) => (a < b ? -1 : 1);
  return names.sort((a, b) => (numbers && Number(a) - Number(b)) || byLetters(a, b));
}

/** The index of each text among all that there are. */
function indices(texts: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    const index = known.get(text) ?? known.size;
    known.set(text, index);
    return index;
  });
}

/** Numbers of one item for the rows that are kept, one after the other; NaN where there is none. */
async function readNumbers(
  item: Item,
  kept: Int32Array,
  shifted: boolean,
  keys: RowKeys,
  pace: Pace,
): Promise<{ values: Float32Array; missing: number; beyond: number }> {
  const { width, rows } = item;
  const values = new Float32Array(kept.length * width);
  let [row, missing, beyond] = [0, 0, 0];
  let first: number | undefined;
  const step = Math.max(1, Math.floor(AT_ONCE / width));
  for (let from = 0; from < rows; from += step) {
    const to = Math.min(rows, from + step);
    const read = await item.numbers(from, to);
    for (; row < kept.length && kept[row] < to; row++) {
      for (let k = 0; k < width; k++) {
        const value = read[(kept[row] - from) * width + k];
        keys.addNumber(row, value);
        if (shifted && first === undefined && Number.isFinite(value)) first = value;
        const stored = Math.fround(value - (first ?? 0));
        if (Number.isFinite(stored)) values[row * width + k] = stored;
        else {
          values[row * width + k] = Number.NaN;
          missing++;
          if (!Number.isNaN(value)) beyond++;
        }
      }
    }
    await pace.go((to - from) * width);
  }
  return { values, missing, beyond };
}

type Block =
  | { readonly item: number; readonly values: Float32Array }
  | { readonly item: number; readonly texts: readonly string[] };

/** Rows and columns of a sense that is one picture. */
function pictureOf(items: readonly Item[], own: readonly number[]) {
  const shape = own.length === 1 ? items[own[0]].shape : undefined;
  return shape?.length === 2 ? ([shape[0], shape[1]] as const) : undefined;
}

/** How many numbers the senses have together, and at least where words are among them. */
export function numbersIn(items: readonly Item[], { of }: Roles): number {
  const wide = items.filter((_, k) => typeof of[k] === 'number');
  return wide.reduce((sum, { width, rows }) => sum + width * rows, 0);
}

/**
 * Reads all that roles name, divides it in halves, and puts it in the order in which it is trained on: training rows
 * first, both as they stand in the file. Numbers of a column are less their first one, so that 32 bits hold what is
 * after the point of large ones; what is missing is NaN.
 *
 * @throws FileError if a file cannot be read, Error if no label is named, DOMException "AbortError" if it is stopped.
 */
export async function prepare(
  items: readonly Item[],
  roles: Roles,
  way: Way = {},
): Promise<Prepared> {
  const at = (role: 'label' | 'group' | 'split') => roles.of.indexOf(role);
  if (at('label') < 0) throw new Error('No item is the label.');
  const rows = items[0].rows;
  const beside = ['label', 'group', 'split'] as const;
  const pace = new Pace(
    way,
    numbersIn(items, roles) + rows * beside.filter((role) => at(role) >= 0).length,
  );
  const labelTexts = await textsOf(items[at('label')], pace);
  const groupTexts = at('group') < 0 ? undefined : await textsOf(items[at('group')], pace);
  const splitTexts = at('split') < 0 ? undefined : await textsOf(items[at('split')], pace);
  const given = splitTexts && givenHalves(items[at('split')].name, splitTexts);
  const kept = Int32Array.from(
    labelTexts.flatMap((text, row) => (text !== '' && given?.held[row] !== -1 ? [row] : [])),
  );
  const classes = classNames(Array.from(kept, (row) => labelTexts[row]));
  const classAt = new Map(classes.map((name, k) => [name, k]));

  const senses = roles.senses.map((_, sense) =>
    roles.of.flatMap((role, k) => (role === sense ? [k] : [])),
  );
  const scaled = senses.map((own) =>
    own.some((k) => items[k].width > 1) || (own.length === 1 && items[own[0]].type === 'text')
      ? ('together' as const)
      : ('by column' as const),
  );
  const rowKeys = senses.map(() => new RowKeys(kept.length));
  const missing = senses.map(() => 0);
  let beyond = 0;
  const blocks: Block[][] = [];
  for (const [sense, own] of senses.entries()) {
    const list: Block[] = [];
    for (const item of own) {
      if (items[item].type === 'text') {
        const all = await textsOf(items[item], pace);
        const texts = Array.from(kept, (row) => all[row]);
        for (const [row, text] of texts.entries()) rowKeys[sense].addText(row, text);
        missing[sense] += texts.filter((text) => text === '').length;
        list.push({ item, texts });
      } else {
        const shifted = scaled[sense] === 'by column';
        const read = await readNumbers(items[item], kept, shifted, rowKeys[sense], pace);
        missing[sense] += read.missing;
        beyond += read.beyond;
        list.push({ item, values: read.values });
      }
    }
    blocks.push(list);
  }

  const keys = rowKeys.map((one) => one.keys());
  const joint = jointKeys(keys);
  const groups = groupTexts && indices(Array.from(kept, (row) => groupTexts[row]));
  const halves: Halves = given
    ? { ...given, held: Int8Array.from(kept, (row) => given.held[row]) }
    : drawnHalves(groups ?? joint);
  const places = (half: number) =>
    [...halves.held.keys()].filter((row) => halves.held[row] === half);
  const training = places(0);
  const order = Int32Array.from([...training, ...places(1)]);

  const made: Made[] = [];
  const inputs: Input[][] = [];
  const sets = blocks.map((list, sense) => {
    const parts = list.map((block) => {
      const { item } = block;
      if ('values' in block) {
        const { width } = items[item];
        const columns = Array.from({ length: width }, (): Input => ({ item }));
        return {
          width,
          columns,
          write: (row: number, out: Float32Array, to: number) =>
            out.set(block.values.subarray(row * width, (row + 1) * width), to),
        };
      }
      const columns = wordColumns(training.map((row) => block.texts[row]));
      made.push({ item, columns });
      const { names } = columns;
      return {
        width: names.length,
        columns: names.map((word): Input => ({ item, word })),
        write: (row: number, out: Float32Array, to: number) => {
          const ones = columns.of(block.texts[row]);
          if (!ones) out.fill(Number.NaN, to, to + names.length);
          else for (const k of ones) out[to + k] = 1;
        },
      };
    });
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    const values = new Float32Array(order.length * width);
    order.forEach((row, n) => {
      let to = n * width;
      for (const part of parts) {
        part.write(row, values, to);
        to += part.width;
      }
    });
    blocks[sense] = [];
    inputs.push(parts.flatMap(({ columns }) => columns));
    return {
      id: `own-${sense + 1}`,
      inputs: width,
      shape: pictureOf(items, senses[sense]),
      values,
      scaled: scaled[sense],
    };
  });
  const reordered = (list: Float64Array) => Float64Array.from(order, (row) => list[row]);
  return {
    data: {
      classes,
      train: training.length,
      test: order.length - training.length,
      labels: Int32Array.from(order, (row) => classAt.get(labelTexts[kept[row]]) ?? 0),
      senses: sets,
    },
    named: roles.senses,
    rows: Int32Array.from(order, (row) => kept[row]),
    keys: keys.map(reordered),
    joint: reordered(joint),
    ...(groups && { groups: Int32Array.from(order, (row) => groups[row]) }),
    inputs,
    made,
    missing,
    beyond,
    unlabelled: labelTexts.filter((text) => text === '').length,
    halves: {
      by: given ? 'column' : groups ? 'group' : 'rows',
      unknown: halves.unknown,
    },
  };
}
