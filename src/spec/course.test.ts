import { describe, expect, it } from 'vitest';
import { samePast, withChanges } from './course.ts';
import type { Intervention } from './index.ts';

const at = (step: number, key: Intervention['key'], value: number): Intervention => ({
  step,
  arm: 'live',
  key,
  value,
});

describe('the course of a run', () => {
  it('is the same up to a step if what trained those steps is the same', () => {
    const plain = [at(100, 'lambda', 1)];
    const more = [...plain, at(200, 'gate', 1)];
    expect(samePast(plain, more, 150)).toBe(true);
    expect(samePast(plain, more, 200)).toBe(true);
    expect(samePast(plain, more, 201)).toBe(false);
    expect(samePast(plain, [at(100, 'lambda', 2)], 101)).toBe(false);
    expect(samePast(plain, [], 100)).toBe(true);
  });

  it('takes a change in at its step, over one of the same setting at the same step', () => {
    const before = [at(100, 'lambda', 1), at(100, 'pSub', 0.3), at(300, 'gate', 1)];
    expect(withChanges(before, [at(100, 'lambda', 0), at(200, 'mu', 1)])).toEqual([
      at(100, 'pSub', 0.3),
      at(100, 'lambda', 0),
      at(200, 'mu', 1),
      at(300, 'gate', 1),
    ]);
  });
});
