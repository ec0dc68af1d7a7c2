import { describe, expect, it } from 'vitest';
import {
  differing,
  partingOf,
  sameCourse,
  samePast,
  settingsBefore,
  settingsFrom,
  takenUp,
  withChanges,
} from './course.ts';
import { type Intervention, PRESETS, specOf } from './index.ts';

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

  it('has two sides at a step: what trained up to it, and what trains from it on', () => {
    const interventions = [at(0, 'mu', 1), at(100, 'lambda', 1), at(100, 'lambda', 2)];
    const run = { ...specOf(PRESETS[0]), interventions };
    expect(settingsBefore(run, 'live', 0)).toMatchObject({ mu: 0, lambda: 0 });
    expect(settingsFrom(run, 'live', 0)).toMatchObject({ mu: 1, lambda: 0 });
    expect(settingsBefore(run, 'live', 100)).toMatchObject({ mu: 1, lambda: 0 });
    expect(settingsFrom(run, 'live', 100)).toMatchObject({ mu: 1, lambda: 2 });
    expect(settingsBefore(run, 'live', 101)).toEqual(settingsFrom(run, 'live', 100));
    expect(settingsFrom(run, 'ghost', 100)).toEqual(run.arms[1].params);
    expect(() => settingsFrom(run, 'none', 0)).toThrow('none');
  });

  it('parts from another at the first change that only one of them has', () => {
    const plain = [at(100, 'lambda', 1), at(200, 'gate', 1)];
    const other = [at(100, 'lambda', 1), at(200, 'gate', 0), at(300, 'mu', 1)];
    expect(sameCourse(plain, [...plain])).toBe(true);
    expect(sameCourse(plain, other)).toBe(false);
    expect(partingOf(plain, other)).toBe(200);
    expect(partingOf(plain, plain)).toBeUndefined();
    expect(differing(plain, other)).toEqual([plain[1], other[1], other[2]]);
  });

  it('is taken up with the past that was trained and the future that is wanted', () => {
    const trained = [at(50, 'mu', 1), at(300, 'gate', 1)];
    const wanted = [at(50, 'mu', 0.5), at(105, 'lambda', 1), at(107, 'pSub', 0.3)];
    expect(takenUp(trained, wanted, 105)).toEqual([trained[0], wanted[1], wanted[2]]);
  });
});
