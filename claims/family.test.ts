import { describe, expect, it } from 'vitest';
import { LEVEL, levelOf } from './family.ts';
import { judge } from './judge.ts';
import { chancesOf, settled } from './report.ts';
import { keptResults } from './results.ts';
import { benjaminiHochberg } from './statistics/benjamini-hochberg.ts';
import { wilson } from './statistics/wilson.ts';

/** Fifteen p of Benjamini and Hochberg (1995), section 4; they reject four at 5 %. */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe('the false discovery rate', () => {
  it('is that of the published example', () => {
    const adjusted = benjaminiHochberg(PUBLISHED);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    // R's p.adjust(p, "BH").
    const known = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765];
    for (const [k, p] of known.entries()) expect(adjusted[k]).toBeCloseTo(p, 6);
    expect(adjusted.at(-1)).toBe(1);
  });

  it('takes p in any order', () => {
    const [a, b, c] = benjaminiHochberg([0.03, 0.001, 0.5]);
    expect([b, a, c].map((p) => Number(p.toFixed(6)))).toEqual([0.003, 0.045, 0.5]);
  });
});

describe('the level of a family', () => {
  it('is 5 % times the part of findings that are picked', () => {
    expect(levelOf(PUBLISHED.map((p) => [p]))).toBeCloseTo((0.05 * 4) / 15, 12);
    expect(levelOf([[0.001, 0.9], [null, 0.02], [null]])).toBe(LEVEL);
    expect(levelOf([[0.9], [0.8]])).toBe(0);
    expect(levelOf([])).toBe(LEVEL);
  });

  it('settles nothing in a finding that is not picked', () => {
    const findings = PUBLISHED.map((p) => [p]);
    const level = levelOf(findings);
    expect(findings.filter(([p]) => p <= level)).toHaveLength(4);
  });
});

describe("Wilson's interval", () => {
  it.each([
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i is the published one', (count, of, low, high) => {
    expect(wilson(count, of).low).toBeCloseTo(low, 4);
    expect(wilson(count, of).high).toBeCloseTo(high, 4);
  });
});

describe('what is kept', () => {
  const kept = keptResults();

  it('is judged as the family that it is', () => {
    expect(settled(kept)).toEqual(kept);
    const level = levelOf(kept.flatMap(({ findings }) => findings.map(chancesOf)));
    for (const { id, findings } of kept) {
      for (const { parts, verdict } of findings)
        expect([id, judge(parts, level).verdict]).toEqual([id, verdict]);
    }
  });
});
