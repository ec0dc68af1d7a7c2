import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FileError } from '#files/file-error.ts';
import { type OpenFile, openFile, openFiles } from '#files/open.ts';
import { parsed, sentenceOf, WrongError } from './command.mjs';
import { bytesOfFolder, bytesOfPath, statOf } from './data/bytes-of-path.ts';
import { progressLine } from './progress.ts';

/** What takes longer tells its progress. */
const PATIENCE_MS = 2000;

export interface Arguments {
  readonly path: string;
  /** Where the JSON goes; absent, it is printed. */
  readonly out: string | undefined;
  /** Flags that were given. */
  readonly flags: ReadonlySet<string>;
}

function argumentsOf(usage: string, flags: readonly string[]): Arguments {
  const { values, positionals } = parsed(usage, {
    words: [1, 1],
    options: {
      json: { type: 'string' },
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' } as const])),
    },
  });
  const [path] = positionals;
  const given = new Map<string, unknown>(Object.entries(values));
  const out = given.get('json') as string | undefined;
  if (out !== undefined && resolve(path) === resolve(out)) {
    throw new WrongError(`--json names the file that is read: name another. Usage: ${usage}`);
  }
  return { path, out, flags: new Set(flags.filter((flag) => given.get(flag) === true)) };
}

/** Opens the file at a path; a folder is its pictures or sounds. @throws FileError if it cannot be read. */
export async function openPath(path: string): Promise<{ name: string; file: OpenFile }> {
  const found = await statOf(path);
  if (found.isDirectory()) {
    return { name: basename(path), file: await openFiles(await bytesOfFolder(path), path) };
  }
  if (!found.isFile()) throw new FileError(path, 'it is no ordinary file', 'copy it into one');
  return { name: basename(path), file: await openFile(await bytesOfPath(path)) };
}

/** Tells how much is done, 0 to 1, of what takes long; the line ends with it. */
export function patientLine(of: string): (done: number) => void {
  const say = progressLine(of);
  const began = performance.now();
  let told = false;
  return (done) => {
    if (!told && (done >= 1 || performance.now() - began < PATIENCE_MS)) return;
    told = true;
    say(done);
    if (done >= 1) process.stderr.write('\n');
  };
}

/** Writes JSON where it was asked for. @throws FileError if that cannot be. */
export async function writeJson(out: string | undefined, value: unknown): Promise<void> {
  const json = `${JSON.stringify(value, null, 1)}\n`;
  if (out === undefined || out === '-') {
    process.stdout.write(json);
    return;
  }
  await writeFile(out, json).catch(() => {
    throw new FileError(out, 'it cannot be written', 'name another file after --json');
  });
}

/**
 * A command that reads one file. It ends with 0, or with 2 and one sentence on stderr that says what is wrong and
 * what to do.
 *
 * @param usage how it is called. @param flags options without a value.
 */
export async function fileCommand(
  usage: string,
  run: (given: Arguments) => Promise<void>,
  flags: readonly string[] = [],
): Promise<void> {
  // Whoever reads what is printed may stop, as `head` does.
  process.stdout.on('error', () => process.exit());
  try {
    await run(argumentsOf(usage, flags));
  } catch (error) {
    const sentence =
      error instanceof FileError
        ? error.message
        : (sentenceOf(error) ?? `It could not be read: ${(error as Error).message}`);
    process.stderr.write(`${sentence.replace(/\s+/g, ' ')}\n`);
    process.exitCode = 2;
  }
}
