import { expect, it } from 'vitest';
import { gradientNorms } from './gradient-norms.ts';

it('takes the norm of each part, and nothing beside it', () => {
  const gradient = Float32Array.from([9, 3, 4, 9, -5, 12, 9]);
  const ranges = [
    { start: 1, end: 3 },
    { start: 4, end: 6 },
    { start: 2, end: 2 },
  ];
  expect([...gradientNorms(gradient, ranges)]).toEqual([5, 13, 0]);
});
