import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseSample, cover, forgetSample, give, givenOf, useSample } from './sample.ts';

vi.stubGlobal('requestAnimationFrame', () => 0);
beforeEach(forgetSample);

const given = () => givenOf(useSample.getState(), 2);

describe('the sample on the page', () => {
  it('is a held-out one until the visitor gives a sense something else', () => {
    chooseSample(4);
    expect(given()).toEqual([
      { kind: 'sample', sample: 4 },
      { kind: 'sample', sample: 4 },
    ]);
    give(1, { kind: 'clip', clip: 7 });
    expect(given()).toEqual([
      { kind: 'sample', sample: 4 },
      { kind: 'clip', clip: 7 },
    ]);
    give(1, undefined);
    expect(given()[1]).toEqual({ kind: 'sample', sample: 4 });
  });

  it('keeps its covers when another is chosen, and loses what was made', () => {
    cover(0, true);
    cover(1, true);
    cover(0, false);
    give(0, { kind: 'sample', sample: 9 });
    chooseSample(1);
    expect(useSample.getState().covered).toBe(2);
    expect(given()[0]).toEqual({ kind: 'sample', sample: 1 });
  });
});
