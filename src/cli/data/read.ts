/**
 * Tells what a file holds: columns or arrays with type, shape, first values, and a checksum (docs/data.md).
 * `npm run data:read -- FILE --json OUT`; without `--json` it is printed.
 */
import { createHash } from 'node:crypto';
import { type Hasher, numbersIn } from '#files/checksum.ts';
import { fileCommand, openPath, patientLine, writeJson } from '../file-command.ts';
import { toldOf } from './told.ts';

const USAGE = 'Say which file to read and where to: npm run data:read -- FILE --json OUT.';

/** Node's own SHA-256, several times as fast, gives the same. */
function nativeHasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}

await fileCommand(USAGE, async ({ path, out }) => {
  const { name, file } = await openPath(path);
  const total = Math.max(1, numbersIn(file));
  const say = patientLine('of the numbers');
  let done = 0;
  const onNumbers = (count: number) => {
    done += count;
    say(Math.min(1, done / total));
  };
  await writeJson(out, await toldOf(name, file, { hasher: nativeHasher, onNumbers }));
});
