import { expect, test } from '@playwright/test';
import { initialBytes } from '../bench/initial.ts';

test('the first paint needs at most 150 kB of JavaScript', async ({ baseURL }) => {
  const bytes = await initialBytes(`${baseURL}/`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
});
