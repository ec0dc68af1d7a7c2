import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import expected from '#files/fixtures/expected.json' with { type: 'json' };
import { openFile, openFiles } from '#files/open.ts';
import { bytesOfFolder, bytesOfPath } from './bytes-of-path.ts';
import { toldOf } from './told.ts';

const FIXTURES = 'src/files/fixtures';
const folder = mkdtempSync(join(tmpdir(), 'wane-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const told = async (name: string) =>
  JSON.parse(
    JSON.stringify(
      await toldOf(name, await openFile(await bytesOfPath(`${FIXTURES}/${name}`)), {}),
    ),
  );

test('the command writes what the room tells, by its own hash', async () => {
  const out = join(folder, 'out.json');
  const command = ['--import', 'tsx', 'src/cli/data/read.ts'];
  const args = [...command, `${FIXTURES}/stored.npz`, '--json', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const json = JSON.parse(readFileSync(out, 'utf8'));
  expect(json).toEqual(await told('stored.npz'));
  expect(json.arrays[1]).toEqual({
    ...{ name: 'labels', type: 'int64', shape: [5], first: [0, 1, 2, 3, 4] },
    checksum: expected['stored.npz'].labels.sha256,
  });
  expect(json.checksum).toBe((await told('deflated.npz')).checksum);
});

test('a table tells its columns, and null where there is no value', async () => {
  const { rows, columns, format } = await told('zstd.parquet');
  expect([rows, format]).toEqual([300, 'parquet']);
  const byName = new Map<string, { first: unknown[] }>(
    columns.map((column: { name: string }) => [column.name, column]),
  );
  expect(byName.get('double')?.first.slice(0, 3)).toEqual([null, 0.25, 0.5]);
  expect(byName.get('bool')?.first.slice(0, 2)).toEqual([true, false]);
  expect(byName.get('day')?.first[0]).toBe('1999-12-31');
  expect(byName.get('word')?.first).toHaveLength(20);
});

test('what cannot be read ends with 2 and one sentence', () => {
  const args = ['--import', 'tsx', 'src/cli/data/read.ts', `${FIXTURES}/refused-pickled.npy`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^src.*refused-pickled\.npy, array “refused-pickled”: .*\.\n$/);
});

test('a file that is missing, or changed while it was read, says so', async () => {
  await expect(bytesOfPath(join(folder, 'none.npy'))).rejects.toThrow(/there is no such file/);
  const path = join(folder, 'a.npy');
  writeFileSync(path, new Uint8Array(10));
  const bytes = await bytesOfPath(path, 'a.npy');
  expect(await bytes.read(1, 3)).toEqual(new Uint8Array(2));
  writeFileSync(path, new Uint8Array(9));
  await expect(bytes.read(0, 2)).rejects.toThrow(/^a\.npy: it changed while it was read;/);
});

test('a folder is its pictures, in the order of their paths', async () => {
  const files = await bytesOfFolder(FIXTURES);
  const samples = await openFiles(files, FIXTURES);
  expect(samples.names).toEqual(['grey-1.png', 'grey-16.png', 'interlaced.png', 'palette-4.png']);
  const { format, count, size } = (await toldOf('fixtures', samples, {})) as {
    format: string;
    count: number;
    size: object;
  };
  expect([format, count]).toEqual(['image', 4]);
  expect(size).toEqual({ of: 'image', width: 11, height: 9, channels: 3 });
});
