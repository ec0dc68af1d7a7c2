import { describe, expect, it } from 'vitest';
import type { StoredArray } from '#files/arrays.ts';
import { madeArray, madeFile } from '../testing/made-file.ts';
import { readContents } from './contents.ts';

const ROWS = 12;
const numbers = (shape: readonly number[], from = 0) =>
  Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, k) => from + k);
const array = (name: string, shape: readonly number[], from = 0) =>
  madeArray(name, numbers(shape, from), shape);
const labels = (of: (n: number) => number | string) =>
  madeArray('labels', Array.from({ length: ROWS }, (_, n) => of(n)) as string[]);
const split = (of: (n: number) => number) =>
  madeArray(
    'split',
    Array.from({ length: ROWS }, (_, n) => of(n)),
  );

const SOUND = [
  array('codes.voice', [ROWS, 2]),
  array('codes.image', [ROWS, 3], 100),
  labels((n) => n % 3),
  split((n) => Number(n > 5)),
  array('head.0.weight', [4, 5]),
  array('head.0.bias', [4]),
  array('head.1.weight', [3, 4]),
  array('head.1.bias', [3]),
];

/** The sound file, with arrays put in the place of those of the same name, or left out. */
const but = (...changed: (StoredArray | string)[]) => {
  const names = changed.map((one) => (typeof one === 'string' ? one : one.name));
  return madeFile([
    ...SOUND.filter(({ name }) => !names.includes(name)),
    ...changed.filter((one) => typeof one !== 'string'),
  ]);
};
const read = (...changed: (StoredArray | string)[]) => readContents('my.npz', but(...changed));

