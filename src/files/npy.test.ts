import { readFileSync } from 'node:fs';
import npyjs from 'npyjs';
import { describe, expect, test } from 'vitest';
import { type StoredArray, sizeOf } from './arrays.ts';
import { bytesOfArray } from './bytes.ts';
import { arrayChecksum } from './checksum.ts';
import { FileError } from './file-error.ts';
import expected from './fixtures/expected.json' with { type: 'json' };
import { openFile } from './open.ts';
import { parseLiteral } from './python-literal.ts';

interface Told {
  readonly shape: readonly number[];
  readonly values: readonly (number | string | boolean)[];
  readonly sha256: string;
}

const fixture = (name: string) => new Uint8Array(readFileSync(`src/files/fixtures/${name}`));

async function arrayOf(name: string, bytes = fixture(name)): Promise<StoredArray> {
  const file = await openFile(bytesOfArray(name, bytes));
  if (file.kind !== 'arrays') throw new Error(`${name} holds no arrays`);
  return file.arrays[0];
}

const valuesOf = async (array: StoredArray, from: number, to: number) =>
  array.type === 'text' ? await array.text(from, to) : [...(await array.rows(from, to))];

test('a word that is none of Python’s is refused', () => {
  for (const word of ['constructor', 'toString', 'true']) {
    expect(() => parseLiteral(word), word).toThrow(SyntaxError);
  }
});

describe('what numpy wrote is what numpy reads', () => {
  const singles = Object.entries(expected).filter(([name]) => name.endsWith('.npy'));
  test.each(singles as unknown as [string, Told][])('%s', async (name, told) => {
    const array = await arrayOf(name);
    expect(array.shape).toEqual(told.shape);
    const values = told.values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    const rows = told.shape[0] ?? 1;
    const size = sizeOf(told.shape) / rows;
    expect(await valuesOf(array, 0, rows)).toEqual(values);
    expect(await arrayChecksum(array)).toBe(told.sha256);
    for (let row = 0; row < rows; row++) {
      const own = values.slice(row * size, (row + 1) * size);
      expect(await valuesOf(array, row, row + 1)).toEqual(own);
    }
  });
});

test('another reader finds the same numbers', async () => {
  for (const name of ['i2.npy', 'u4.npy', 'f4.npy', 'f8.npy']) {
    const { data } = await new npyjs().parse(fixture(name).buffer);
    const { rows, shape } = await arrayOf(name);
    expect([...(await rows(0, shape[0]))]).toEqual([...(data as Float64Array)]);
  }
});

const sentence = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FileError);
  return (error as FileError).message;
};

test.each([
  ['structured', /structured array; save each field as an array of its own/],
  ['pickled', /pickled Python objects.*; save numbers instead/],
  ['complex', /complex numbers .*; save a\.real and a\.imag/],
  ['dates', /dates .*; save numbers instead/],
  ['long', /longer than 64 bits .*; save it as float64/],
])('%s is refused and says what to do', async (name, words) => {
  const file = `refused-${name}.npy`;
  const said = await sentence(arrayOf(file));
  expect(said).toMatch(words);
  expect(said).toContain(file);
});

test('a number beyond 2^53 is refused by its row, and the rows before it are read', async () => {
  const { rows } = await arrayOf('refused-beyond.npy');
  expect([...(await rows(0, 1))]).toEqual([1, 2]);
  expect(await sentence(rows(0, 2))).toMatch(/array “refused-beyond”, row 2: .*2\^53/);
});

test('a file that is cut short, too long, or lies about its shape says so', async () => {
  const whole = fixture('f8.npy');
  expect(await sentence(arrayOf('cut.npy', whole.slice(0, -1)))).toMatch(
    /needs 240 bytes and the file has 239/,
  );
  expect(await sentence(arrayOf('cut.npy', whole.slice(0, 40)))).toMatch(/ends after 40 bytes/);
  const longer = new Uint8Array([...whole, 1, 2]);
  const file = await openFile(bytesOfArray('long.npy', longer));
  expect(file.notes).toEqual(['2 bytes after the array were left out.']);
  const text = new TextDecoder('latin1').decode(whole);
  const lying = (shape: string) =>
    Uint8Array.from(text.replace('(5, 3, 2), }', `${shape}, }`.padEnd(12)), (c) => c.charCodeAt(0));
  expect(await sentence(arrayOf('a.npy', lying('(5,3,9)')))).toMatch(/needs 1,080 bytes/);
  expect(await sentence(arrayOf('a.npy', lying('(9e9)')))).toMatch(/header cannot be read/);
  expect(await sentence(arrayOf('a.npy', lying('(-5,)')))).toMatch(/shape \(-5\) cannot be/);
});
