import { expect, it } from 'vitest';
import type { Samples } from '#files/samples.ts';
import { birds } from './example.ts';
import { glanceAt, guessRoles, prefixOf } from './guess-roles.ts';
import { halved } from './halved.ts';
import type { Item } from './item.ts';
import { itemsOf } from './items-of.ts';
import { lackIn, type Recipe, recipeFor } from './recipes.ts';
import { parseRoles, rolesText, trimmed, withRole } from './roles.ts';
import { flowers } from './testing/flowers.ts';
import { tableOf } from './testing/table-of.ts';

const itemsIn = (columns: Record<string, readonly string[]>) =>
  itemsOf([{ name: 'a.csv', file: tableOf(columns) }]).items;

async function guessed(items: readonly Item[]) {
  return guessRoles(items, await Promise.all(items.map(glanceAt)));
}

it('are short text, and that text is read again', () => {
  const of = [0, 0, 'label', 1, 1, 1, 'ignore', 'group', 'split', 5] as const;
  expect(rolesText(of)).toBe('a2Lb3XGSf');
  expect(parseRoles(rolesText(of))).toEqual(of);
  const wide = [...new Array<number>(784).fill(0), 'label' as const];
  expect(rolesText(wide)).toBe('a784L');
  expect(parseRoles('a784L')).toEqual(wide);
});

it('there is one label, and senses without items go', () => {
  const roles = { senses: ['a', 'b'], of: [0, 1, 'label'] as const };
  const moved = withRole(roles, 1, 'label');
  expect(moved.of).toEqual([0, 'label', 'ignore']);
  expect(trimmed(moved)).toEqual({ senses: ['a'], of: [0, 'label', 'ignore'] });
  expect(trimmed({ senses: ['a', 'b'], of: ['label', 1] })).toEqual({
    ...{ senses: ['b'], of: ['label', 0] },
  });
});

it('are guessed from what names begin with', async () => {
  expect(['petal_width', 'pixel12', 'x.1', 'age'].map(prefixOf)).toEqual([
    ...['petal', 'pixel', 'x', 'age'],
  ]);
  const items = itemsIn({
    ...flowers(60),
    patient_id: new Array(60).fill('p'),
    split: new Array(60).fill('train'),
  });
  expect(await guessed(items)).toEqual({
    senses: ['sepal', 'petal'],
    of: [0, 0, 1, 1, 'label', 'group', 'split'],
  });
});

it('where names say nothing, words stand beside numbers', async () => {
  const rows = 40;
  const items = itemsIn({
    id: Array.from({ length: rows }, (_, k) => `${k}`),
    age: Array.from({ length: rows }, (_, k) => `${20 + k}`),
    fare: Array.from({ length: rows }, (_, k) => `${k / 4}`),
    note: Array.from({ length: rows }, (_, k) => `a long note number ${k}`),
    survived: Array.from({ length: rows }, (_, k) => (k % 2 ? 'yes' : 'no')),
  });
  expect(await guessed(items)).toEqual({
    senses: ['numbers', 'words'],
    of: ['ignore', 0, 0, 1, 'label'],
  });
});

it('the example has two senses, groups, and a label', async () => {
  const [head, ...rows] = birds()
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const columns = Object.fromEntries(head.map((name, k) => [name, rows.map((row) => row[k])]));
  expect(rows).toHaveLength(600);
  expect(await guessed(itemsIn(columns))).toEqual({
    senses: ['seen', 'heard'],
    of: [0, 0, 0, 1, 1, 1, 'group', 'label'],
  });
});

it('a recipe that knows a file says what it holds', () => {
  const recipe: Recipe = {
    id: 'ward',
    roles: (items) =>
      items.some(({ name }) => name === 'hadm_id')
        ? { senses: ['labs', 'notes'], of: items.map((_, k) => k % 2) }
        : undefined,
  };
  const known = itemsIn({ hadm_id: ['1', '2'], b: ['1', '2'] });
  expect(recipeFor(known, [recipe])).toEqual({
    id: 'ward',
    roles: { senses: ['labs', 'notes'], of: [0, 1] },
  });
  expect(recipeFor(itemsIn({ a: ['1'] }), [recipe])).toBeUndefined();
});

it('an extract of MIMIC-IV that lacks one thing it needs is told which', () => {
  const rows = ['1', '2'];
  const whole = { stay_id: rows, mortality: rows, 'lab.sodium': rows, dx_fever: rows };
  const without = (...names: string[]) =>
    lackIn(itemsIn(Object.fromEntries(Object.entries(whole).filter(([k]) => !names.includes(k)))));
  expect(without()).toBeUndefined();
  expect(without('stay_id')).toBe('note-mimic-stay');
  expect(without('mortality')).toBe('note-mimic-answer');
  expect(without('dx_fever')).toBe('note-mimic-senses');
  expect(without('stay_id', 'mortality')).toBeUndefined();
});

it('pictures of a folder are an item of their size, and their folders a label', async () => {
  let decoded = 0;
  const file: Samples = {
    ...{ kind: 'samples', of: 'image', count: 4, reproducible: true, notes: [] },
    size: { of: 'image', width: 64, height: 32, channels: 1 },
    names: ['a/1.png', 'a/2.png', 'b/1.png', 'b/2.png'],
    labels: ['a', 'a', 'b', 'b'],
    readings: [],
    decode: async (index) => {
      decoded++;
      return Float32Array.from({ length: 28 * 14 }, (_, k) => 100 * index + (k % 28));
    },
  };
  const { items, notes } = itemsOf([{ name: 'folder', file }]);
  expect(items.map(({ name, width, shape }) => ({ name, width, shape }))).toEqual([
    { name: 'image', width: 28 * 14, shape: [14, 28] },
    { name: 'label', width: 1, shape: undefined },
  ]);
  expect(notes.map(({ id }) => id)).toEqual(['note-smaller-image']);
  expect(await items[1].text(1, 3)).toEqual(['a', 'b']);
  expect(decoded).toBe(0);

  // One sense alone is divided, so that there are two.
  const halves = halved(items) ?? [];
  expect(await guessed(halves)).toEqual({
    senses: ['image 1/2', 'image 2/2'],
    of: [0, 1, 'label'],
  });
  expect(halves[1].shape).toEqual([14, 14]);
  expect([...(await halves[1].numbers(2, 3)).subarray(12, 16)]).toEqual([226, 227, 214, 215]);
  expect(halved(halves)).toBeUndefined();
});

it('what has another number of rows is left out, and said', () => {
  const array = (name: string, shape: readonly number[]) => ({
    ...{ name, type: 'float32' as const, shape },
    rows: async () => new Float64Array(),
    text: async () => [],
  });
  const arrays = [array('image', [5, 2, 3]), array('label', [5]), array('mean', [3])];
  const file = { kind: 'arrays', format: 'npz', arrays, notes: [] } as const;
  const { items, notes } = itemsOf([{ name: 'a.npz', file }]);
  expect(items.map(({ name, width, shape }) => ({ name, width, shape }))).toEqual([
    { name: 'image', width: 6, shape: [2, 3] },
    { name: 'label', width: 1, shape: undefined },
  ]);
  expect(notes).toEqual([{ id: 'note-other-length', values: { name: 'mean', own: 3, rows: 5 } }]);
});
