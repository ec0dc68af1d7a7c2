import { expect, it } from 'vitest';
import { doorFigures, keptFigures } from './door-figures.ts';

it('draws on the doors what the map and the claims that are kept say', () => {
  const { shares, verdicts } = doorFigures();
  expect(keptFigures()).toEqual({ shares, verdicts });
  expect(shares.map((row) => row.length)).toEqual(Array(9).fill(9));
  const { holds, mixed, not, open, claims } = verdicts;
  expect(holds + mixed + not + open).toBeGreaterThanOrEqual(claims);
});
