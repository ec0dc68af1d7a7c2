import { expect, it } from 'vitest';
import { classesOf, decodeLink, encodeLink, type OwnSet, presetOf, specOf } from '../../index.ts';
import { sizesOf } from '../../layers.ts';
import { ownText, parseOwn } from './own-set.ts';

const SET: OwnSet = {
  name: 'Año_nuevo (2).csv',
  ...{ train: 118, test: 32, classes: 3 },
  mark: '0123456789abcdef01234567',
  roles: 'a2b784L',
  reading: '',
  senses: [
    { label: 'sepal', inputs: 2 },
    { label: '花びら', inputs: 784 },
  ],
};
const preset = presetOf('own');

it('is a text without a sign that a link escapes, and is read again', () => {
  const text = ownText(SET);
  expect(text).toMatch(/^[A-Za-z0-9._~-]+$/);
  expect(parseOwn(text)).toEqual(SET);
});

it.each([
  ['another version', '2~a~118~32~3~0123456789abcdef01234567~aL~~a.1~b.1'],
  ['one sense', '1~a~118~32~3~0123456789abcdef01234567~aL~~a.1'],
  ['seven senses', `1~a~118~32~3~0123456789abcdef01234567~aL~${'~a.1'.repeat(7)}`],
  ['no rows', '1~a~0~32~3~0123456789abcdef01234567~aL~~a.1~b.1'],
  ['a short mark', '1~a~118~32~3~0123~aL~~a.1~b.1'],
  ['a name that is no text', '1~_ff~118~32~3~0123456789abcdef01234567~aL~~a.1~b.1'],
  ['a sense of no width', '1~a~118~32~3~0123456789abcdef01234567~aL~~a.0~b.1'],
  ['a script', '1~<b>~118~32~3~0123456789abcdef01234567~aL~~a.1~b.1'],
  ['nothing', ''],
])('refuses %s', (_, text) => {
  expect(parseOwn(text)).toBeUndefined();
});

it('a link names the data, and senses, classes and widths come from it', () => {
  if (!preset) throw new Error('There is no preset of own data.');
  const spec = specOf(preset, { own: ownText(SET) });
  const link = encodeLink(spec);
  const { spec: read, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  expect(read).toEqual(spec);
  expect(read.arms.map(({ id }) => id)).toEqual(['live', 'ghost', 'only-1', 'only-2']);
  expect(classesOf(read.run)).toHaveLength(3);
  expect(sizesOf(read.run)).toEqual({ inputs: [2, 784], classes: 3 });
});

it('what names no data is left out of a link, and said', () => {
  const { spec, notes } = decodeLink('#/lab?v=1&p=own.1&own=1~a~b');
  expect(spec.run.own).toBe('');
  expect(notes.map(({ path }) => path)).toEqual(['run.own']);
});
