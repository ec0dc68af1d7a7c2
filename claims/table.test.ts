import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from './all.ts';
import { keptResults } from './results.ts';
import { withTables } from './table.ts';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

describe('the page of claims', () => {
  it('has every claim in every scenario it names, with what it says now', () => {
    const results = keptResults();
    expect(results.map(({ id }) => id)).toEqual(CLAIMS.map(({ id }) => id));
    CLAIMS.forEach(({ title, paper, prediction, scenarios }, k) => {
      expect(results[k]).toMatchObject({ title, paper, prediction });
      expect(results[k].findings.map(({ scenario }) => scenario)).toEqual(scenarios);
    });
  });

  it('shows in its tables what is kept', () => {
    expect(withTables(readme, keptResults())).toBe(readme);
  });

  it('needs its marks', () => {
    expect(() => withTables('no marks', [])).toThrow(/no place/);
  });
});
