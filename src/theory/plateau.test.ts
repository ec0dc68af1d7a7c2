import { expect, it } from 'vitest';
import { plateausOf } from './plateau.ts';

const curve = (...values: number[]) => values.map((value, k) => ({ step: 20 * k, value }));

it('finds the stair and not the slope', () => {
  const stair = curve(8, 4, 4, 4, 4, 4, 4, 1, 0.5);
  expect(plateausOf(stair)).toEqual([{ from: 20, to: 140, level: 4 }]);
  expect(plateausOf(curve(8, 7, 6, 5, 4, 3, 2, 1))).toEqual([]);
});

it('counts no rest at the end, no short one, and none from which nothing comes', () => {
  expect(plateausOf(curve(8, 4, 4, 4, 4, 4, 4, 4))).toEqual([]);
  expect(plateausOf(curve(8, 4, 4, 4, 1))).toEqual([]);
  expect(plateausOf(curve(8, 4, 4, 4, 4, 4, 3.5))).toEqual([]);
  // Going up and coming back is no progress either.
  expect(plateausOf(curve(4, 6, 5, 4.5, 4.1, 1))).toEqual([{ from: 0, to: 100, level: 4 }]);
});
