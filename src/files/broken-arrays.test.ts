import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'fflate';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { bytesOfArray } from './bytes.ts';
import { fileChecksum } from './checksum.ts';
import { openFile } from './open.ts';
import { cuts, flipped } from './testing/mutate.ts';
import { headerOf, npyOf } from './testing/npy-of.ts';
import { type Decoded, outcomeOf } from './testing/outcome.ts';
import { safetensorsOf } from './testing/safetensors-of.ts';
import { type Member, zipOf } from './testing/zip-of.ts';

/** SHA-256 of no bytes. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** Files of each kind with bits changed; more were tried when this was written. */
const FLIPS = 20;
const fixture = (name: string) => new Uint8Array(readFileSync(`src/files/fixtures/${name}`));

const refusal = async (name: string, bytes: Uint8Array) => {
  const outcome = await outcomeOf(name, bytes);
  if ('refused' in outcome) return outcome.refused;
  throw new Error(`${name} was read: ${JSON.stringify(outcome.decoded).slice(0, 200)}`);
};

const decoded = async (name: string, bytes: Uint8Array): Promise<Decoded> => {
  const outcome = await outcomeOf(name, bytes);
  if ('decoded' in outcome) return outcome.decoded;
  throw new Error(outcome.refused);
};

/** Whether each byte of the file is guarded by a checksum of its own format. */
const WHOLE: readonly (readonly [name: string, guarded: boolean])[] = [
  ['f4-big.npy', false],
  ['fortran.npy', false],
  ['unicode.npy', false],
  ['version-2.npy', false],
  ['stored.npz', true],
  ['deflated.npz', true],
  ['model.safetensors', false],
  ['scales.idx', false],
  ['images-idx3-ubyte.gz', true],
  ['zstd.parquet', false],
  ['brotli.parquet', false],
  ['none.parquet', false],
];

describe.each(WHOLE)('%s', (name, guarded) => {
  const whole = fixture(name);

  test('is refused wherever it is cut short', async () => {
    for (const length of cuts(whole.length)) await refusal(name, whole.slice(0, length));
  });

  test('with a bit changed gives what it holds or a sentence', async () => {
    const sound = await decoded(name, whole);
    for (let seed = 0; seed < FLIPS; seed++) {
      const outcome = await outcomeOf(name, flipped(whole, seed).bytes);
      if (guarded && 'decoded' in outcome) {
        const names = Object.keys(outcome.decoded);
        const values = Object.values(outcome.decoded);
        // What guards the numbers does not guard their names, nor whether others stand beside them.
        for (const [k] of names.entries()) expect(Object.values(sound)).toContainEqual(values[k]);
      }
    }
  });

  test('with bits changed at its two ends gives what it holds or a sentence', async () => {
    for (let seed = 0; seed < FLIPS / 2; seed++) {
      await outcomeOf(name, flipped(whole, seed, 0, Math.min(128, whole.length)).bytes);
      await outcomeOf(name, flipped(whole, seed, Math.max(0, whole.length - 64)).bytes);
    }
  });
});

test('a bit changed among the numbers of a .npy changes that number alone', async () => {
  const whole = fixture('f8.npy');
  const { f8: sound } = await decoded('f8.npy', whole);
  const start = whole.length - 8 * sound.length;
  for (let seed = 0; seed < FLIPS; seed++) {
    const { at, bytes } = flipped(whole, seed, start);
    const { f8: read } = await decoded('f8.npy', bytes);
    const place = Math.floor((at - start) / 8);
    expect(read.filter((_, k) => k !== place)).toEqual(sound.filter((_, k) => k !== place));
    expect(Object.is(read[place], sound[place])).toBe(false);
  }
});

const eight = new Uint8Array(new Float64Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer);

test.each([
  ["'<f8'", '(2, 4)', 'False', [1, 2, 3, 4, 5, 6, 7, 8]],
  ["'<f8'", '(2, 4)', 'True', [1, 3, 5, 7, 2, 4, 6, 8]],
  ["'<f8'", '(2, 2, 2)', 'True', [1, 5, 3, 7, 2, 6, 4, 8]],
  ["'<f8'", '(8L,)', 'False', [1, 2, 3, 4, 5, 6, 7, 8]],
  ["'=f8'", '[8]', 'True', [1, 2, 3, 4, 5, 6, 7, 8]],
  ["u'<f8'", '(8,)', 'False', [1, 2, 3, 4, 5, 6, 7, 8]],
])('the header %s %s %s is read', async (descr, shape, fortran, values) => {
  expect(await decoded('a.npy', npyOf(headerOf(descr, shape, fortran), eight))).toEqual({
    a: values,
  });
});

