import * as v from 'valibot';
import { cleanSweep } from '../clean-sweep.ts';
import { hashOf } from '../hash.ts';
import { Points } from '../points.ts';
import { type Job, type Ran, Results } from '../results.ts';
import { methodsOf, type Sweep, seedsIn } from '../sweep.ts';
import { ranFault } from './ran-fault.ts';

/** A part of a sweep: number `index` of `of`, from 0. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What stands at the head of everything that is written of a sweep: files of other heads do not belong together. */
export interface Head {
  readonly hash: string;
  /** What trained and measured it, with a mark of its bits. */
  readonly engine: string;
  readonly sweep: Sweep;
}

export interface ShardFile extends Head, Shard {
  readonly results: Results;
}

const SHARD_FORMAT = 'wane-shard';
const VERSION = 1;

/** Networks of a shard: every N-th place, with all its methods and seeds. */
export function jobsOf(points: Points, { index, of }: Shard): Job[] {
  const methods = methodsOf(points.sweep).length;
  const jobs: Job[] = [];
  for (let point = 0; point < points.count; point++) {
    if (Math.floor(point / methods) % of !== index) continue;
    for (const seed of seedsIn(points.sweep)) jobs.push({ point, seed });
  }
  return jobs;
}

const numbers = v.array(v.array(v.nullable(v.pipe(v.number(), v.finite()))));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of one network, as it is written. */
export const RAN = v.variant('state', [
  v.strictObject({
    seed: whole,
    state: v.literal('done'),
    looks: numbers,
    controls: v.optional(numbers),
  }),
  v.strictObject({ seed: whole, state: v.literal('diverged'), at: whole }),
  v.strictObject({ seed: whole, state: v.literal('failed'), why: v.string() }),
]);

/** Per point what its seeds came to. */
export const CELLS = v.array(v.strictObject({ point: whole, ran: v.array(RAN) }));

export const HEAD = { hash: v.string(), engine: v.string(), sweep: v.unknown() } as const;

const SHARD = v.strictObject({
  format: v.literal(SHARD_FORMAT),
  version: v.literal(VERSION),
  index: whole,
  of: whole,
  ...HEAD,
  cells: CELLS,
});

/** One cell a line, in order, so that equal results are equal text. */
export function cellLines(results: Results): string {
  const cells = results.points.map((point) => JSON.stringify({ point, ran: results.of(point) }));
  return `[${cells.map((cell) => `\n${cell}`).join(',')}\n]`;
}

export const shardText = ({ hash, engine, sweep, index, of, results }: ShardFile): string => {
  const head = { format: SHARD_FORMAT, version: VERSION, hash, engine, index, of, sweep };
  return `${JSON.stringify(head).slice(0, -1)},"cells":${cellLines(results)}}\n`;
};

/** Why a file cannot be used, in words that go on from its name. */
export interface Refused {
  readonly refused: string;
}

export const isRefused = <T extends object>(read: T | Refused): read is Refused =>
  'refused' in read;

const KINDS: Readonly<Record<string, string>> = {
  'wane-sweep': 'a whole sweep',
  'wane-shard': 'one part of a sweep, to be joined by `npm run sweep:merge`',
};

/** What is wrong with the head of a file; nothing if it is the one that is wanted. */
function headFault(json: unknown, wanted: { format: string; version: number }): string | undefined {
  const { format, version } = Object(json) as { format?: unknown; version?: unknown };
  if (format === wanted.format) {
    if (version === wanted.version) return undefined;
    const said = typeof version === 'number' ? `of version ${version}` : 'of no version';
    return `is ${said}; version ${wanted.version} is read here`;
  }
  const kind = KINDS[String(format)];
  return `is not what it should be: ${kind ? `it is ${kind}` : 'nothing in it says that it is of a sweep'}`;
}

/** What the text of a file says, in the shape and under the head that are wanted. */
export function parsed<Shape extends v.GenericSchema>(
  shape: Shape,
  head: { readonly format: string; readonly version: number },
  text: string,
): v.InferOutput<Shape> | Refused {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: 'is cut short or damaged' };
  }
  const fault = headFault(json, head);
  if (fault) return { refused: fault };
  const { success, output, issues } = v.safeParse(shape, json);
  if (success) return output;
  const path = v.getDotPath(issues[0]) ?? 'all of it';
  return { refused: `is not what it should be: ${path} cannot be read` };
}

/** The sweep of a head, if it is the one its hash names. */
export function sweepIn({
  hash,
  sweep: foreign,
}: {
  hash: string;
  sweep: unknown;
}): Sweep | Refused {
  const { sweep, notes } = cleanSweep(foreign);
  if (notes.length === 0 && hashOf(sweep) === hash) return sweep;
  return { refused: 'holds a sweep that this version does not know as it was' };
}

/** The networks of a file, if each can be one of its sweep and is there once. */
export function resultsIn(sweep: Sweep, cells: v.InferOutput<typeof CELLS>): Results | Refused {
  const points = new Points(sweep);
  const results = new Results();
  for (const { point, ran } of cells) {
    for (const one of ran as Ran[]) {
      const twice = results.get({ point, seed: one.seed }) && 'It is there twice.';
      const fault = twice ?? ranFault(points, point, one);
      if (fault) {
        const which = `point ${point}, seed ${one.seed}`;
        return { refused: `holds a network that its sweep cannot have (${which}: ${fault})` };
      }
      results.add(point, one);
    }
  }
  return results;
}

/** Reads what `shardText` wrote. */
export function readShard(text: string): ShardFile | Refused {
  const file = parsed(SHARD, { format: SHARD_FORMAT, version: VERSION }, text);
  if ('refused' in file) return file;
  const sweep = sweepIn(file);
  if (isRefused(sweep)) return sweep;
  const results = resultsIn(sweep, file.cells);
  if (isRefused(results)) return results;
  const { hash, engine, index, of } = file;
  return { hash, engine, index, of, sweep, results };
}

/** Networks of its shard that a file lacks, failed ones among them. */
export const lackingIn = (file: ShardFile): Job[] =>
  jobsOf(new Points(file.sweep), file).filter((job) => {
    const ran = file.results.get(job);
    return !ran || ran.state === 'failed';
  });
