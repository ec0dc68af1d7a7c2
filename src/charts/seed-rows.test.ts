import { expect, it } from 'vitest';
import { axisOf } from './seed-rows.ts';

const axis = (...values: number[]) => {
  const { least, ticks } = axisOf([{ label: 'a', values }]);
  return [least, ticks.at(-1)];
};

it('holds every seed, also below nothing, and no more than is needed', () => {
  expect(axis(0.1, 0.5)).toEqual([0, 0.5]);
  expect(axis(0.1, 0.51)).toEqual([0, 1]);
  expect(axis(-0.03, 0.2, Number.NaN)).toEqual([-0.03, 0.5]);
  expect(axis()).toEqual([0, 0.5]);
});