test.each([
  headerOf("'<f8'", '(3, 4)'),
  headerOf("'<f8'", '(-2, -4)'),
  headerOf("'<f8'", '(1e3,)'),
  headerOf("'<f8'", '(9007199254740993,)'),
  headerOf("'<f8'", '(4294967296, 4294967296)'),
  headerOf("'<f8'", '(99999999999999999999999999,)'),
  headerOf("'<f8'", `(${'1, '.repeat(65)})`),
  headerOf("'<f8'", '(1125899906842624, 0)'),
  headerOf("'<f8'", "('8',)"),
  headerOf("'<f8'", 'None'),
  headerOf("'<f8'", '8'),
  headerOf("'<f8'", '(8,)', 'Maybe'),
  headerOf("'<f8'", '(8,)', '0'),
  headerOf("'<f9'", '(8,)'),
  headerOf("'<q'", '(8,)'),
  headerOf("''", '(8,)'),
  headerOf("'|O'", '(8,)'),
  headerOf("'<U99999999'", '(1,)'),
  headerOf("'<c16'", '(4,)'),
  headerOf("'<M8[ns]'", '(8,)'),
  headerOf("'|V8'", '(8,)'),
  headerOf("[('a', '<f8')]", '(8,)'),
  headerOf("('<f8', (2,))", '(4,)'),
  headerOf("{'names': ['a'], 'formats': ['<f8']}", '(8,)'),
  headerOf('8', '(8,)'),
  "{'descr': '<f8', 'fortran_order': False}",
  "{'descr': '<f8', 'descr': '<f4', 'fortran_order': False, 'shape': (8,)}",
  "{'descr': '<f8', 'fortran_order': False, 'shape': (8,)} + 1",
  "{'descr': '<f8', 'fortran_order': False, 'shape': (8,",
  "{'descr': '<f8",
  '__import__("os")',
  '('.repeat(5000),
  '[]',
  '',
])('the header %s is refused', async (header) => {
  await refusal('a.npy', npyOf(header, eight));
  await refusal('a.npy', npyOf(header, eight, 3));
  await refusal('a.npz', zipOf([{ path: 'a.npy', data: npyOf(header, eight) }]));
});

test('arrays without numbers are read', async () => {
  for (const shape of ['(0,)', '(0, 1125899906842624)', '(5, 0)', '(2, 0, 3)']) {
    const empty = npyOf(headerOf("'<f8'", shape), new Uint8Array(0));
    expect(await decoded('a.npy', empty)).toEqual({ a: [] });
    const file = await openFile(bytesOfArray('a.npy', empty));
    expect((await fileChecksum(file)).parts).toEqual([NOTHING]);
  }
});

test('whole numbers beyond 2^53 are refused, and those up to it are exact', async () => {
  const edge = 2n ** 53n;
  for (const [descr, order] of [
    ["'<i8'", true],
    ["'>i8'", false],
    ["'<u8'", true],
    ["'>u8'", false],
  ] as const) {
    const one = (value: bigint) => {
      const view = new DataView(new ArrayBuffer(16));
      view.setBigInt64(0, 7n, order);
      view.setBigInt64(8, value, order);
      return npyOf(headerOf(descr, '(2,)'), new Uint8Array(view.buffer));
    };
    const signed = descr.includes('i');
    for (const value of [edge, edge - 1n, ...(signed ? [-edge, -1n] : [])]) {
      expect((await decoded('a.npy', one(value))).a).toEqual([7, Number(value)]);
    }
    for (const value of [edge + 1n, 2n ** 62n + 1n, ...(signed ? [-edge - 1n] : [-1n])]) {
      expect(await refusal('a.npy', one(value))).toMatch(/^a\.npy, array “a”, row 2: .*2\^53/);
    }
  }
});

const sound = npyOf(headerOf("'<f8'", '(8,)'), eight);
const one: Member = { path: 'a.npy', data: sound };
const packed: Member = { ...one, deflate: true };

