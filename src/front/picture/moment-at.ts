import type { Moment, Story } from './story.ts';

const between = (a: number, b: number, part: number) => a + (b - a) * part;

/** A run at any step: between two measurements on the line that joins them, outside them as at the nearest. */
export function momentAt({ moments }: Pick<Story, 'moments'>, step: number): Moment {
  const next = moments.findIndex((moment) => moment.step >= step);
  if (next < 0) return moments[moments.length - 1];
  if (next === 0) return moments[0];
  const [a, b] = [moments[next - 1], moments[next]];
  const part = (step - a.step) / (b.step - a.step);
  const mixed = (of: 'unhelped' | 'score' | 'covered' | 'alone') => between(a[of], b[of], part);
  const band = (of: 'low' | 'mean' | 'high') => between(a.hearing[of], b.hearing[of], part);
  return {
    step,
    hearing: { low: band('low'), mean: band('mean'), high: band('high') },
    unhelped: mixed('unhelped'),
    score: mixed('score'),
    covered: mixed('covered'),
    alone: mixed('alone'),
  };
}
