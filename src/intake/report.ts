import { MAX_MODALITIES } from '#spec/param.ts';
import { RUN_PARAMS } from '#spec/run-params.ts';
import { LEAST_HELD_OUT } from './halves.ts';
import type { Item } from './item.ts';
import { groupsInBoth, hidingLabel, repeated } from './leaks.ts';
import { MOST_NUMBERS, numbersIn, type Prepared } from './prepare.ts';
import type { Roles } from './roles.ts';

/** How much it matters: it cannot be trained on; accuracy is not to be believed; look at it; nothing is wrong. */
export type Weight = 'stop' | 'leak' | 'look' | 'fine';

/** One thing that was found. Its message is `found-<id>`. */
export interface Found {
  readonly id: string;
  readonly weight: Weight;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Report {
  readonly found: readonly Found[];
  readonly classes: readonly {
    readonly name: string;
    readonly train: number;
    readonly test: number;
  }[];
  readonly senses: readonly { readonly name: string; readonly inputs: number }[];
  readonly train: number;
  readonly test: number;
  /** Bytes of its numbers. */
  readonly memory: number;
}

/** Classes that can be told apart on the page. */
const MOST_CLASSES = 64;
const LEAST_TRAINED = 32;
/** Training rows under which a class is rare. */
const RARE = 10;
/** Names that are written out; the others are counted. */
const NAMED = 4;

const found = (id: string, weight: Weight, values: Found['values'] = {}): Found => ({
  id,
  weight,
  values,
});

const named = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} …` : names.join(', ');

/** What stands against training before anything is read. */
export function against(items: readonly Item[], roles: Roles): Found[] {
  const senses = roles.senses.filter((_, sense) => roles.of.includes(sense)).length;
  const numbers = numbersIn(items, roles);
  return [
    ...(roles.of.includes('label') ? [] : [found('no-label', 'stop')]),
    ...(senses < 2 ? [found('one-sense', 'stop', { count: senses })] : []),
    ...(senses > MAX_MODALITIES
      ? [found('many-senses', 'stop', { count: senses, most: MAX_MODALITIES })]
      : []),
    ...(numbers > MOST_NUMBERS
      ? [
          found('memory', 'stop', {
            megabytes: (4 * numbers) / 1e6,
            most: (4 * MOST_NUMBERS) / 1e6,
          }),
        ]
      : []),
  ];
}

function aboutRows({ data, unlabelled, halves, beyond }: Prepared): Found[] {
  const { train, test } = data;
  const least = { leastTrain: LEAST_TRAINED, leastTest: LEAST_HELD_OUT };
  const most = RUN_PARAMS.trainSize.max;
  const measured = RUN_PARAMS.probeSize.max;
  return [
    ...(train < LEAST_TRAINED || test < LEAST_HELD_OUT
      ? [found('few-rows', 'stop', { train, test, ...least })]
      : []),
    ...(unlabelled > 0 ? [found('unlabelled', 'look', { count: unlabelled })] : []),
    ...(halves.unknown.length > 0
      ? [found('unknown-half', 'look', { names: named(halves.unknown) })]
      : []),
    ...(beyond > 0 ? [found('beyond', 'look', { count: beyond })] : []),
    ...(train > most ? [found('many-rows', 'look', { train, most })] : []),
    ...(test > measured ? [found('many-held-out', 'fine', { test, most: measured })] : []),
    found(`half-by-${halves.by}`, 'fine', { train, test }),
  ];
}

function aboutClasses({ data }: Prepared, classes: Report['classes']): Found[] {
  const count = classes.length;
  const rows = data.train + data.test;
  if (count < 2) return [found('one-class', 'stop', { name: classes[0]?.name ?? '–' })];
  if (count > rows / 2) return [found('more-classes', 'stop', { count, rows })];
  if (count > MOST_CLASSES) return [found('many-classes', 'stop', { count, most: MOST_CLASSES })];
  const absent = classes.filter(({ train, test }) => train === 0 || test === 0);
  const rare = classes.filter(({ train, test }) => train > 0 && test > 0 && train < RARE);
  return [
    ...(absent.length > 0
      ? [
          found('absent-class', 'look', {
            names: named(absent.map(({ name }) => name)),
            count: absent.length,
          }),
        ]
      : []),
    ...(rare.length > 0
      ? [
          found('rare-class', 'look', {
            names: named(rare.map(({ name }) => name)),
            count: rare.length,
            least: RARE,
          }),
        ]
      : []),
    ...(absent.length + rare.length === 0 ? [found('no-rare-class', 'fine')] : []),
  ];
}

/** Part of the training rows that differ in a sense that tells them apart. */
const UNIQUE = 0.95;

/** Columns that are the same in every training row, and whether all are. */
function constants({ data }: Prepared, sense: number): number[] {
  const { values, inputs } = data.senses[sense];
  return Array.from({ length: inputs }, (_, column) => column).filter((column) => {
    let first: number | undefined;
    for (let row = 0; row < data.train; row++) {
      const value = values[row * inputs + column];
      if (Number.isNaN(value)) continue;
      if (first === undefined) first = value;
      else if (first !== value) return false;
    }
    return true;
  });
}

function aboutSense(prepared: Prepared, items: readonly Item[], sense: number): Found[] {
  const { data, named: names, keys, inputs, missing, made } = prepared;
  const name = names[sense];
  const own = data.senses[sense];
  const same = constants(prepared, sense);
  if (same.length === own.inputs) return [found('empty-sense', 'stop', { sense: name })];
  const nameOf = (column: number) => {
    const { item, word } = inputs[sense][column];
    return word === undefined ? items[item].name : `${items[item].name} “${word}”`;
  };
  const hiding = hidingLabel(own, inputs[sense], data.labels, data.classes.length);
  // That a row has nothing of a sense is no repetition of another that has nothing of it.
  const lacks = (row: number) =>
    own.values.subarray(row * own.inputs, (row + 1) * own.inputs).every(Number.isNaN);
  const { both, distinct, rows, differ } = repeated(keys[sense], data.train, lacks);
  const isUnique = differ > UNIQUE;
  return [
    ...(hiding.length > 0
      ? [
          found('label-hides', 'leak', {
            sense: name,
            names: named(hiding.map((item) => items[item].name)),
          }),
        ]
      : []),
    ...(both > 0 && isUnique
      ? [found('sense-repeats', 'leak', { sense: name, count: both, test: data.test })]
      : []),
    ...(both > 0 && !isUnique
      ? [found('few-different', 'fine', { sense: name, count: distinct, rows })]
      : []),
    ...(same.length > 0
      ? [
          found('constant', 'look', {
            sense: name,
            names: named([...new Set(same.map(nameOf))]),
            count: same.length,
          }),
        ]
      : []),
    ...(missing[sense] > 0
      ? [found('missing', 'look', { sense: name, count: missing[sense] })]
      : []),
    ...made
      .filter(({ item }) => inputs[sense].some((input) => input.item === item))
      .map(({ item, columns: { how, names, leftOut } }) =>
        found(`made-${how}`, 'fine', {
          name: items[item].name,
          count: names.length,
          left: leftOut,
        }),
      ),
    found(`scaled-${own.scaled === 'together' ? 'together' : 'apart'}`, 'fine', { sense: name }),
  ];
}

function aboutLeaks({ data, joint, groups }: Prepared): Found[] {
  const { both } = repeated(joint, data.train);
  const shared = groups ? groupsInBoth(groups, data.train) : 0;
  return [
    both > 0
      ? found('rows-repeat', 'leak', { count: both, test: data.test })
      : found('no-row-repeats', 'fine'),
    ...(shared > 0 ? [found('group-in-both', 'leak', { count: shared })] : []),
    ...(groups && shared === 0 ? [found('groups-apart', 'fine')] : []),
  ];
}

const WEIGHTS: readonly Weight[] = ['stop', 'leak', 'look', 'fine'];

/** What is to be known of a set before it is trained on, the worst first. */
export function reportOf(prepared: Prepared, items: readonly Item[]): Report {
  const { data } = prepared;
  const counts = data.classes.map((name, label) => {
    const rows = (from: number, to: number) =>
      data.labels.subarray(from, to).reduce((sum, own) => sum + (own === label ? 1 : 0), 0);
    return { name, train: rows(0, data.train), test: rows(data.train, data.labels.length) };
  });
  const all = [
    ...aboutClasses(prepared, counts),
    ...aboutRows(prepared),
    ...aboutLeaks(prepared),
    ...data.senses.flatMap((_, sense) => aboutSense(prepared, items, sense)),
  ];
  return {
    found: WEIGHTS.flatMap((weight) => all.filter((one) => one.weight === weight)),
    classes: counts,
    senses: data.senses.map(({ inputs }, k) => ({ name: prepared.named[k], inputs })),
    train: data.train,
    test: data.test,
    memory: data.senses.reduce((sum, { values }) => sum + values.byteLength, 0),
  };
}
