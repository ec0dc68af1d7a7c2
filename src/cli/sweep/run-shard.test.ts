import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { type Merged, merged } from '#sweep/file/merge.ts';
import { isRefused, type ShardFile } from '#sweep/file/shard.ts';
import { sweepText } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { WrongError } from '../command.mjs';
import { EXIT } from './exit.ts';
import { Folder } from './folder.ts';
import { type Lane, laneHere } from './lane.ts';
import { runShard } from './run-shard.ts';

const { sweep } = cleanSweep({
  run: { probeSize: 32, trainSize: 64, batch: 8, hidden: 8, latent: 4, fusion: 6 },
  arm: { learningRate: 0.02 },
  axes: [
    { setting: 'weakNoise', values: [0, 2] },
    { setting: 'learningRate', values: [0.02, 0.05] },
    { methods: ['vanilla', 'distill'] },
  ],
  ...{ seeds: 2, steps: 12 },
});
const head = { hash: hashOf(sweep), engine: 'plan-cpu test', sweep };

let path = '';
let said: string[] = [];
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'wane-sweep-'));
  said = [];
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

/** Trains shards of so many, and joins them. */
async function train(
  shards: readonly { index: number; of: number }[],
  { lanes = [laneHere(sweep, 'plan-cpu')], stopAfter = Number.POSITIVE_INFINITY, most = 5 } = {},
): Promise<number[]> {
  const codes: number[] = [];
  for (const shard of shards) {
    let asked = 0;
    codes.push(
      await runShard({
        ...{ head, shard, lanes },
        folder: new Folder(path),
        crewing: { mixes: true, most },
        stopped: () => asked++ >= stopAfter,
        say: (line) => said.push(line),
      }),
    );
  }
  return codes;
}

const all = (of: number) => Array.from({ length: of }, (_, index) => ({ index, of }));

function joined(): string {
  const folder = new Folder(path);
  const shards = folder.shards().map((named) => {
    const file = folder.open(named);
    if (isRefused(file)) throw new Error(file.refused);
    return { name: named.name, file };
  });
  const { file, absent } = merged(shards) as Merged;
  expect(absent).toEqual([]);
  return sweepText(file);
}

let whole: string | undefined;

/** What comes of the sweep in one piece; trained once. */
async function unsharded(): Promise<string> {
  if (whole) return whole;
  expect(await train(all(1))).toEqual([EXIT.done]);
  whole = joined();
  for (const name of readdirSync(path)) rmSync(join(path, name));
  return whole;
}

/** Counts what it trains, and may fail. */
function counting(refuse: (point: number) => boolean = () => false): Lane & { trained: number } {
  const lane = laneHere(sweep, 'plan-cpu');
  const self = {
    ...lane,
    trained: 0,
    train: async (work: Parameters<Lane['train']>[0], onProgress: (done: number) => void) => {
      if (work.crew.some(({ point }) => refuse(point))) throw new Error('no memory');
      self.trained += work.crew.length;
      return lane.train(work, onProgress);
    },
  };
  return self;
}

describe('a shard', () => {
  it('of three or eight, joined, is the unsharded sweep to the bit', async () => {
    const text = await unsharded();
    for (const of of [3, 8]) {
      expect(await train(all(of), { most: 1 + (of % 5) })).toEqual(Array(of).fill(EXIT.done));
      expect(joined()).toBe(text);
      for (const name of readdirSync(path)) rmSync(join(path, name));
    }
  });

  it('that was asked to stop is saved, ends with 75, and goes on to the same bits', async () => {
    const text = await unsharded();
    const lane = laneHere(sweep, 'plan-cpu');
    const stopping: Lane = {
      ...lane,
      train: (work, onProgress) => {
        lane.stop();
        return lane.train(work, onProgress);
      },
    };
    expect(await train(all(1), { lanes: [stopping], stopAfter: 1 })).toEqual([EXIT.unfinished]);
    expect(readdirSync(path).sort()).toEqual(['shard-0-of-1.part.json', 'shard-0-of-1.state']);
    const lanes = [counting()];
    expect(await train(all(1), { lanes, stopAfter: 2 })).toEqual([EXIT.unfinished]);
    expect(await train(all(1))).toEqual([EXIT.done]);
    expect(joined()).toBe(text);
    expect(readdirSync(path)).toEqual(['shard-0-of-1.json']);
  });

  it('started a second time does nothing, and does no harm', async () => {
    await train(all(2));
    const files = readdirSync(path).map((name) => join(path, name));
    const before = files.map((file) => readFileSync(file, 'utf8'));
    const lane = counting();
    expect(await train(all(2), { lanes: [lane] })).toEqual([EXIT.done, EXIT.done]);
    expect(lane.trained).toBe(0);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });

  it('started twice at once does no harm', async () => {
    const text = await unsharded();
    await Promise.all([train(all(1)), train(all(1))]);
    expect(joined()).toBe(text);
    expect(readdirSync(path)).toEqual(['shard-0-of-1.json']);
  });

  it('whose file was cut short is trained again, and says so', async () => {
    const text = await unsharded();
    await train(all(2));
    const file = join(path, 'shard-1-of-2.json');
    writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2));
    writeFileSync(join(path, 'shard-1-of-2.state'), 'damaged');
    expect(await train(all(2))).toEqual([EXIT.done, EXIT.done]);
    expect(said.join()).toMatch(/shard-1-of-2\.json is cut short or damaged/);
    expect(joined()).toBe(text);
  });

  it('keeps what a killed start had trained, and a state that is older does not hide networks', async () => {
    const text = await unsharded();
    expect(await train(all(1), { stopAfter: 2 })).toEqual([EXIT.unfinished]);
    const folder = new Folder(path);
    const [{ file }] = folder.known({ index: 0, of: 1 });
    const { results } = file as ShardFile;
    // As if it had been stopped in the middle of a crew of which one network was done since.
    const jobs = [
      { point: results.points[0], seed: 1 },
      { point: 7, seed: 2 },
    ];
    folder.keepStates(head, { index: 0, of: 1 }, [
      { jobs, looks: [], snapshot: { step: 3, replicas: [] } },
    ]);
    const lane = counting();
    expect(await train(all(1), { lanes: [lane] })).toEqual([EXIT.done]);
    expect(lane.trained).toBe(16 - results.size);
    expect(joined()).toBe(text);
  });

  it('has a network that fails take no other with it, the first one least, and tries it again', async () => {
    const text = await unsharded();
    const lanes = [counting((point) => point === 0)];
    expect(await train(all(1), { lanes })).toEqual([EXIT.failed]);
    const [{ file, named }] = new Folder(path).known({ index: 0, of: 1 });
    expect(named.whole).toBe(false);
    const { results } = file as ShardFile;
    expect(results.size).toBe(16);
    expect(results.of(0).map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(results.of(1).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(said.join()).toMatch(/no memory/);
    const again = counting();
    expect(await train(all(1), { lanes: [again] })).toEqual([EXIT.done]);
    expect(again.trained).toBe(2);
    expect(joined()).toBe(text);
  });

  it('does not go on in a folder of another sweep or engine', async () => {
    await train(all(1));
    const run = (change: object) =>
      runShard({
        head: { ...head, ...change },
        shard: { index: 0, of: 1 },
        folder: new Folder(path),
        lanes: [counting()],
        crewing: { mixes: true, most: 5 },
        stopped: () => false,
        say: () => undefined,
      });
    await expect(run({ hash: 'other' })).rejects.toThrow(WrongError);
    await expect(run({ engine: 'plan-cpu older' })).rejects.toThrow(/was trained by plan-cpu test/);
  });
});
