import { describe, expect, it } from 'vitest';
import { cleanSweep } from '../clean-sweep.ts';
import { hashOf } from '../hash.ts';
import { Points } from '../points.ts';
import { questionOf } from '../questions.ts';
import { type Ran, Results } from '../results.ts';
import type { Sweep } from '../sweep.ts';
import { arraySyntax, type Merged, merged } from './merge.ts';
import { jobsOf, lackingIn, readShard, type ShardFile, shardText } from './shard.ts';
import { readSweep, type SweepFile, sweepText } from './sweep-file.ts';

const { sweep } = cleanSweep({
  axes: [
    { setting: 'lambda', values: [0, 1, 2] },
    { setting: 'weakNoise', values: [0, 1, 2] },
    { methods: ['vanilla', 'ebr'] },
  ],
  ...{ seeds: 2, steps: 10, looks: 2 },
});
const points = new Points(sweep);

/** What a network came to: of every kind some. */
function ranOf(point: number, seed: number): Ran {
  if (point === 4) return { seed, state: 'diverged', at: 7 };
  const share = 0.1 + 0.01 * point + 0.001 * seed;
  return {
    seed,
    state: 'done',
    looks: [
      [null, 0.2, null],
      [Math.fround(share), 0.9, 0.2],
    ],
  };
}

function shardOf(index: number, of: number, change: Partial<ShardFile> = {}): ShardFile {
  const results = new Results();
  for (const { point, seed } of jobsOf(points, { index, of })) {
    results.add(point, ranOf(point, seed));
  }
  return { hash: hashOf(sweep), engine: 'plan-cpu 1', sweep, index, of, results, ...change };
}

const named = (files: ShardFile[]) => files.map((file) => ({ name: `shard-${file.index}`, file }));
const shards = (of: number) => Array.from({ length: of }, (_, k) => shardOf(k, of));
const text = (of: number) => {
  const read = shards(of).map((file) => readShard(shardText(file)) as ShardFile);
  return sweepText((merged(named(read.reverse())) as Merged).file);
};

