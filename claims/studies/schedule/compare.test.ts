import { describe, expect, it } from 'vitest';
import { keyOf, type Trial } from '#sweep/trial.ts';
import type { Reader } from '../../claim.ts';
import { compare } from './compare.ts';
import { ARMS, type Arm, armIn, SCHEDULE } from './design.ts';

const SEEDS = SCHEDULE.pairs.map(({ seed }) => seed);
const armOfTrial = (trial: Trial): Arm | undefined =>
  ARMS.find((arm) => keyOf(armIn(trial.run.world, arm)) === keyOf(trial));

/** A reader of invented numbers: a trial has the one seed of its pair. */
function reading(
  of: (arm: Arm | undefined, name: string, pair: number, look: number) => number,
): Reader {
  const at = (trial: Trial, look: number, name: string) => {
    const pair = SCHEDULE.pairs.findIndex(({ world }) => world === trial.run.world);
    const { seed } = SCHEDULE.pairs[pair];
    return SEEDS.map((own) =>
      own === seed ? of(armOfTrial(trial), name, pair, look) : Number.NaN,
    );
  };
  return { at, last: (trial, name) => at(trial, -1, name), list: () => [] };
}

describe('the study of the schedule', () => {
  it('finds what was put in, pair by pair', () => {
    const { rows } = compare(
      reading((arm, name, pair) => pair + (name === 'share' && arm === 'confusion' ? 0.2 : 0)),
      SEEDS,
    );
    for (const { outcome, arm, effect, p, corrected, pairs } of rows) {
      const put = outcome === 'share' && arm === 'confusion';
      expect(pairs).toBe(10);
      expect(effect).toBeCloseTo(put ? 0.2 : 0, 12);
      expect(p).toBeCloseTo(put ? 2 / 2 ** 10 : 1, 12);
      expect(corrected).toBeCloseTo(put ? (5 * 2) / 2 ** 10 : 1, 12);
    }
  });

  it('leaves out pairs in which either arm broke, and counts the turns of each', () => {
    const { rows, arms, turns } = compare(
      reading((arm, name, pair, look) => {
        if (name === 'aligned') return arm === 'noise' && look === 2 ? 1 : 0;
        return arm === 'reverse' && pair < 3 ? Number.NaN : 1;
      }),
      SEEDS,
    );
    expect(arms.reverse.both.slice(0, 4)).toEqual([null, null, null, 1]);
    for (const { arm, pairs } of rows) expect(pairs).toBe(arm === 'reverse' ? 7 : 10);
    expect(turns.noise).toEqual(SEEDS.map(() => 1));
    expect(turns.confusion).toEqual(SEEDS.map(() => 0));
  });
});
