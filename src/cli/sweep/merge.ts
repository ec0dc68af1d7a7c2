/**
 * Joins the shards of a sweep into one file, the same bytes however it was cut.
 * `npm run sweep:merge -- DIR --out FILE.json`
 *
 * It refuses shards of another number, sweep or engine (42). Where shards are absent it says which and writes
 * nothing (75); with `--partial` it writes what is there.
 */
import { arraySyntax, merged } from '#sweep/file/merge.ts';
import { isRefused } from '#sweep/file/shard.ts';
import { sweepText } from '#sweep/file/sweep-file.ts';
import { parsed, WrongError, writable } from '../command.mjs';
import { EXIT, ending } from './exit.ts';
import { Folder, write } from './folder.ts';

const USAGE = 'npm run sweep:merge -- DIR --out FILE.json [--partial]';

await ending(async () => {
  const { values, positionals } = parsed(USAGE, {
    words: [0, 1],
    options: { out: { type: 'string' }, partial: { type: 'boolean', default: false } },
  });
  const { out } = values;
  if (positionals.length === 0 || !out) {
    throw new WrongError('Say from where and where to: npm run sweep:merge -- DIR --out FILE.json');
  }
  writable(out);
  const folder = new Folder(positionals[0]);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const shards = folder.shards().flatMap((named) => {
    const file = folder.open(named);
    if (!isRefused(file)) return [{ name: named.name, file }];
    say(`${named.name} ${file.refused}.`);
    return [];
  });
  const joined = merged(shards);
  if (isRefused(joined)) throw new WrongError(joined.refused);
  const { file, absent, failed } = joined;
  if (failed > 0) say(`${failed} networks failed.`);
  if (absent.length > 0) say(`Shards that are absent or not whole: ${arraySyntax(absent)}`);
  if (absent.length > 0 && !values.partial) return EXIT.unfinished;
  write(out, sweepText(file));
  say(`${file.results.size} networks of sweep ${file.hash}, ${file.engine}: ${out}`);
  return EXIT.done;
});
