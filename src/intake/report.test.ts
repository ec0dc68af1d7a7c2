import { describe, expect, it } from 'vitest';
import { ownChecksum, packOwn, unpackOwn } from '#data/own-set.ts';
import { givenHalves } from './halves.ts';
import { itemsOf } from './items-of.ts';
import { prepare } from './prepare.ts';
import { against, reportOf } from './report.ts';
import { parseRoles, type Roles } from './roles.ts';
import { flowers } from './testing/flowers.ts';
import { tableOf } from './testing/table-of.ts';

type Columns = Record<string, readonly string[]>;

async function prepared(columns: Columns, text: string, senses = ['sepal', 'petal']) {
  const { items } = itemsOf([{ name: 'a.csv', file: tableOf(columns) }]);
  const roles: Roles = { senses, of: parseRoles(text) };
  const made = await prepare(items, roles);
  return { made, items, report: reportOf(made, items) };
}

async function found(columns: Columns, text: string, senses?: string[]) {
  const { report } = await prepared(columns, text, senses);
  return new Map(report.found.map((one) => [one.id, one]));
}

const plain = flowers(200);
const PLAIN = 'a2b2L';

describe('what is trained on', () => {
  it('is what stands in the file, training rows first, and all of it is used once', async () => {
    const { made, report } = await prepared(plain, PLAIN);
    const { data } = made;
    expect([report.train, report.test]).toEqual([160, 40]);
    expect(data.classes).toEqual(['setosa', 'versicolor', 'virginica']);
    expect([...made.rows].sort((a, b) => a - b)).toEqual([...Array(200).keys()]);
    const first = Number(plain.petal_length[0]);
    made.rows.forEach((row, n) => {
      expect(data.classes[data.labels[n]]).toBe(plain.species[row]);
      const value = Number(plain.petal_length[row]) - first;
      expect(data.senses[1].values[2 * n]).toBe(Math.fround(value));
    });
  });

  it('is found clean where nothing is wrong', async () => {
    const { report } = await prepared(plain, PLAIN);
    expect(report.found.filter(({ weight }) => weight !== 'fine')).toEqual([]);
    expect(report.found.map(({ id }) => id)).toContain('no-row-repeats');
    expect(report.memory).toBe(200 * 4 * 4);
  });

  it('has the same checksum each time, and is read again from its bytes', async () => {
    const [one, two] = [await prepared(plain, PLAIN), await prepared(plain, PLAIN)];
    const parts = packOwn(one.made.data);
    expect(ownChecksum(parts)).toBe(ownChecksum(packOwn(two.made.data)));
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    parts.reduce((at, part) => {
      bytes.set(part, at);
      return at + part.length;
    }, 0);
    expect(unpackOwn(bytes)).toEqual(one.made.data);
    const other = { ...plain, petal_width: plain.petal_width.map((x, k) => (k === 7 ? '9.5' : x)) };
    const changed = await prepared(other, PLAIN);
    expect(ownChecksum(packOwn(changed.made.data))).not.toBe(ownChecksum(parts));
  });

  it('stops where it is asked to', async () => {
    const { items } = itemsOf([{ name: 'a.csv', file: tableOf(plain) }]);
    const roles = { senses: ['sepal', 'petal'], of: parseRoles(PLAIN) };
    const stop = new AbortController();
    const parts: number[] = [];
    const progress = (part: number) => {
      parts.push(part);
      if (part > 0.5) stop.abort();
    };
    await expect(prepare(items, roles, { progress, signal: stop.signal })).rejects.toThrow('abort');
    expect(parts.at(-1)).toBeLessThan(1);
  });
});

describe('leaks', () => {
  it('rows that repeat stay together where halves are drawn, and are told where a column gives them', async () => {
    const twice = Object.fromEntries(
      Object.entries(plain).map(([name, texts]) => [name, [...texts, ...texts]]),
    );
    expect((await found(twice, PLAIN)).has('no-row-repeats')).toBe(true);
    const split = Array.from({ length: 400 }, (_, k) => (k < 200 ? 'train' : 'test'));
    const given = await found({ ...twice, split }, `${PLAIN}S`);
    expect(given.get('rows-repeat')).toMatchObject({
      weight: 'leak',
      values: { count: 200, test: 200 },
    });
  });

  it('one sense that repeats across the halves is told though the rows do not', async () => {
    const split = Array.from({ length: 200 }, (_, k) => (k < 100 ? '0' : '1'));
    const copied = (texts: readonly string[]) =>
      texts.map((text, k) => (k < 130 ? text : texts[k - 130]));
    const columns = {
      ...plain,
      sepal_length: copied(plain.sepal_length),
      sepal_width: copied(plain.sepal_width),
      split,
    };
    const all = await found(columns, `${PLAIN}S`);
    expect(all.get('sense-repeats')?.values).toEqual({ sense: 'sepal', count: 70, test: 100 });
    expect(all.has('no-row-repeats')).toBe(true);
  });

  it('rows that have nothing of a sense do not repeat each other', async () => {
    const split = Array.from({ length: 200 }, (_, k) => (k % 2 ? '0' : '1'));
    const gone = (texts: readonly string[]) => texts.map((text, k) => (k % 5 < 2 ? '' : text));
    const columns = {
      ...plain,
      sepal_length: gone(plain.sepal_length),
      sepal_width: gone(plain.sepal_width),
      split,
    };
    const all = await found(columns, `${PLAIN}S`);
    expect(all.has('sense-repeats')).toBe(false);
    expect(all.has('few-different')).toBe(false);
  });

  it('a label that hides in a sense is found, as a word, a number or a threshold', async () => {
    const code = plain.species.map((name) =>
      name === 'setosa' ? '0.5' : name === 'virginica' ? '2' : '1',
    );
    const hidden = await found({ ...plain, code }, 'a2b2Lb');
    expect(hidden.get('label-hides')).toMatchObject({
      weight: 'leak',
      values: { sense: 'petal', names: 'code' },
    });
    const near = code.map((text, k) => `${Number(text) + k / 1000}`);
    expect((await found({ ...plain, near }, 'a2b2La')).get('label-hides')?.values.names).toBe(
      'near',
    );
    const word = plain.species.map((name) => `is ${name}`);
    expect((await found({ ...plain, word }, 'a2b2La')).get('label-hides')?.values.names).toBe(
      'word',
    );
    const two = plain.species.map((name) => (name === 'setosa' ? 'yes' : 'no'));
    const both = { ...plain, species: two, word: two };
    expect((await found(both, 'a2b2La')).get('label-hides')?.values.names).toContain('word');
  });

  it('a group stays in one half; in both it is told', async () => {
    const person = Array.from({ length: 200 }, (_, k) => `p${k % 20}`);
    const apart = await found({ ...plain, person }, `${PLAIN}G`);
    expect(apart.has('groups-apart')).toBe(true);
    expect(apart.get('half-by-group')?.values).toEqual({ train: 160, test: 40 });
    const split = Array.from({ length: 200 }, (_, k) => (k < 150 ? 'train' : 'val'));
    const both = await found({ ...plain, person, split }, `${PLAIN}GS`);
    expect(both.get('group-in-both')).toMatchObject({ weight: 'leak', values: { count: 20 } });
  });
});

