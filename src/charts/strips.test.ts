import { describe, expect, it } from 'vitest';
import { domainOf, middleOf, stripsHeight, stripsPitch } from './strips.ts';

describe('strips', () => {
  it('takes the middle of what is known', () => {
    expect(middleOf([3, Number.NaN, 1, 2])).toBe(2);
    expect(middleOf([4, 1, 2, 3])).toBe(2.5);
    expect(middleOf([Number.NaN])).toBeNaN();
  });

  it('spans all groups, and never nothing', () => {
    const [low, high] = domainOf([
      { label: 'a', values: [0, 1] },
      { label: 'b', values: [2, Number.POSITIVE_INFINITY] },
    ]);
    expect(low).toBeCloseTo(-0.08);
    expect(high).toBeCloseTo(2.08);
    expect(domainOf([{ label: 'a', values: [0.5, 0.5] }])).toEqual([0.25, 0.75]);
    expect(domainOf([{ label: 'a', values: [0], apart: 1 }])[1]).toBeCloseTo(1.04);
    expect(domainOf([{ label: 'a', values: [] }])).toEqual([0, 1]);
    expect(domainOf([{ label: 'a', values: [0] }])[1]).toBeGreaterThan(0);
  });

  it('grows by a row for each group', () => {
    expect(stripsHeight(3) - stripsHeight(2)).toBe(stripsHeight(2) - stripsHeight(1));
  });

  it('gives labels a line of their own where one is too long to stand beside the dots', () => {
    const short = [{ label: 'vanilla', values: [1] }];
    const long = [...short, { label: 'reallocation without its adversary', values: [1] }];
    expect(stripsPitch(short, 300)).toBe(stripsPitch(short, 900));
    expect(stripsPitch(long, 300)).toBeGreaterThan(stripsPitch(short, 300));
    expect(stripsPitch(long, 900)).toBe(stripsPitch(short, 900));
  });
});
