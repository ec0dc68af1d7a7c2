import type { PackedSet } from '#data/packed-set.ts';
import { type Block, type Input, type Made, scaleOf, senseOf } from './assemble.ts';
import { drawnHalves, givenHalves, type Halves } from './halves.ts';
import type { Item } from './item.ts';
import { Pace, type Way } from './pace.ts';
import { readNumbers, textsOf } from './read-item.ts';
import type { Roles } from './roles.ts';
import { jointKeys, RowKeys } from './row-keys.ts';

/** Numbers that all senses may have together: 192 MB, held twice while they are put in order. */
export const MOST_NUMBERS = 48_000_000;
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

/** Names of classes in an order that is the same everywhere: numbers by size, words by their letters. */
function classNames(labels: readonly string[]): string[] {
  const names = [...new Set(labels)].filter((name) => name !== '');
  const numbers = names.every((name) => Number.isFinite(Number(name)));
  const byLetters = (a: string, b: string) => (a < b ? -1 : 1);
  return names.sort((a, b) => (numbers && Number(a) - Number(b)) || byLetters(a, b));
}

/** The index of each text among all that there are; every empty one has an index of its own. */
function indices(texts: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  let next = 0;
  return Int32Array.from(texts, (text) => {
    const index = known.get(text) ?? next++;
    if (text !== '') known.set(text, index);
    return index;
  });
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
        const shifted = scaleOf(items, own) === 'by column';
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
  const inputs: (readonly Input[])[] = [];
  const sets = blocks.map((list, k) => {
    const own = senseOf(`own-${k + 1}`, list, items, order, training);
    blocks[k] = [];
    inputs.push(own.inputs);
    made.push(...own.made);
    return own.sense;
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