test.each<[string, readonly Member[], { wide?: boolean; count?: number }?]>([
  ['a name twice', [one, one]],
  ['a list longer than it is', [one], { count: 2 }],
  ['a list of very many', [one], { count: 60_000 }],
  ['a list of very many, in 64 bits', [one], { count: 2 ** 40, wide: true }],
  ['a place beyond the file', [{ ...one, claims: { offset: 9999 } }]],
  ['a place within another', [one, { ...one, path: 'b.npy', claims: { offset: 8 } }]],
  ['a size beyond the file', [{ ...one, claims: { size: 2 ** 31, packed: 2 ** 31 } }]],
  [
    'a size of 64 bits beyond the file',
    [{ ...one, wide: true, claims: { size: 2 ** 52, packed: 2 ** 52 } }],
  ],
  ['sizes that contradict each other', [{ ...one, claims: { size: 8 } }]],
  ['a wrong CRC-32', [{ ...one, claims: { crc: eight } }]],
  ['a wrong CRC-32, packed', [{ ...packed, claims: { crc: eight } }]],
  ['a password', [{ ...one, claims: { flags: 1 } }]],
  ['another packing', [{ ...one, claims: { method: 93 } }]],
  ['nothing packed', [{ ...packed, packed: new Uint8Array(0) }]],
  ['noise packed', [{ ...packed, packed: eight }]],
  ['half of what is packed', [{ ...packed, packed: deflateSync(sound).slice(0, 60) }]],
  ['more packed than it says', [{ ...packed, packed: deflateSync(new Uint8Array(2 ** 20)) }]],
  ['a bomb', [{ ...packed, wide: true, claims: { size: 2 ** 34 } }]],
  ['no array', [{ ...one, path: 'a.bin' }]],
  ['nothing', []],
  ['an array that is none', [{ ...one, data: eight }]],
  ['an empty array file', [{ ...one, data: new Uint8Array(0) }]],
  ['a file behind its array', [{ ...one, data: new Uint8Array([...sound, 0]) }]],
])('an archive with %s is refused', async (_, members, end) => {
  await refusal('a.npz', zipOf(members, end));
});

test.each(['a/b', '../../a', '/a', 'a\\b', '', ' ', 'a\nb', '日本', '__proto__', 'x'.repeat(999)])(
  'an array called “%s” is read under its name, and refused by it in one line',
  async (name) => {
    const path = `${name}.npy`;
    const read = await decoded('a.npz', zipOf([{ ...one, path }]));
    expect(Object.entries(read)).toEqual([[name, [1, 2, 3, 4, 5, 6, 7, 8]]]);
    await refusal('a.npz', zipOf([{ ...one, path, data: sound.slice(0, 90) }]));
  },
);

const tensor = (entry: object) => ({
  a: { dtype: 'F64', shape: [8], data_offsets: [0, 64], ...entry },
});

test.each([
  tensor({ dtype: 'F32' }),
  tensor({ dtype: 'C64' }),
  tensor({ dtype: 7 }),
  tensor({ shape: [9] }),
  tensor({ shape: '8' }),
  tensor({ shape: [8.5] }),
  tensor({ shape: [-8] }),
  tensor({ shape: [2 ** 60, 2 ** 60] }),
  tensor({ data_offsets: [0, 65] }),
  tensor({ data_offsets: [64, 0] }),
  tensor({ data_offsets: [-64, 0] }),
  tensor({ data_offsets: [8, 72] }),
  tensor({ data_offsets: [0] }),
  tensor({ data_offsets: [0, 2 ** 60] }),
  { ...tensor({}), b: { dtype: 'U8', shape: [0], data_offsets: [8, 8] } },
  { ...tensor({}), b: { dtype: 'F64', shape: [8], data_offsets: [0, 64] } },
  { a: null },
  { a: [] },
  {},
])('the tensors %j are refused', async (header) => {
  await refusal('a.safetensors', safetensorsOf(header, eight));
});

test.each([2, 3, 5, 7, 100])(
  '%i axes of IDX that its bytes do not fill are refused',
  async (axes) => {
    await refusal('a.idx', new Uint8Array([0, 0, 13, axes, ...Array(4 * axes).fill(1), 0, 0]));
  },
);

test('gzip in gzip, a bomb and a damaged trailer are refused', async () => {
  expect(await refusal('a.gz', gzipSync(gzipSync(sound)))).toMatch(/packed more than once/);
  const trailer = gzipSync(sound);
  for (let at = 1; at <= 8; at++) {
    const wrong = trailer.slice();
    wrong[trailer.length - at] ^= 16;
    await refusal('a.npy.gz', wrong);
  }
  expect(await decoded('a.npy.gz', trailer)).toEqual({ a: [1, 2, 3, 4, 5, 6, 7, 8] });
});

test('tables with two columns of one name, or no rows, say so or are read', async () => {
  const ofColumns = (columnData: ColumnSource[]) =>
    new Uint8Array(parquetWriteBuffer({ columnData }));
  const column: ColumnSource = { name: 'a', data: [1, 2], type: 'INT32' };
  expect(await refusal('a.parquet', ofColumns([column, column]))).toMatch(
    /two columns are called “a”/,
  );
  expect(await decoded('a.parquet', ofColumns([{ ...column, data: [] }]))).toEqual({ a: [] });
});

test.each([
  ['nothing', []],
  ['one byte', [0x93]],
  ['zeros', Array(64).fill(0)],
  ['a picture', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]],
  ['HDF5', [0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10]],
  ['a pickle', [0x80, 4, 0x95, 10, 0, 0, 0, 0, 0, 0, 0, 0x8c]],
])('%s is no file that is read', async (_, bytes) => {
  await refusal('a.npy', new Uint8Array(bytes));
});
