import { expect, it } from 'vitest';
import { shapley, shares } from '#probes/index.ts';
import { EXAMPLE_REPORT } from './example-report.ts';

it('invents numbers that agree with each other, and survives a file', () => {
  const { sets, senses, chance } = EXAMPLE_REPORT;
  const worth = [chance, ...sets.map(({ accuracy }) => accuracy.mean ?? 0)];
  const exact = shares(shapley(worth, senses.length));
  for (const [i, { share }] of senses.entries()) expect(share).toBeCloseTo(exact[i], 2);
  expect(JSON.parse(JSON.stringify(EXAMPLE_REPORT))).toEqual(EXAMPLE_REPORT);
});
