/**
 * Tells what a file holds: columns or arrays with type, shape, first values, and a checksum (docs/data.md).
 * `npm run data:read -- FILE --json OUT`; without `--json` it is printed.
 */
import { numbersIn } from '#files/checksum.ts';
import { fileCommand, openPath, patientLine, writeJson } from '../file-command.ts';
import { nativeHasher } from './native-hasher.ts';
import { toldOf } from './told.ts';

const USAGE = 'npm run data:read -- FILE [--json OUT]';

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
