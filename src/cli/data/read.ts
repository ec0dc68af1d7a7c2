/**
 * Tells what a file holds: columns or arrays with type, shape, first values, and a checksum (docs/data.md).
 * `npm run data:read -- FILE --json OUT`; without `--json` it is printed.
 * It ends with 0, or with 2 and one sentence on stderr that says what is wrong and what to do.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Hasher, numbersIn } from '#files/checksum.ts';
import { FileError } from '#files/file-error.ts';
import { openFile } from '#files/open.ts';
import { progressLine } from '../progress.ts';
import { bytesOfPath, statOf } from './bytes-of-path.ts';
import { toldOf } from './told.ts';

const USAGE = 'Say which file to read and where to: npm run data:read -- FILE --json OUT.';

/** What takes longer tells its progress. */
const PATIENCE_MS = 2000;

/** What was asked for is wrong, in words. */
class UsageError extends Error {}

function argumentsOf(): { path: string; out: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' } },
    });
    const [path, ...others] = positionals;
    const { json: out } = values;
    const same = path && out && resolve(path) === resolve(out);
    if (path && others.length === 0 && out !== '' && !same) return { path, out };
  } catch {}
  throw new UsageError(USAGE);
}

/** Node's own SHA-256, several times as fast, gives the same. */
function nativeHasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}

async function opened(path: string) {
  const found = await statOf(path);
  if (found.isDirectory()) {
    throw new FileError(path, 'it is a folder', 'name a file, or pack it as a zip');
  }
  if (!found.isFile()) throw new FileError(path, 'it is no ordinary file', 'copy it into one');
  return { name: basename(path), file: await openFile(await bytesOfPath(path)) };
}

async function read({ path, out }: ReturnType<typeof argumentsOf>): Promise<void> {
  const { name, file } = await opened(path);
  const total = Math.max(1, numbersIn(file));
  const say = progressLine('of the numbers');
  const began = performance.now();
  let done = 0;
  const onNumbers = (count: number) => {
    done += count;
    if (performance.now() - began > PATIENCE_MS) say(Math.min(1, done / total));
  };
  const told = await toldOf(name, file, { hasher: nativeHasher, onNumbers });
  if (performance.now() - began > PATIENCE_MS) process.stderr.write('\n');
  const json = `${JSON.stringify(told, null, 1)}\n`;
  if (out === undefined || out === '-') process.stdout.write(json);
  else {
    await writeFile(out, json).catch(() => {
      throw new FileError(out, 'it cannot be written', 'name another file after --json');
    });
  }
}

// Whoever reads what is printed may stop, as `head` does.
process.stdout.on('error', () => process.exit());
try {
  await read(argumentsOf());
} catch (error) {
  const own = error instanceof FileError || error instanceof UsageError;
  const sentence = own ? error.message : `It could not be read: ${(error as Error).message}`;
  process.stderr.write(`${sentence.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
