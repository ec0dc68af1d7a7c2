import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf } from './experiment-file.ts';
import { FileError } from './file-error.ts';
import { MOST_BYTES, readExperiment } from './read.ts';
import { readFile } from './read-file.ts';
import { someRun } from './testing/run.ts';

/** Broken files that are tried. */
const FILES = 1000;

const { run, body } = someRun();
const GOOD = JSON.stringify(
  fileOf(run, body, { wane: '0.1.0', browser: 'a browser' }, new Date(0)),
);

/** Either a whole experiment, or words; never anything else. */
function outcome(text: string): 'read' | 'refused' {
  try {
    const { run: read, body: content } = readExperiment(text);
    expect(read.spec.arms.length).toBeGreaterThan(0);
    expect(read.checkpoint).toBe(content.checkpoint?.step ?? 0);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    expect((error as Error).message).toMatch(/^.{20,300}\.$/s);
    return 'refused';
  } finally {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }
}

/** Every place in the file, as a list of keys. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).slice(0, 12);
  return [path, ...inside.flatMap(([key, child]) => placesIn(child, [...path, key]))];
}
const PLACES = placesIn(JSON.parse(GOOD)).filter((path) => path.length > 0);

const NASTY = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    ...[null, -1, 1e308, 2 ** 53, 1.5, '', 'x'.repeat(5000), [], {}, true, 'Infinity', '1e999'],
    ...['<img src=x onerror=alert(1)>', '__proto__', ['a', 'b'], Array(5000).fill(0)],
  ),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ),
);

/** The good file with one place changed: another value, taken away, or there under another name. */
const CHANGED = fc
  .tuple(fc.constantFrom(...PLACES), NASTY, fc.constantFrom('put', 'drop', 'proto'))
  .map(([path, value, how]) => {
    const file = JSON.parse(GOOD);
    const last = path.at(-1) as string;
    let at = file;
    for (const key of path.slice(0, -1)) at = at[key];
    if (how === 'put') at[last] = value;
    else if (how === 'drop') delete at[last];
    else Object.defineProperty(at, '__proto__', { value, enumerable: true });
    return JSON.stringify(file);
  });

const CUT = fc.integer({ min: 0, max: GOOD.length - 1 }).map((end) => GOOD.slice(0, end));
const FLIPPED = fc
  .array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
  .map((flips) => {
    const chars = [...GOOD];
    for (const [at, code] of flips) chars[at] = String.fromCharCode(code);
    return chars.join('');
  });

describe('broken files', () => {
  it(`${FILES} of them are each read or refused in words`, () => {
    const seen = { read: 0, refused: 0 };
    const broken = fc.oneof({ arbitrary: CHANGED, weight: 3 }, CUT, FLIPPED, fc.string());
    fc.assert(
      fc.property(broken, (text) => {
        seen[outcome(text)]++;
      }),
      { numRuns: FILES },
    );
    expect(seen.read).toBeGreaterThan(FILES / 50);
    expect(seen.refused).toBeGreaterThan(FILES / 4);
  });

  it.each([
    ['nested without end', '['.repeat(200_000)],
    ['nested deeply', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    [
      'nested deeply inside',
      GOOD.replace('"seed":1', `"seed":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    ],
    ['a page', '<!doctype html><html></html>'],
    ['another JSON file', '{"name":"wane","version":"0.1.0"}'],
    ['of the future', GOOD.replace('"version":1', '"version":99')],
    ['a list', '[]'],
    ['a number', '7'],
    ['holding a number that vanishes', GOOD.replace('"lambda":0,', '"lambda":1e-400,')],
    ['holding a number without end', GOOD.replace('"steps":40', '"steps":1e999')],
  ])('a file that is %s is refused', (_, text) => {
    expect(outcome(text)).toBe('refused');
  });

  it('a text that looks like such a number is no number', () => {
    const named = GOOD.replace('A name', 'A 1e-400 \\"1e999 name');
    expect(named).not.toBe(GOOD);
    expect(outcome(named)).toBe('read');
  });

  it('one that is packed, empty or too large is refused before it is read', async () => {
    const bomb = new Blob([Uint8Array.from([0x1f, 0x8b, 8, 0]), new Uint8Array(1000)]);
    await expect(readFile(bomb)).rejects.toThrow(/packed/);
    await expect(readFile(new Blob(['PK\u0003\u0004']))).rejects.toThrow(/packed/);
    await expect(readFile(new Blob([]))).rejects.toThrow(/empty/);
    const huge = { size: MOST_BYTES + 1 } as Blob;
    await expect(readFile(huge)).rejects.toThrow(/MB/);
    await expect(readFile(new Blob([GOOD]))).resolves.toMatchObject({ notes: [] });
  });
});
