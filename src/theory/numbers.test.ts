import { expect, it } from 'vitest';
import { meanOf, rangeOf, rankCorrelation, spread } from './numbers.ts';

it('rank correlation is what the textbook has', () => {
  // Hours of television against intelligence, ten people: -29/165.
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
  expect(rankCorrelation([1, 2, Number.NaN, 3], [10, 20, 0, 90])).toBe(1);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
  // Ties share the mean of their places: 1.5, 1.5, 3 against 1, 2, 3.
  expect(rankCorrelation([5, 5, 6], [1, 2, 3])).toBeCloseTo(Math.sqrt(3) / 2, 12);
});

it('means and ranges leave out what is no number', () => {
  expect(meanOf([1, Number.NaN, 3])).toBe(2);
  expect(rangeOf([2, Number.NaN, -1])).toEqual([-1, 2]);
  expect(meanOf([])).toBeNaN();
  expect(spread([0.25, -0.75])).toBe('−0.25 (−0.75 to 0.25)');
});
