import { describe, expect, it } from 'vitest';
import { type ArmParams, armOf, unimodalArm } from '#spec/index.ts';
import { possiblePulls, pupilsOf } from './pulls.ts';
import { strengthOf } from './settings.ts';

const M = 4;
const arm = (changes: Partial<ArmParams>): ArmParams => ({ ...armOf(['vanilla']), ...changes });
const one = (changes: Partial<ArmParams>) => pupilsOf([{ seed: 1, params: arm(changes) }], M)[0];

/** Weights of an arm's pulls that are not 0, by "teacher>student". */
function pullsOf(changes: Partial<ArmParams>): Record<string, number> {
  const pupil = one(changes);
  const taught = possiblePulls(M).filter(({ weight }) => weight(pupil) !== 0);
  return Object.fromEntries(
    taught.map(({ teacher, student, weight }) => [`${teacher}>${student}`, weight(pupil)]),
  );
}

describe('pulls', () => {
  it('come from one teacher for all others, or for one student', () => {
    expect(pullsOf({ lambda: 0.6 })).toEqual({ '0>1': 0.6, '0>2': 0.6, '0>3': 0.6 });
    expect(pullsOf({ lambda: 0.6, teacher: 3, student: 2 })).toEqual({ '2>1': 0.6 });
    expect(pullsOf({ lambda: 0.6, teacher: 3, student: 3 })).toEqual({});
    expect(pullsOf({ lambda: 0.6, teacher: 6, student: 6 })).toEqual({});
    expect(pullsOf({})).toEqual({});
  });

  it('come from all at once with the pull shared', () => {
    const [third, all] = [0.6 / 3, pullsOf({ lambda: 0.6, teacher: 0, student: 4 })];
    expect(all).toEqual({ '0>3': third, '1>3': third, '2>3': third });
    expect(Object.keys(pullsOf({ lambda: 0.6, teacher: 0 }))).toHaveLength(M * (M - 1));
  });

  it('borrow the codes of controls on the same seed, and their own where there is none', () => {
    const arms = [
      arm({ lambda: 1, umt: 10 }),
      arm({ lambda: 1, teacherFrom: 'control' }),
      arm({ lambda: 1, teacherFrom: 'control', teacher: 2 }),
      unimodalArm(0),
      arm({ only: 3 }),
      unimodalArm(2),
    ];
    const seeds = [7, 8, 9];
    const replicas = arms.flatMap((params) => seeds.map((seed) => ({ seed, params })));
    const pupils = pupilsOf([...replicas, { seed: 10, params: arms[1] }], M);
    const teachings = possiblePulls(M);
    const lenders = (r: number, kind: RegExp) =>
      teachings
        .filter(({ name, weight }) => kind.test(name) && weight(pupils[r]) > 0)
        .map(({ lender, teacher }) => [teacher, lender(pupils[r])]);
    const distilled = /^pull/;
    for (const s of [0, 1, 2]) {
      const own = lenders(s, distilled).map(([, lender]) => lender);
      expect(own).toEqual([s, s, s]);
      expect(lenders(3 + s, distilled).map(([, lender]) => lender)).toEqual([9 + s, 9 + s, 9 + s]);
      expect(lenders(6 + s, distilled)).toEqual([0, 1, 2].map(() => [1, 6 + s]));
      expect(lenders(s, /^unimodal/)).toEqual([
        [0, 9 + s],
        [2, 15 + s],
      ]);
    }
    expect(new Set(lenders(18, distilled).map(([, lender]) => lender))).toEqual(new Set([18]));
  });
});

describe('the senses of an arm', () => {
  it('are a bit mask, and all where it is 0 or names none there is', () => {
    const strengths = (only: number) =>
      Array.from({ length: M }, (_, i) => strengthOf(arm({ only, beta: 2, teacher: 2 }), i, M));
    expect(strengths(0)).toEqual([1, 3, 1, 1]);
    expect(strengths(1)).toEqual([1, 0, 0, 0]);
    expect(strengths(2)).toEqual([0, 3, 0, 0]);
    expect(strengths(13)).toEqual([1, 0, 1, 1]);
    expect(strengths(48)).toEqual([1, 3, 1, 1]);
    expect(strengthOf(arm({ beta: 2, teacher: 0 }), 0, M)).toBe(1);
  });

  it('are boosted at the last, whoever teaches', () => {
    const strengths = (params: Partial<ArmParams>) =>
      Array.from({ length: M }, (_, i) => strengthOf(arm({ boost: 3, ...params }), i, M));
    expect(strengths({})).toEqual([1, 1, 1, 4]);
    expect(strengths({ beta: 2, teacher: 2 })).toEqual([1, 3, 1, 4]);
    expect(strengths({ beta: 2, teacher: M })).toEqual([1, 1, 1, 12]);
    expect(strengths({ only: 1 })).toEqual([1, 0, 0, 0]);
  });
});