describe('what stops', () => {
  const stops = async (columns: Columns, text: string) =>
    [...(await found(columns, text)).values()]
      .filter(({ weight }) => weight === 'stop')
      .map(({ id }) => id);

  it('one class, more classes than rows bear, too few rows, a sense with nothing in it', async () => {
    const same = plain.species.map(() => 'setosa');
    expect(await stops({ ...plain, species: same }, PLAIN)).toEqual(['one-class']);
    const each = plain.species.map((_, k) => `${k}`);
    expect(await stops({ ...plain, species: each }, PLAIN)).toEqual(['more-classes']);
    expect(await stops(flowers(50), PLAIN)).toEqual(['few-rows']);
    const none = plain.species.map(() => '');
    expect(await stops({ ...plain, petal_length: none, petal_width: none }, PLAIN)).toEqual([
      'empty-sense',
    ]);
  });

  it('is said before anything is read', () => {
    const { items } = itemsOf([{ name: 'a.csv', file: tableOf(plain) }]);
    const ids = (text: string, of = items) =>
      against(of, { senses: ['a', 'b'], of: parseRoles(text) }).map(({ id }) => id);
    expect(ids('a2b2L')).toEqual([]);
    expect(ids('a4X')).toEqual(['no-label', 'one-sense']);
    const wide = items.map((item) => ({ ...item, width: 100_000 }));
    expect(ids('a2b2L', wide)).toEqual(['memory']);
  });
});

describe('what is looked at', () => {
  it('missing numbers and labels, constants, classes that are rare or in one half only', async () => {
    const species = plain.species.map((name, k) => (k < 3 ? '' : k < 6 ? 'rare' : name));
    const petal_width = plain.petal_width.map((text, k) => (k % 10 === 0 ? '' : text));
    const sepal_width = plain.sepal_width.map(() => '3.0');
    const all = await found({ ...plain, species, petal_width, sepal_width }, PLAIN);
    expect(all.get('unlabelled')?.values.count).toBe(3);
    expect(all.get('missing')?.values).toMatchObject({ sense: 'petal', count: 19 });
    expect(all.get('constant')?.values).toMatchObject({
      sense: 'sepal',
      names: 'sepal_width',
      count: 1,
    });
    const rare = all.get('rare-class') ?? all.get('absent-class');
    expect(rare?.values.names).toBe('rare');
  });

  it('words become columns, few values or many words', async () => {
    const color = plain.species.map((_, k) => ['red', 'green', 'blue'][k % 3]);
    const note = plain.species.map((_, k) => `seen on day ${k} in the garden`);
    const { made, report } = await prepared({ ...plain, color, note }, 'a4Lbc', [
      'numbers',
      'color',
      'note',
    ]);
    const ids = new Map(report.found.map((one) => [one.id, one.values]));
    expect(ids.get('made-values')).toEqual({ name: 'color', count: 3, left: 0 });
    expect(ids.get('made-words')).toMatchObject({ name: 'note', count: 166 });
    expect(made.data.senses[1].values.subarray(0, 3).reduce((a, b) => a + b)).toBe(1);
    expect(made.data.senses[1].scaled).toBe('together');
  });
});

it('halves are named in several ways', () => {
  expect([...givenHalves('split', ['train', 'Test', 'VALIDATION', '0', '1', 'x']).held]).toEqual([
    0, 1, 1, 0, 1, -1,
  ]);
  expect([...givenHalves('is_train', ['true', 'false', '1', '0']).held]).toEqual([0, 1, 0, 1]);
  expect([...givenHalves('is_test', ['true', 'false', '1', '0']).held]).toEqual([1, 0, 1, 0]);
});
