import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { parsed, WrongError } from '../command.mjs';
import { EXIT, ending } from './exit.ts';
import { Folder } from './folder.ts';

const { exitCode, argv } = process;
afterEach(() => {
  process.exitCode = exitCode;
  process.argv = argv;
  vi.restoreAllMocks();
});

it('says so where a file stands in the place of its folder: never to be tried again', () => {
  const path = mkdtempSync(join(tmpdir(), 'wane-folder-'));
  const file = join(path, 'file');
  writeFileSync(file, '');
  for (const taken of [file, join(file, 'within')]) {
    expect(() => new Folder(taken).make()).toThrow(WrongError);
  }
  rmSync(path, { recursive: true });
});

it('tells of an option that there is none of in one sentence', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await ending(async () => {
    process.argv = ['node', 'sweep', '--zzz'];
    parsed('npm run sweep');
    return EXIT.done;
  });
  expect(process.exitCode).toBe(EXIT.wrong);
  expect(write.mock.calls.flat().join('')).toMatch(/^There is no option --zzz\.[^\n]*\n$/);
});
