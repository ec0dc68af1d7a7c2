import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOfArray } from './bytes.ts';
import { arrayChecksum } from './checksum.ts';
import { FileError } from './file-error.ts';
import expected from './fixtures/expected.json' with { type: 'json' };
import { openFile } from './open.ts';
import { safetensorsOf } from './testing/safetensors-of.ts';

async function open(bytes: Uint8Array) {
  const file = await openFile(bytesOfArray('model.safetensors', bytes));
  if (file.kind !== 'arrays') throw new Error('it holds no arrays');
  return file;
}

async function refusal(header: unknown, data = new Uint8Array(8)): Promise<string> {
  const error = await open(safetensorsOf(header, data)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FileError);
  return (error as FileError).message;
}

test('arrays of every type are read as numpy holds them', async () => {
  const name = 'model.safetensors';
  const bytes = new Uint8Array(readFileSync(`src/files/fixtures/${name}`));
  const { arrays, format, notes } = await open(bytes);
  expect(format).toBe('safetensors');
  expect(arrays.map((array) => array.name).sort()).toEqual(Object.keys(expected[name]).sort());
  for (const array of arrays) {
    const told = expected[name][array.name as 'head.0.bias'];
    expect(array.shape).toEqual(told.shape);
    expect(await arrayChecksum(array), array.name).toBe(told.sha256);
  }
  expect(notes).toEqual([
    'Left out: model.safetensors, array “small”: its type F8_E4M3 is not read; ' +
      'save it as F32 (in PyTorch: tensor.float()).',
  ]);
});

const f32 = (offsets: readonly number[], shape: readonly unknown[] = [1]) => ({
  ...{ dtype: 'F32', shape, data_offsets: offsets },
});

test('a header that lies is refused', async () => {
  expect(await refusal({ a: f32([0, 4]), b: f32([2, 8]) })).toMatch(/array “b”: .* overlap/);
  expect(await refusal({ a: f32([0, 4]) })).toMatch(/its header speaks of/);
  expect(await refusal({ a: f32([4, 8]) })).toMatch(/leave a gap/);
  expect(await refusal({ a: f32([0, 8], [3]) })).toMatch(/shape \(3\) does not fit its 8 bytes/);
  expect(await refusal({ a: f32([0, 8], [-2]) })).toMatch(/array “a”: its entry in the header/);
  expect(await refusal({ a: f32([0, 8], [2 ** 40, 2 ** 40]) })).toMatch(/shape \(.*\) cannot be/);
  expect(await refusal({ a: f32([0, 8e9], [2e9]) })).toMatch(/its header speaks of 8,000,000,/);
  const named = { ...f32([0, 8], [2]), dtype: 'constructor' };
  expect(await refusal({ a: named })).toMatch(/its type constructor is not read/);
  expect(await refusal({ a: 7 })).toMatch(/array “a”: its entry in the header cannot be read/);
  expect(await refusal([])).toMatch(/it is no \.safetensors file/);
});

test('a header that goes beyond the file is refused before it is read', async () => {
  const bytes = safetensorsOf({ a: f32([0, 8], [2]) }, new Uint8Array(8));
  await expect(open(bytes.subarray(0, 20))).rejects.toThrow(/ends after 20 bytes/);
  new DataView(bytes.buffer).setUint32(0, 2 ** 31);
  await expect(open(bytes)).rejects.toThrow(FileError);
});
