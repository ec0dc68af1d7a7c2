import { describe, expect, it } from 'vitest';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { cellsOf } from '#sweep/map/cells.ts';
import { Points } from '#sweep/points.ts';
import { questionAt } from '#sweep/questions.ts';
import { Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { headlineOf } from './headline.ts';

/** Ten noises, with what each seed has as the share of the slow sense. */
function told(
  share: (cell: number, seed: number, method: string) => number | undefined,
  seeds = 5,
  more = {},
) {
  const { sweep } = cleanSweep({
    axes: [{ setting: 'weakNoise', from: 0, to: 3, count: 10 }],
    ...{
      seeds,
      outcomes: [
        { measure: 'collapsed', index: 1 },
        { measure: 'share', index: 1 },
      ],
    },
    ...more,
  });
  const points = new Points(sweep);
  const results = new Results();
  for (let point = 0; point < points.count; point++) {
    const { values, method } = points.at(point);
    for (let seed = 1; seed <= seeds; seed++) {
      const value = share(Math.round(Number(values[0]) * 3), seed, method);
      if (value === undefined) continue;
      // Share, accuracy, and the share under conflict: a sense is out only where both are low.
      results.add(point, { seed, state: 'done', looks: [[value, 1, value]], controls: [[1, 1]] });
    }
  }
  return (outcome = 0) =>
    headlineOf({
      sweep,
      outcome: sweep.outcomes[outcome],
      cells: cellsOf(points, results, { outcome: sweep.outcomes[outcome] }),
    });
}

describe('the headline', () => {
  it('counts cells that are settled, and says how many are not', () => {
    const tell = told((cell, seed) => (cell < 3 ? 0.3 : cell === 3 && seed < 3 ? 0.3 : 0.02));
    expect(tell()).toEqual({
      sentence: 'The slow sense collapses in 6 of 10 cells.',
      about: 'It is heard in three. One is open.',
    });
  });

  it.each([
    ['three seeds settle no cell', told(() => 0.02, 3), 0, 'Too early to say.'],
    ['nothing is trained', told(() => undefined), 0, 'Nothing has been trained yet.'],
    [
      'a third of the cells is there',
      told((cell) => (cell < 3 ? 0.02 : undefined)),
      0,
      'Too early to say: 3 of 10 cells are settled.',
    ],
    ['none collapses', told(() => 0.3), 0, 'The slow sense is heard in 10 of 10 cells.'],
    [
      'the shares of all cells overlap',
      told((_, seed) => 0.1 * seed),
      1,
      'Too early to say: the intervals of the lowest and the highest cell overlap.',
    ],
    [
      'shares differ',
      told((cell, seed) => 0.4 - 0.04 * cell + 0.001 * seed),
      1,
      'Share of the slow sense goes from 4 % to 40 %.',
    ],
  ])('says so where %s', (_, tell, outcome, sentence) => {
    expect(tell(outcome).sentence).toBe(sentence);
  });

  it('tells of methods only what is told from chance at so many cells', () => {
    const axes = [
      { setting: 'weakNoise', from: 0, to: 3, count: 10 },
      { methods: ['vanilla', 'distill'] },
    ];
    const helps = told(
      (cell, seed, method) =>
        (method === 'distill' && cell < 4 ? 0.3 + 0.002 * seed : 0.1) +
        0.001 * ((seed * 7 + cell) % 5),
      5,
      { axes },
    );
    expect(helps(1)).toMatchObject({
      sentence:
        'Distillation makes for more share of the slow sense than vanilla in 4 of 10 cells.',
    });
    const same = told(
      (cell, seed, method) => 0.1 + 0.03 * ((seed * (method === 'distill' ? 3 : 7) + cell) % 5),
      5,
      { axes },
    );
    expect(same(1).sentence).toBe(
      'Too early to say: no difference between the methods is told from chance.',
    );
  });

  it('holds training against theory where there is one', () => {
    const question = questionAt('blind');
    const sweep = question?.sweep as Sweep;
    const points = new Points(sweep);
    const cells = Array.from({ length: points.count }, (_, k) => {
      const point = points.at(k);
      const mean =
        (question?.expected?.({ ratio: point.values[0], correlation: point.values[1] } as never) ??
          0) * (k < 8 ? 1.2 : 1.05);
      return {
        point,
        state: 'done',
        values: [mean],
        count: 1,
        diverged: 0,
        failed: 0,
        absent: 0,
        mean,
        low: mean,
        high: mean,
      } as const;
    });
    const tell = headlineOf({
      sweep,
      outcome: sweep.outcomes[0],
      cells,
      expected: question?.expected,
    });
    expect(tell.sentence).toBe('Theory and training agree within 10 % in 73 of 81 cells.');
  });
});
