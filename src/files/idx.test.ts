import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOfArray } from './bytes.ts';
import { arrayChecksum } from './checksum.ts';
import expected from './fixtures/expected.json' with { type: 'json' };
import { openFile } from './open.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`src/files/fixtures/${name}`));

async function arrayOf(name: string, bytes = fixture(name)) {
  const file = await openFile(bytesOfArray(name, bytes));
  if (file.kind !== 'arrays') throw new Error(`${name} holds no arrays`);
  expect(file.format).toBe('idx');
  return file.arrays[0];
}

test.each(['images-idx3-ubyte.gz', 'steps-idx2-short', 'scales.idx'] as const)(
  '%s gives its array',
  async (name) => {
    const array = await arrayOf(name);
    expect(array.shape).toEqual(expected[name].shape);
    expect(await arrayChecksum(array)).toBe(expected[name].sha256);
  },
);

test('a file that is cut short, or longer than its shape, is refused', async () => {
  const bytes = fixture('scales.idx');
  await expect(arrayOf('a.idx', bytes.slice(0, -1))).rejects.toThrow(
    /^a\.idx, array “a”: its shape \(5, 3, 2\) needs 120 bytes and the file has 119;/,
  );
  await expect(arrayOf('a.idx', new Uint8Array([...bytes, 0]))).rejects.toThrow(/leaves 1 bytes/);
  await expect(arrayOf('a.idx', bytes.slice(0, 9))).rejects.toThrow(/ends after 9 bytes/);
  const packed = fixture('images-idx3-ubyte.gz');
  await expect(arrayOf('a.gz', packed.slice(0, 40))).rejects.toThrow(/damaged/);
  packed[packed.length - 5] ^= 1;
  await expect(arrayOf('a.gz', packed)).rejects.toThrow(/damaged or cut short/);
});
