import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Bytes, bytesOfArray } from './bytes.ts';
import { arrayChecksum } from './checksum.ts';
import { FileError } from './file-error.ts';
import expected from './fixtures/expected.json' with { type: 'json' };
import { openFile } from './open.ts';
import { type Member, zipOf } from './testing/zip-of.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`src/files/fixtures/${name}`));

async function arraysOf(bytes: Bytes) {
  const file = await openFile(bytes);
  if (file.kind !== 'arrays') throw new Error(`${bytes.name} holds no arrays`);
  return file;
}

const refusal = async (members: readonly Member[]): Promise<string> => {
  const opened = arraysOf(bytesOfArray('a.npz', zipOf(members)));
  const read = opened.then(({ arrays }) => Promise.all(arrays.map((one) => arrayChecksum(one))));
  const error = await read.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FileError);
  return (error as FileError).message;
};

test.each(['stored.npz', 'deflated.npz'] as const)('%s of numpy gives its arrays', async (name) => {
  const { arrays, format } = await arraysOf(bytesOfArray(name, fixture(name)));
  expect(format).toBe('npz');
  expect(arrays.map((array) => array.name)).toEqual(Object.keys(expected[name]));
  for (const array of arrays) {
    const told = expected[name][array.name as 'labels'];
    expect(array.shape).toEqual(told.shape);
    expect(await arrayChecksum(array)).toBe(told.sha256);
  }
  const [codes] = arrays;
  const values = expected[name]['codes.image'].values;
  expect([...(await codes.rows(4, 5))]).toEqual(values.slice(24));
  expect([...(await codes.rows(1, 2))]).toEqual(values.slice(6, 12));
});

const npy = fixture('f8.npy');

test('sizes and places of 64 bits are read, as numpy writes them for large files', async () => {
  const zip = zipOf([{ path: 'a.npy', data: npy, wide: true }], { wide: true });
  const { arrays } = await arraysOf(bytesOfArray('a.npz', zip));
  expect(await arrayChecksum(arrays[0])).toBe(expected['f8.npy'].sha256);
});

test('what is no array is left out and said, as is an array of another kind', async () => {
  const members = [
    { path: 'a/b.npy', data: npy },
    { path: 'meta.npy', data: fixture('refused-pickled.npy') },
    { path: 'read me.txt', data: new Uint8Array([65]) },
    { path: 'a/', data: new Uint8Array(0) },
    { path: '__MACOSX/a/._b.npy', data: new Uint8Array([0, 5, 22, 7]) },
  ];
  const { arrays, notes } = await arraysOf(bytesOfArray('a.npz', zipOf(members)));
  expect(arrays.map(({ name }) => name)).toEqual(['a/b']);
  expect(notes).toEqual([
    expect.stringMatching(/^Left out: a\.npz, array “meta”: it holds pickled Python objects/),
    'Files in a.npz that are no .npy were left out: 1.',
  ]);
  expect(await refusal([members[1]])).toMatch(/pickled/);
});

test('what is damaged, doubled, encrypted or packed otherwise says so', async () => {
  const flipped = npy.slice();
  flipped[npy.length - 1] ^= 1;
  const crcOf = { path: 'a.npy', data: flipped, claims: { crc: npy } };
  expect(await refusal([crcOf])).toMatch(/array “a\.npy”: its numbers are damaged/);
  expect(await refusal([{ ...crcOf, deflate: true }])).toMatch(/its numbers are damaged/);
  const one = { path: 'a.npy', data: npy };
  expect(await refusal([one, one])).toMatch(/names “a\.npy” twice; pack each file once/);
  expect(await refusal([{ ...one, claims: { flags: 1 } }])).toMatch(/encrypted; .*password/);
  expect(await refusal([{ ...one, claims: { method: 12 } }])).toMatch(/packed by method 12/);
  const short = { ...one, deflate: true, claims: { size: npy.length - 8 } };
  expect(await refusal([short])).toMatch(/unpacks to more than it says/);
  const long = { ...one, deflate: true, claims: { size: npy.length + 8 } };
  expect(await refusal([long])).toMatch(/array “a”: it is longer than its shape says/);
});

test('a zip bomb is refused before it is unpacked, whether it tells its size or not', async () => {
  const packed = deflateSync(new Uint8Array(2 ** 22));
  const bomb = { path: 'a.npy', data: npy, packed, deflate: true };
  expect(await refusal([{ ...bomb, wide: true, claims: { size: 2 ** 33 } }])).toMatch(
    /unpacks to [\d,]+ times its size; if you trust it, save it without compression/,
  );
  const zeros = new Uint8Array(2 ** 22);
  zeros.set(npy);
  const silent = { ...bomb, packed: deflateSync(zeros), claims: { size: npy.length } };
  expect(await refusal([silent])).toMatch(/unpacks to more than it says/);
});

test('an archive that is cut short, anywhere, says so', async () => {
  const zip = fixture('stored.npz');
  for (let length = 5; length < zip.length; length += 97) {
    await expect(arraysOf(bytesOfArray('cut.npz', zip.slice(0, length)))).rejects.toThrow(
      /^cut\.npz: it is an archive \(zip\) that is cut short/,
    );
  }
});

test('a packed array is read in order and back again in bounded parts', async () => {
  const rows = 60_000;
  const head = "{'descr': '<f8', 'fortran_order': False, 'shape': (60000 , 4), }".padEnd(118);
  const data = new Uint8Array(128 + rows * 32);
  data.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]);
  data.set(new TextEncoder().encode(head), 10);
  new Float64Array(data.buffer, 128).forEach((_, k, all) => {
    all[k] = k;
  });
  const zip = zipOf([{ path: 'a.npy', data, deflate: true }]);
  let read = 0;
  const counted: Bytes = {
    ...{ name: 'a.npz', size: zip.length },
    read: async (from, to) => {
      read += to - from;
      return zip.slice(from, to);
    },
  };
  const { arrays } = await arraysOf(counted);
  read = 0;
  for (let row = 0; row < rows; row += 10_000) {
    expect([...(await arrays[0].rows(row, row + 1))]).toEqual([0, 1, 2, 3].map((k) => row * 4 + k));
  }
  expect(read).toBeLessThan(zip.length);
  expect([...(await arrays[0].rows(1, 2))]).toEqual([4, 5, 6, 7]);
});
