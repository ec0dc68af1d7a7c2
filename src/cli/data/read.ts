/**
 * Tells what a file holds: columns or arrays with type, shape, first values, and a checksum (docs/data.md).
 * `npm run data:read -- FILE --json OUT`; without `--json` it is printed.
 * It ends with 0, or with 2 and one sentence on stderr that says what is wrong and what to do.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Hasher, numbersIn } from '#files/checksum.ts';
import { FileError } from '#files/file-error.ts';
import { openFile } from '#files/open.ts';
import { progressLine } from '../progress.ts';
import { bytesOfPath, statOf } from './bytes-of-path.ts';
import { toldOf } from './told.ts';

const USAGE = 'Say which file to read and where to: npm run data:read -- FILE --json OUT.';

/** What was asked for is wrong, in words. */
class UsageError extends Error {}

function argumentsOf(): { path: string; out: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' } },
    });
    const [path, ...others] = positionals;
    if (path && others.length === 0 && values.json !== '') return { path, out: values.json };
  } catch {}
  throw new UsageError(USAGE);
}

/** Node's own SHA-256, several times as fast, gives the same. */
function nativeHasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}

async function opened(path: string) {
  const { name, isFolder } = { name: basename(path), isFolder: (await statOf(path)).isDirectory() };
  if (isFolder) throw new FileError(path, 'it is a folder', 'name a file, or pack it as a zip');
  return { name, file: await openFile(await bytesOfPath(path)) };
}

async function read({ path, out }: ReturnType<typeof argumentsOf>): Promise<void> {
  const { name, file } = await opened(path);
  const total = Math.max(1, numbersIn(file));
  const say = progressLine('of the numbers');
  const began = performance.now();
  let done = 0;
  const onNumbers = (count: number) => {
    done += count;
    if (performance.now() - began > 2000) say(Math.min(1, done / total));
  };
  const told = await toldOf(name, file, { hasher: nativeHasher, onNumbers });
  const json = `${JSON.stringify(told, null, 1)}\n`;
  if (out === undefined || out === '-') process.stdout.write(json);
  else {
    await writeFile(out, json).catch(() => {
      throw new FileError(out, 'it cannot be written', 'name another file after --json');
    });
  }
}

try {
  await read(argumentsOf());
} catch (error) {
  const own = error instanceof FileError || error instanceof UsageError;
  const sentence = own ? error.message : `It could not be read: ${(error as Error).message}`;
  process.stderr.write(`${sentence.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
