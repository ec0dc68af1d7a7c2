import { expect, test } from '@playwright/test';
import { initialBytes } from '../bench/initial.ts';

test('the first paint of the front page needs at most 100 kB of JavaScript, of the lab 150', async ({
  baseURL,
}) => {
  const [front, lab] = await Promise.all([
    initialBytes(`${baseURL}/`, 'front'),
    initialBytes(`${baseURL}/`, 'lab'),
  ]);
  expect(front).toBeGreaterThan(60_000);
  expect(front).toBeLessThanOrEqual(100_000);
  expect(lab).toBeGreaterThan(front + 20_000);
  expect(lab).toBeLessThanOrEqual(150_000);
});
