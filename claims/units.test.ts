import { describe, expect, it } from 'vitest';
import { keyOf } from '#sweep/trial.ts';
import { drawn, drawsOf, SHOWCASE, unitOf } from './draws.ts';
import { test } from './judge.ts';
import { above } from './parts.ts';
import { rateOf } from './rates.ts';
import { trial } from './trial.ts';
import { inUnits, overUnits } from './units.ts';

const nothing = Number.NaN;

describe('draws', () => {
  it('are three seeds in each of thirty worlds and in the showcase, or ten seeds', () => {
    const draws = drawsOf('synthetic', 30, 3);
    expect(draws).toHaveLength(93);
    expect(new Set(draws.map(unitOf))).toEqual(
      new Set([...Array.from({ length: 30 }, (_, k) => k + 1), SHOWCASE]),
    );
    expect(drawsOf('digits', 30, 10).map(unitOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('put a trial into their world and change nothing else', () => {
    const usual = trial('synthetic', 'vanilla');
    expect(drawn(usual, { world: 7 }).run).toEqual({ ...usual.run, world: 7 });
    expect(keyOf(drawn(usual, { world: SHOWCASE }))).toBe(keyOf(usual));
    expect(drawn(trial('digits', 'vanilla'), {})).toEqual(trial('digits', 'vanilla'));
  });
});

describe('units', () => {
  const draws = drawsOf('synthetic', 2, 3);

  it('are worlds: the mean over their seeds, the showcase apart', () => {
    expect(overUnits([1, 2, 3, 4, 5, 9, 30, 30, 60], draws)).toEqual({
      units: [2, 6],
      showcase: 40,
    });
  });

  it('count from two of three seeds on', () => {
    const { units } = overUnits([1, nothing, 3, nothing, nothing, 9, 0, 0, 0], draws);
    expect(units).toEqual([2, nothing]);
  });

  it('keep samples to the draws that the values have', () => {
    const part = above(
      'x',
      ['a', [1, 2, 3, 4, 4, 4, 8, 8, 8]],
      ['b', [0, nothing, 1, 1, 1, 1, 0, 0, 0]],
    );
    expect(inUnits(part, draws)).toEqual({
      values: [1.5, 3],
      samples: { a: [2, 4], b: [0.5, 1] },
      showcase: { a: 8, b: 0 },
    });
  });

  it('are what is tested: seeds of a world are no evidence of their own', () => {
    const all = drawsOf('synthetic', 30, 3);
    const part = above('x', ['a', all.map(() => 1)], ['b', all.map((_, k) => (k % 3) / 10)]);
    const [tested] = test([part], all);
    expect(tested).toMatchObject({ units: 30, leftOut: 0, biserial: 1 });
    expect(tested.p).toBeCloseTo(2 / 2 ** 30, 15);
    expect(tested.effect).toBeCloseTo(0.9, 12);
  });

  it('are counted where all means lie below their limits', () => {
    const low = { values: [0, 0, 0, 5, 5, 5, 0, 0, 0], below: 1 };
    const rate = rateOf({ name: 'low', all: [low, { values: low.values, below: 9 }] }, draws);
    expect(rate).toMatchObject({ name: 'low', count: 1, of: 2 });
  });
});
