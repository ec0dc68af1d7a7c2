import { beforeEach, describe, expect, it } from 'vitest';
import { createSample, givenOf } from './sample.ts';

let sample: ReturnType<typeof createSample>;
beforeEach(() => {
  sample = createSample();
});

const given = () => givenOf(sample.getState(), 2);

describe('the sample on the page', () => {
  it('is a held-out one until the visitor gives a sense something else', () => {
    sample.choose(4);
    expect(given()).toEqual([
      { kind: 'sample', sample: 4 },
      { kind: 'sample', sample: 4 },
    ]);
    sample.give(1, { kind: 'clip', clip: 7 });
    expect(given()).toEqual([
      { kind: 'sample', sample: 4 },
      { kind: 'clip', clip: 7 },
    ]);
    sample.give(1, undefined);
    expect(given()[1]).toEqual({ kind: 'sample', sample: 4 });
  });

  it('keeps its covers when another is chosen, and loses what was made', () => {
    sample.cover(0, true);
    sample.cover(1, true);
    sample.cover(0, false);
    sample.give(0, { kind: 'sample', sample: 9 });
    sample.choose(1);
    expect(sample.getState().covered).toBe(2);
    expect(given()[0]).toEqual({ kind: 'sample', sample: 1 });
  });
});
