import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOfArray, bytesOfBlob, partOf } from './bytes.ts';

const numbers = Uint8Array.from({ length: 10 }, (_, k) => k);

test.each([
  ['a blob', bytesOfBlob(new Blob([numbers]), 'ten.bin')],
  ['an array', bytesOfArray('ten.bin', numbers)],
  ['a part', partOf(bytesOfArray('ten.bin', new Uint8Array([9, ...numbers, 9])), 1, 11)],
])('%s gives its slices, and refuses what lies beyond its end', async (_, bytes) => {
  expect(bytes.size).toBe(10);
  expect([...(await bytes.read(2, 5))]).toEqual([2, 3, 4]);
  expect([...(await bytes.read(10, 10))]).toEqual([]);
  await expect(bytes.read(8, 11)).rejects.toThrow(
    'ten.bin: it ends after 10 bytes and should have 11; download or copy it again',
  );
});

test('a file that changed while it was read says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wane-bytes-'));
  const path = join(folder, 'a.npy');
  writeFileSync(path, numbers);
  const bytes = bytesOfBlob(await openAsBlob(path), 'a.npy');
  expect([...(await bytes.read(0, 2))]).toEqual([0, 1]);
  writeFileSync(path, numbers.subarray(3));
  await expect(bytes.read(0, 2)).rejects.toThrow(
    'a.npy: it changed or went away while it was read; choose it once more.',
  );
  rmSync(folder, { recursive: true });
});
