import { expect, it } from 'vitest';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { widened } from './widen.ts';

const where = questionOf('where') as Sweep;
const ends = ({ axes }: Sweep) => axes.map((axis) => ('from' in axis ? [axis.from, axis.to] : []));

it('goes on by half of what a range spans, as far as its setting goes', () => {
  const [strength, noise] = where.axes;
  const small = {
    ...where,
    axes: [
      { ...strength, from: 1, to: 4 },
      { ...noise, to: 2 },
    ],
  } as Sweep;
  expect(ends(widened(small, { axis: 0, end: 'to' }))).toEqual([
    [1, 8],
    [0, 2],
  ]);
  expect(ends(widened(small, { axis: 0, end: 'from' }))).toEqual([
    [0.5, 4],
    [0, 2],
  ]);
  expect(ends(widened(small, { axis: 1, end: 'to' }))).toEqual([
    [1, 4],
    [0, 3],
  ]);
  expect(ends(widened(where, { axis: 0, end: 'from' }))[0]).toEqual([0.25, 8]);
});

it('is a clean question of its own', () => {
  for (const axis of [0, 1]) {
    for (const end of ['from', 'to'] as const) {
      const { sweep, notes } = cleanSweep(widened(where, { axis, end }));
      expect(notes).toEqual([]);
      expect(sweep.title).toBe('');
    }
  }
});
