import { say } from './fault-say.ts';
import { FileError } from './file-error.ts';
import { VERSION } from './schema.ts';

type Foreign = Readonly<Record<string, unknown>>;

/** Brings a file of one version up to the next. */
export type Migration = (file: Foreign) => Foreign;

/** By the version they start from. Version 1 is the first that was ever written. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Brings a file of any older version up to this one. Throws where there is no way. */
export function migrated(
  file: Foreign,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  current = VERSION,
): Foreign {
  const version = file.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new FileError(say('file-version'));
  }
  if (version > current) {
    throw new FileError(say('file-newer', { version: `${version}`, current }));
  }
  let now = file;
  for (let at = version; at < current; at++) {
    const step = migrations[at];
    if (!step) throw new FileError(say('file-old', { version: `${version}` }));
    now = step(now);
  }
  return now;
}
