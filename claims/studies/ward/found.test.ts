import { describe, expect, it } from 'vitest';
import { keyOf, type Trial } from '#sweep/trial.ts';
import type { Reader } from '../../claim.ts';
import { inTable1, WARD } from './design.ts';
import { found } from './found.ts';
import { ward } from './index.ts';
import { intervalOf, markdownOf } from './markdown.ts';

/** Numbers that tell hospital, rate, question and reading apart. */
function invented({ run, params }: Trial, name: string): number {
  const curve = name.startsWith('roc') ? 0.8 : 0.4;
  const harder = run.question === 'readmission' ? -0.1 : 0;
  const helped = name.endsWith('Substituted') && params.gate > 0 ? 0.05 : 0;
  return curve + harder + helped - run.masked / 10 + run.world / 1000;
}

const reading = (of: (trial: Trial, name: string) => number): Reader => ({
  at: (trial, _look, name) => [of(trial, name)],
  last: (trial, name) => [of(trial, name)],
  list: () => [],
});

describe('the tables of the ward', () => {
  const all = found(reading(invented));

  it('take what they show from the runs that are about it', () => {
    const [vanilla] = all.table1;
    // The mean of the five rates is 0.34.
    expect(vanilla.cells[0][0]).toBeCloseTo(0.8 - 0.034 + 0.001, 12);
    expect(vanilla.cells[3][4]).toBeCloseTo(0.3 - 0.034 + 0.005, 12);
    expect(all.table1.map(({ name, fill }) => `${name}, ${fill}`)).toEqual([
      'vanilla, as it went in',
      'modality dropout, as it went in',
      'distillation, as it went in',
      'distillation, by substitution',
      'reallocation without its adversary, as it went in',
      'reallocation without its adversary, by substitution',
      'reallocation, adversary 0.01, as it went in',
      'reallocation, adversary 0.01, by substitution',
      'reallocation, adversary 0.3, as it went in',
      'reallocation, adversary 0.3, by substitution',
    ]);
    expect(all.table1[9].cells[0][0]).toBeCloseTo(0.85 - 0.034 + 0.001, 12);
    expect(all.table2.map(({ cells }) => cells[0][0])).toEqual(new Array(9).fill(0.801));
    expect(all.table4[0].cells.map(([first]) => first)).toEqual(
      WARD.labRates.map((rate) => expect.closeTo(0.801 - rate / 10, 12)),
    );
  });

  it('read only what the study trains', () => {
    const trained = new Set(ward.trials.map(keyOf));
    const read = new Set<string>();
    found(
      reading((trial, name) => {
        read.add(keyOf(trial));
        return invented(trial, name);
      }),
    );
    expect([...read].filter((key) => !trained.has(key))).toEqual([]);
    expect(read.size).toBe(trained.size);
  });

  it('leave out a run that broke, and say so', () => {
    const broken = keyOf(inTable1(2, 'vanilla', 'mortality', 0.1));
    const without = found(
      reading((trial, name) => (keyOf(trial) === broken ? Number.NaN : invented(trial, name))),
    );
    expect(without.table1[0].cells[0][1]).toBeNull();
    const text = markdownOf(without);
    expect(text).toContain(
      '| vanilla | as it went in | 0.769 ± 0.003, 1 broke | 0.369 ± 0.003, 1 broke |',
    );
    expect(text).toContain('| modality dropout | as it went in | 0.769 (+0.000 ± 0.000) |');
  });

  it('have intervals of Student', () => {
    expect(intervalOf([1, 2, 3, 4, 5]).mean).toBe(3);
    expect(intervalOf([1, 2, 3, 4, 5]).half).toBeCloseTo(1.9632, 3);
    expect(intervalOf([1]).half).toBeNaN();
  });
});
