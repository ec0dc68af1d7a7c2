import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { EXIT, ending, WrongError } from './exit.ts';
import { Folder } from './folder.ts';

const { exitCode } = process;
afterEach(() => {
  process.exitCode = exitCode;
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
    parseArgs({ args: ['--zzz'], options: {} });
    return EXIT.done;
  });
  expect(process.exitCode).toBe(EXIT.wrong);
  expect(write.mock.calls.flat().join('')).toMatch(/^Unknown option '--zzz'[^\n]*\n$/);
});
