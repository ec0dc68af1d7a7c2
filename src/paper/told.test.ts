import { describe, expect, it } from 'vitest';
import { tallyOf, toldOf } from './told.ts';

const difference = (low: number | null, high: number | null, better: 'more' | 'less' = 'more') => ({
  ...{ name: '', better, low, high, seeds: 8 },
  effect: low === null || high === null ? null : (low + high) / 2,
});

describe('a difference', () => {
  it('is told by an interval that leaves out nothing at all, on the side that is better', () => {
    expect(toldOf(difference(0.1, 0.2))).toBe('better');
    expect(toldOf(difference(-0.2, -0.1))).toBe('worse');
    expect(toldOf(difference(-0.2, -0.1, 'less'))).toBe('better');
    expect(toldOf(difference(0.1, 0.2, 'less'))).toBe('worse');
  });

  it('is not told by one that touches it, and not measured without one', () => {
    expect(toldOf(difference(-0.1, 0.2))).toBe('not told apart');
    expect(toldOf(difference(0, 0.2))).toBe('not told apart');
    expect(toldOf(difference(null, null))).toBe('not measured');
  });

  it('counts once in the tally of its question', () => {
    const place = { setting: '', link: '', broken: { method: 0, control: 0 } };
    const differences = [difference(0.1, 0.2), difference(0.1, 0.2, 'less'), difference(-1, 1)];
    const question = {
      id: '',
      title: '',
      versus: '',
      waiting: [],
      places: [{ ...place, differences }],
    };
    const counts = { better: 1, worse: 1, 'not told apart': 1, 'not measured': 0 };
    expect(tallyOf(question)).toEqual(counts);
  });
});
