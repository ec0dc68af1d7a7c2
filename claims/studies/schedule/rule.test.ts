import { describe, expect, it } from 'vitest';
import type { Look } from '#session/study.ts';
import { type ArmParams, armOf, interleaved } from '#spec/index.ts';
import { inTurns } from './rule.ts';

const EVERY = 20;

/** Changes of one arm, step by step, while its loss at the end of each turn is as given. */
function steered(losses: readonly number[], alpha = 0.3) {
  const steer = inTurns(EVERY, (look) => losses[look.step / EVERY])();
  let params: ArmParams = { ...armOf(['ebr']), alpha };
  return losses.flatMap((_, turn) => {
    const made = steer({ step: turn * EVERY, arm: 'live', params } as Look);
    params = { ...params, ...made };
    return Object.entries(made).map(([key, value]) => ({
      step: turn * EVERY,
      arm: 'live',
      key,
      value,
    }));
  });
}

const course = (to: number) =>
  interleaved('live', { every: EVERY, alpha: 0.3, from: 0, to, rests: true });

describe('turns', () => {
  it('go on while the answer gets better in its own, whatever alignment does to it', () => {
    const losses = [9, 5, 8, 4, 7, 3, 6, 2];
    expect(steered(losses)).toEqual(course(8 * EVERY));
  });

  it('end for good once a turn of the answer left it no better, and the answer goes on', () => {
    const stopped = course(3 * EVERY);
    for (const third of [5, 6, Number.NaN]) {
      expect(steered([9, 5, 8, third, 2, 1, 1, 1])).toEqual(stopped);
    }
    expect(stopped.at(-2)).toMatchObject({ step: 2 * EVERY, key: 'task', value: 1 });
    expect(stopped.at(-1)).toMatchObject({ step: 2 * EVERY, key: 'alpha', value: 0 });
  });

  it('never begin where the answer learns nothing, or for an arm that does not align', () => {
    expect(steered([9, 9, 1, 1])).toEqual(course(EVERY));
    expect(steered([9, 5, 8, 4], 0)).toEqual([]);
  });
});