describe('a file of codes and head', () => {
  it('reads the head sense by sense, in alphabetical order unless `senses` says otherwise', async () => {
    const { senses, head, heldOut, classes } = await read();
    expect(senses.map(({ name }) => name)).toEqual(['image', 'voice']);
    expect([...heldOut]).toEqual([6, 7, 8, 9, 10, 11]);
    expect(classes).toEqual(['0', '1', '2']);
    // Row 1 of W is 5 to 9: image reads 5, 6, 7 and voice 8, 9.
    expect([1, 5, 9].map((k) => head?.blocks[0][k])).toEqual([5, 6, 7]);
    expect([1, 5].map((k) => head?.blocks[1][k])).toEqual([8, 9]);
    // Row 2 of V is 8 to 11; it lies transposed.
    expect([2, 5, 8, 11].map((k) => head?.answerWeights[k])).toEqual([8, 9, 10, 11]);

    const named = await read(madeArray('senses', ['voice', 'image']));
    expect(named.head?.blocks[0][4]).toBe(1);
    expect(named.head?.blocks.map((block) => block.length)).toEqual([8, 12]);
    const numbered = await read(madeArray('senses', [1, 0]));
    expect(numbered.senses.map(({ name }) => name)).toEqual(['voice', 'image']);
  });

  it('reads nn.Sequential, one layer, and words for classes', async () => {
    const later = await read(
      ...['head.1.weight', 'head.1.bias'],
      ...[array('head.2.weight', [3, 4]), array('head.2.bias', [3])],
    );
    expect([later.head?.layers, later.head?.fusion]).toEqual([2, 4]);
    const flat = await read(
      ...['head.1.weight', 'head.1.bias'],
      ...[array('head.0.weight', [3, 5]), array('head.0.bias', [3])],
    );
    expect([flat.head?.layers, flat.head?.linear, flat.head?.classes]).toEqual([1, true, 3]);
    const words = labels((n) => ['joy', 'fear', 'anger'][n % 3]);
    const byAlphabet = await read(words);
    expect([...byAlphabet.labels.subarray(0, 3)]).toEqual([2, 1, 0]);
    expect(byAlphabet.byAlphabet).toBe(true);
    const named = await read(words, madeArray('classes', ['joy', 'anger', 'fear']));
    expect([...named.labels.subarray(0, 3)]).toEqual([0, 2, 1]);
    expect(
      (await read(...SOUND.filter(({ name }) => name.startsWith('head')).map(({ name }) => name)))
        .head,
    ).toBe(undefined);
  });

  it('leaves rows out whose group is in both halves', async () => {
    const groups = madeArray(
      'groups',
      [...'aabbccddeeff'].map((g, n) => (n === 11 ? 'a' : g)),
    );
    const { heldOut, shared } = await read(groups);
    expect([...heldOut]).toEqual([6, 7, 8, 9, 10]);
    expect(shared).toEqual({ groups: 1, rows: 1 });
  });

  const nan = array('codes.voice', [ROWS, 2]);
  it.each<[what: string, changed: (StoredArray | string)[], says: RegExp]>([
    ['no codes', ['codes.voice', 'codes.image'], /no codes in it \(it has labels/],
    ['one sense', ['codes.voice'], /“image” is its only sense/],
    ['no labels', ['labels'], /no array “labels”/],
    ['other rows', [array('codes.voice', [9, 2])], /“codes.voice”: it has 9 rows, and labels 12/],
    ['a sense without numbers', [array('codes.voice', [ROWS, 0])], /a row has no numbers/],
    ['one axis', [array('codes.voice', [ROWS])], /make it N x 1/],
    ['three axes', [array('codes.voice', [ROWS, 2, 2])], /average over the other axes/],
    ['text for codes', [madeArray('codes.voice', Array(24).fill('x'), [ROWS, 2])], /it holds text/],
    ['one class', [labels(() => 1)], /all rows are of one class/],
    ['a label out of range', [labels((n) => n % 4)], /row 4: the label 3 is none of 0 to 2/],
    ['a label below 0', [labels((n) => (n % 3) - 1)], /row 1: the label -1/],
    ['half a label', [labels((n) => (n === 2 ? 0.5 : n % 2))], /row 3: 0.5 is no whole number/],
    ['a missing label', [labels((n) => (n === 4 ? Number.NaN : 1))], /row 5: a number is missing/],
    ['an empty word', [labels((n) => ['a', 'b', 'c', ''][n % 4])], /row 4: the label is empty/],
    ['too few words', [labels((n) => ['a', 'b'][n % 2])], /2 names and the head has 3 outputs/],
    ['one-hot labels', [array('labels', [ROWS, 3])], /labels\.argmax\(1\)/],
    ['a third half', [split((n) => n % 3)], /row 3: 2 is neither 0 nor 1/],
    ['nothing held out', [split(() => 0)], /no held-out rows/],
    ['nothing to train on', [split(() => 1)], /no training rows/],
    [
      'one class held out',
      [labels((n) => (n > 5 ? 1 : n % 3))],
      /all held-out rows are of one class/,
    ],
    ['a short split', [array('split', [5])], /“split”: it has 5 rows, and labels 12/],
    [
      'most groups in both halves',
      [madeArray('groups', [...'abcdefabcdgh'])],
      /4 groups stand in both halves, with 4 of 6 held-out rows; split by group/,
    ],
    ['a turned head', [array('head.0.weight', [5, 4])], /may be transposed|it is 4, and/],
    [
      'a narrow head',
      [array('head.0.weight', [4, 6])],
      /it reads 6 numbers, and the codes have 3 \+ 2 = 5/,
    ],
    [
      'layers apart',
      [array('head.1.weight', [3, 7])],
      /it reads 7 neurons, and head.0.weight makes 4/,
    ],
    ['a head without a bias', ['head.1.bias'], /no array “head.1.bias”/],
    ['three layers', [array('head.2.weight', [3, 3]), array('head.2.bias', [3])], /three layers/],
    ['a strange layer', [array('head.0.gamma', [4])], /“head.0.gamma” is none of a head/],
    ['senses that are not there', [madeArray('senses', ['voice', 'taste'])], /names voice, taste/],
    ['twice the same', [array('extra', [1]), array('extra', [1])], /“extra”: it is there twice/],
    ['logits of another shape', [array('logits', [ROWS, 2])], /it is 12 x 2, and should be 12 x 3/],
    [
      'more classes than rows',
      [...[labels((n) => n), array('head.1.weight', [40, 4]), array('head.1.bias', [40])]],
      /40 classes and 12 rows/,
    ],
  ])('refuses %s in a sentence', async (_, changed, says) => {
    const file = but(...changed);
    await expect(readContents('my.npz', file)).rejects.toThrow(says);
    await expect(readContents('my.npz', file)).rejects.toThrow(/^my\.npz.*: [^.].*\.$/);
  });

  it('says so if an array that matters cannot be read, and goes on without others', async () => {
    const noted = (name: string) => ({
      ...but(),
      notes: [`Left out: my.npz, array “${name}”: it holds pickled objects; save text instead.`],
    });
    await expect(readContents('my.npz', noted('senses'))).rejects.toThrow(
      'my.npz, array “senses”: it holds pickled objects; save text instead.',
    );
    expect((await readContents('my.npz', noted('more'))).rows).toBe(ROWS);
  });

  it('says where a number is missing', async () => {
    const { readRows } = await import('./named-arrays.ts');
    const values = numbers([ROWS, 2]);
    values[9] = Number.POSITIVE_INFINITY;
    const { arrays, senses } = await read(madeArray('codes.voice', values, nan.shape));
    const every = Int32Array.from({ length: ROWS }, (_, n) => n);
    await expect(readRows(arrays, senses[1].codes, every)).rejects.toThrow(
      /^my\.npz, array “codes.voice”, row 5: a number is infinite; /,
    );
    const some = await readRows(arrays, senses[0].codes, Int32Array.of(1, 2, 11));
    expect([...some]).toEqual([103, 104, 105, 106, 107, 108, 133, 134, 135]);
  });
});
