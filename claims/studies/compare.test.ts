import { describe, expect, it } from 'vitest';
import { keyOf, type Trial } from '#sweep/trial.ts';
import type { Reader } from '../claim.ts';
import { ALIGNMENT, armIn, trialsOf } from './alignment.ts';
import { compare } from './compare.ts';

/** A reader of invented numbers: five seeds of a trial. */
const reading = (of: (trial: Trial, name: string) => number[]): Reader => ({
  at: (trial, _look, name) => of(trial, name),
  last: (trial, name) => of(trial, name),
  list: () => [],
});

describe('the study of alignment', () => {
  it('trains every form in both variants and every world, and nothing twice', () => {
    const keys = trialsOf().map(keyOf);
    expect(keys).toHaveLength(20 * 2 * 5);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds what was put in, with the world as the unit', () => {
    const raised = 0.2;
    const rows = compare(
      reading(({ run, params }, name) => {
        const own = name === 'share' && params.alpha > 0 && params.align === 'confusion';
        // Worlds differ far more than forms do, and seeds not at all.
        return ALIGNMENT.seeds.map(() => (run.world % 7) + (own ? raised : 0));
      }),
    );
    for (const row of rows) {
      expect(row.worlds).toBe(20);
      const put = row.outcome === 'share' && row.form === 'confusion';
      expect(row.effect).toBeCloseTo(put ? raised : 0, 12);
      if (put) {
        expect(row.p).toBeCloseTo(2 / 2 ** 20, 12);
        expect(row.corrected).toBeCloseTo((8 * 2) / 2 ** 20, 12);
      } else expect(row.corrected).toBe(1);
    }
  });

  it('leaves out seeds on which either arm broke, and worlds with too few of them', () => {
    const broken = armIn(ALIGNMENT.worlds[0], 'as printed', 'mmd');
    const halved = armIn(ALIGNMENT.worlds[1], 'as printed');
    const rows = compare(
      reading((trial) => {
        if (keyOf(trial) === keyOf(broken)) return [1, Number.NaN, Number.NaN, Number.NaN, 1];
        if (keyOf(trial) === keyOf(halved)) return [0, 0, 0, Number.NaN, Number.NaN];
        return trial.params.alpha > 0 ? [1, 1, 1, 100, 100] : [0, 0, 0, 0, 0];
      }),
    );
    const of = (form: string) =>
      rows.find((row) => row.variant === 'as printed' && row.form === form);
    expect(of('mmd')?.worlds).toBe(19);
    expect(of('noise')?.worlds).toBe(20);
    // In the world whose control broke on two seeds, only the first three count.
    expect(of('noise')?.value).toBeCloseTo((19 * 40.6 + 1) / 20, 10);
  });
});
