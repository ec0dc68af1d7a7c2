import { expect, it } from 'vitest';
import { EXAMPLE_REPORT } from '#diagnosis/testing/example-report.ts';
import { wordsOf } from './words.ts';

it('says the verdict with its evidence, and the leak with its remedy', () => {
  const { told, warned } = wordsOf(EXAMPLE_REPORT);
  expect(told[0]).toMatch(
    /^collapsed: voice is collapsed: it brings 4 % .* right 71 % .* in the head\.$/,
  );
  expect(told[1]).toMatch(/^Share of voice in new heads, 3 seeds: .*; distillation helps most\.$/);
  expect(warned).toEqual([
    '9 groups stand in both halves; their 41 held-out rows are left out of every number. Split by group.',
  ]);
});
