import { expect, it } from 'vitest';
import { lieTogether } from './lie-together.ts';

const line = (...means: number[]) =>
  means.map((mean, k) => ({ step: 10 * k, low: mean, mean, high: mean }));
const y = (value: number) => 100 * (1 - value);

it('holds for lines that are nearly one, whichever has more steps', () => {
  const short = line(0, 0.5, 0.8);
  const long = line(0.01, 0.49, 0.81, 0.9, 0.2);
  expect(lieTogether(short, long, y, 2)).toBe(true);
  expect(lieTogether(long, short, y, 2)).toBe(true);
});

it('does not for lines that only begin or cross together, or have no step in common', () => {
  expect(lieTogether(line(0, 0.5, 0.8, 0.9), line(0, 0.1, 0.2, 0.3), y, 2)).toBe(false);
  expect(lieTogether(line(0.2, 0.5, 0.8), line(0.8, 0.5, 0.2), y, 2)).toBe(false);
  expect(lieTogether(line(Number.NaN), line(0.1), y, 2)).toBe(false);
});
