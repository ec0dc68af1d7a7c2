import { describe, expect, it } from 'vitest';
import { forestHeight, reachOf } from './forest.ts';

const interval = (low: number, high: number) => ({
  label: '',
  effect: (low + high) / 2,
  low,
  high,
});

describe('forest', () => {
  it('always has nothing on its axis', () => {
    expect(reachOf([interval(0.2, 0.5)])).toEqual([0, 0.5]);
    expect(reachOf([interval(-0.3, -0.1), interval(-0.2, 0.4)])).toEqual([-0.3, 0.4]);
    expect(reachOf([interval(Number.NaN, Number.NaN)])).toEqual([-1, 1]);
    expect(reachOf([])).toEqual([-1, 1]);
  });

  it('grows by a row for each effect', () => {
    const row = (count: number) => forestHeight(count + 1, 'none') - forestHeight(count, 'none');
    expect(row(4)).toBe(row(1));
    expect(forestHeight(3, 'above')).toBeGreaterThan(forestHeight(3, 'beside'));
  });
});