describe('a sweep in shards', () => {
  it.each([1, 2, 3, 8])('of %i has every network once, all methods of a place together', (of) => {
    const jobs = shards(of).flatMap((file) => jobsOf(points, file));
    expect(jobs).toHaveLength(points.count * 2);
    expect(new Set(jobs.map(({ point, seed }) => `${point} ${seed}`)).size).toBe(jobs.length);
    for (const file of shards(of)) {
      const places = jobsOf(points, file).map(({ point }) => points.at(point).place % of);
      expect(new Set(places)).toEqual(new Set([file.index]));
    }
  });

  it.each([3, 8])('is joined to the same bytes as in one piece: %i', (of) => {
    expect(text(of)).toBe(text(1));
  });

  it('is read as it was written', () => {
    const [file] = shards(3);
    const read = readShard(shardText(file)) as ShardFile;
    expect({ ...read, results: undefined }).toEqual({ ...file, results: undefined });
    expect(shardText(read)).toBe(shardText(file));
    const whole = readSweep(text(1)) as SweepFile;
    expect(whole.sweep).toEqual(sweep);
    expect(whole.results.of(4)).toEqual([ranOf(4, 1), ranOf(4, 2)]);
  });

  it('cut short anywhere is refused in words, and never read as less', () => {
    const whole = shardText(shardOf(1, 3));
    for (let end = 0; end < whole.length - 2; end += 97) {
      expect(readShard(whole.slice(0, end))).toEqual({ refused: 'is cut short or damaged' });
    }
  });

  it.each([
    ['{}', /is not what it should be/],
    ['null', /is not what it should be: nothing in it says that it is of a sweep/],
    [shardText(shardOf(0, 3)).replace('"version":1', '"version":2'), /is of version 2; version 1/],
    [text(1), /is not what it should be: it is a whole sweep/],
    [shardText(shardOf(0, 3)).replace('"index":0', '"index":-1'), /be: index cannot be read/],
    [shardText(shardOf(0, 3)).replace('"version":1', '"version":2'), /version/],
    [shardText(shardOf(0, 3)).replace('"done"', '"lost"'), /cells/],
    [shardText(shardOf(0, 3)).replace('"steps":10', '"steps":11'), /does not know as it was/],
  ])('that is no such file is refused: %#', (foreign, words) => {
    expect(readShard(foreign)).toEqual({ refused: expect.stringMatching(words) });
  });

  it.each([
    [
      'a point that there is not',
      /"point":4,/,
      '"point":18,',
      /point 18, seed 1: It has no point 18/,
    ],
    ['a seed before the first', /"seed":1,"state":"done"/, '"seed":0,"state":"done"', /no seed 0/],
    ['a seed twice', /"seed":2,"state":"done"/, '"seed":1,"state":"done"', /It is there twice/],
    ['a look too few', /\[null,0\.2,null\],/, '', /It takes 3 numbers at 2 looks/],
    ['a number too few', /,0\.9,/, ',', /It takes 3 numbers at 2 looks/],
    ['an end after the last step', /"at":7/, '"at":70', /It ends before step 70/],
    ['a number beyond all', /,0\.9,/, ',1e999,', /cells\.\d+\.ran\.\d+\.looks/],
  ])('with %s is refused, in words', (_, was, is, words) => {
    const whole = shardText(shardOf(0, 1));
    expect(whole).toMatch(was);
    expect(readShard(whole.replace(was, is))).toEqual({ refused: expect.stringMatching(words) });
    expect(readSweep(text(1).replace(was, is))).toEqual({ refused: expect.stringMatching(words) });
  });

  it('refuses shards of another number, sweep or engine, and names both', () => {
    const other: Sweep = { ...sweep, steps: 11 };
    const cases: [Partial<ShardFile>, RegExp][] = [
      [{ of: 4 }, /shard-0 \(3\) and shard-1 \(4\) were cut into different numbers/],
      [{ hash: hashOf(other), sweep: other }, /are of different sweeps/],
      [{ engine: 'plan-cpu 2' }, /\(plan-cpu 1\).*\(plan-cpu 2\) were trained by different/],
    ];
    for (const [change, words] of cases) {
      const joined = merged(named([shardOf(0, 3), shardOf(1, 3, change)]));
      expect(joined).toEqual({ refused: expect.stringMatching(words) });
    }
    expect(merged([])).toEqual({ refused: expect.stringMatching(/no shard/) });
  });

  it('says what is absent or not whole', () => {
    const part = shardOf(3, 8);
    const results = new Results();
    results.add(3 * 2, ranOf(6, 1));
    const { absent } = merged(named([shardOf(0, 8), { ...part, results }])) as Merged;
    expect(absent).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(lackingIn({ ...part, results })).toContainEqual({ point: 6, seed: 2 });
  });

  it('counts what failed as lacking, and takes what was trained in its place', () => {
    const failed = shardOf(0, 1);
    failed.results.add(0, { seed: 1, state: 'failed', why: 'no memory' });
    expect((merged(named([failed])) as Merged).absent).toEqual([0]);
    const both = merged(named([failed, shardOf(0, 1)])) as Merged;
    expect(both).toMatchObject({ absent: [], failed: 0 });
    expect(sweepText(both.file)).toBe(text(1));
  });
});

it('writes arrays as schedulers read them', () => {
  expect(arraySyntax([7, 0, 2, 6, 5, 2])).toBe('0,2,5-7');
  expect(arraySyntax([])).toBe('');
  expect(arraySyntax([3, 4])).toBe('3-4');
});

it('is small: a question’s own shard is a few hundred bytes a cell', () => {
  const where = questionOf('where') as Sweep;
  const results = new Results();
  for (let point = 0; point < 289; point++) {
    for (let seed = 1; seed <= 5; seed++) results.add(point, ranOf(5, seed));
  }
  const file = { hash: hashOf(where), engine: 'plan-cpu 1', sweep: where, results };
  expect(sweepText(file).length / 289).toBeLessThan(500);
});
