/**
 * Prints which shards of a sweep are not whole yet, as arrays are written: `0,2,5-7`; an empty line if all are.
 * `npm run sweep:missing -- DIR`, with `--of N` where no shard has begun.
 */
import { arraySyntax } from '#sweep/file/merge.ts';
import { isRefused, lackingIn } from '#sweep/file/shard.ts';
import { parsed, WrongError, wholeNumber } from '../command.mjs';
import { EXIT, ending } from './exit.ts';
import { Folder } from './folder.ts';

const USAGE = 'npm run sweep:missing -- DIR [--of N]';

await ending(async () => {
  const { values, positionals } = parsed(USAGE, {
    words: [0, 1],
    options: { of: { type: 'string' } },
  });
  if (positionals.length === 0) throw new WrongError('Say where: npm run sweep:missing -- DIR');
  const folder = new Folder(positionals[0]);
  const shards = folder.shards();
  const counts = new Set(shards.map(({ of }) => of));
  if (values.of !== undefined) counts.add(wholeNumber('of', values.of, 1, 100_000));
  if (counts.size > 1) {
    throw new WrongError(`The shards are of ${[...counts].join(' and ')}: take a folder for each.`);
  }
  const [of] = counts;
  if (of === undefined) throw new WrongError('No shard has begun there: say of how many, --of N.');
  const whole = new Set<number>();
  for (const named of shards) {
    const file = folder.open(named);
    if (isRefused(file)) process.stderr.write(`${named.name} ${file.refused}.\n`);
    else if (named.whole && lackingIn(file).length === 0) whole.add(named.index);
  }
  const missing = Array.from({ length: of }, (_, k) => k).filter((k) => !whole.has(k));
  process.stdout.write(`${arraySyntax(missing)}\n`);
  return EXIT.done;
});
