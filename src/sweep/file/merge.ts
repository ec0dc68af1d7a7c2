import { Results } from '../results.ts';
import { lackingIn, type Refused, type ShardFile } from './shard.ts';
import type { SweepFile } from './sweep-file.ts';

/** Shards joined, and the numbers of those that are absent or not whole. */
export interface Merged {
  readonly file: SweepFile;
  readonly absent: readonly number[];
  /** Networks that failed. */
  readonly failed: number;
}

/** "0,2,5-7", as array schedulers take it. */
export function arraySyntax(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else if (last?.[1] !== number) runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

const AGREED = [
  ['hash', 'are of different sweeps'],
  ['of', 'were cut into different numbers of shards'],
  ['engine', 'were trained by different engines or versions'],
] as const;

/** Joins the shards of one sweep; refuses what does not belong together. */
export function merged(
  shards: readonly { readonly name: string; readonly file: ShardFile }[],
): Merged | Refused {
  const [first] = shards;
  if (!first) return { refused: 'There is no shard to be joined.' };
  for (const [key, words] of AGREED) {
    const other = shards.find(({ file }) => file[key] !== first.file[key]);
    if (!other) continue;
    const [a, b] = [first.file[key], other.file[key]];
    return { refused: `${first.name} (${a}) and ${other.name} (${b}) ${words}.` };
  }
  const { hash, engine, sweep, of } = first.file;
  const results = new Results();
  const whole = new Set<number>();
  for (const { file } of shards) {
    for (const point of file.results.points) {
      for (const ran of file.results.of(point)) {
        const known = results.get({ point, seed: ran.seed });
        if (!known || known.state === 'failed') results.add(point, ran);
      }
    }
    if (lackingIn(file).length === 0) whole.add(file.index);
  }
  const failed = results.points
    .flatMap((point) => results.of(point))
    .filter(({ state }) => state === 'failed').length;
  return {
    file: { hash, engine, sweep, results },
    absent: Array.from({ length: of }, (_, k) => k).filter((k) => !whole.has(k)),
    failed,
  };
}
