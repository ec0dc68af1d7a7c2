import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  oneOf,
  parsed,
  readJson,
  sentenceOf,
  someNumber,
  WrongError,
  wholeNumber,
  writable,
} from './command.mjs';

const { argv } = process;
const folder = mkdtempSync(join(tmpdir(), 'wane-command-'));
afterEach(() => {
  process.argv = argv;
});

function given(...words: string[]) {
  process.argv = ['node', 'command', ...words];
  return parsed('npm run it -- FILE [--json OUT] [--quick]', {
    words: [1, 1],
    options: {
      json: { type: 'string' },
      quick: { type: 'boolean' },
      seeds: { type: 'string', default: '3' },
    },
  });
}

describe('what a command is asked', () => {
  it('is its words and options, with what they are if nothing is said', () => {
    const { values, positionals } = given('a.npz', '--json=-', '--quick');
    expect({ ...values }).toEqual({ json: '-', quick: true, seeds: '3' });
    expect(positionals).toEqual(['a.npz']);
    expect(given('--', '--quick').positionals).toEqual(['--quick']);
  });

  it.each([
    [['a', '--jsno', 'b'], 'There is no option --jsno.'],
    [['a', '-q'], 'There is no option -q.'],
    [['a', '--json'], '--json needs a value.'],
    [['a', '--json='], '--json needs a value.'],
    [['a', '--json', '--quick'], '--json needs a value.'],
    [['a', '--quick=yes'], '--quick takes no value.'],
    [['a', 'b'], '“b” is one word too many.'],
    [[], 'Something is left out.'],
    [[''], 'Something is left out.'],
  ])('is refused in one line that says how it is called: %j', (words, problem) => {
    expect(() => given(...words)).toThrow(
      new WrongError(`${problem} Usage: npm run it -- FILE [--json OUT] [--quick]`),
    );
  });

  it('is a number within bounds, or one of what there is', () => {
    expect([wholeNumber('seeds', '3', 1, 9), someNumber('gb', '.5', 0, 9)]).toEqual([3, 0.5]);
    for (const text of ['-3', '1e1', '3.5', 'x', '', '10']) {
      expect(() => wholeNumber('seeds', text, 1, 9)).toThrow(/^--seeds takes a whole number/);
    }
    for (const text of ['-3', 'x', '', '.', '10']) {
      expect(() => someNumber('gb', text, 0, 9)).toThrow(/^--gb takes a number from 0 to 9/);
    }
    expect(() => oneOf('set', 'c', ['a', 'b'])).toThrow('There is no set “c”: take one of a, b.');
  });
});

describe('a file', () => {
  it('that cannot be read or written is named, with why', () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    expect(() => readJson(broken)).toThrow(/broken\.json” is not JSON .*mend it/);
    expect(() => readJson(join(folder, 'none'))).toThrow(/none” cannot be read: there is no such/);
    expect(() => writable(folder)).toThrow(/cannot be written: it is a folder/);
    expect(() => writable(join(folder, 'none', 'out'))).toThrow(/there is no such file or folder/);
    expect(writable(join(folder, 'out'))).toBe(join(folder, 'out'));
    rmSync(folder, { recursive: true });
  });

  it('that fails later on is one line, and a fault of the program none', () => {
    const full = Object.assign(new Error('no'), { code: 'ENOSPC', path: 'out.json' });
    expect(sentenceOf(full)).toBe('“out.json”: the disk is full (ENOSPC).');
    expect(sentenceOf(new TypeError('x is undefined'))).toBeUndefined();
  });
});
