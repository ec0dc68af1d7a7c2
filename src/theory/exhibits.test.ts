import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#protocol/exhibits.ts';
import { boundAt } from './exhibits/bottleneck.ts';
import { withOneNarrow } from './exhibits/collision.ts';
import { EXHIBITS } from './exhibits/index.ts';
import { rankKept } from './exhibits/strength.ts';

const FOLDER = new URL('./kept/', import.meta.url);
const kept = new Map(
  readdirSync(FOLDER).map((file) => {
    const finding = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Finding;
    return [finding.exhibit, finding];
  }),
);

describe.each(EXHIBITS)('$id', (exhibit) => {
  const finding = kept.get(exhibit.id) as Finding;

  it('says what is seen in the kept runs, and nothing of what is no number', () => {
    expect(exhibit.see(finding)).not.toMatch(/NaN|undefined|Infinity|–/);
    const { columns, rows } = exhibit.table(finding);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('claims nothing of runs in which nothing was measured', () => {
    const rows = finding.rows.map((row) =>
      row.map((cell, k) =>
        typeof cell === 'number' && !/seed|step|sense|neuron/.test(finding.columns[k])
          ? null
          : cell,
      ),
    );
    expect(exhibit.see({ ...finding, rows })).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it('every kept run has an exhibit', () => {
  expect([...kept.keys()].sort()).toEqual(EXHIBITS.map(({ id }) => id).sort());
});

it('the lemma for one narrow encoder is what counting every pair gives', () => {
  const features = [...Array(4).fill(0), ...Array(64).fill(1), ...Array(64).fill(2)];
  let [crossed, pairs] = [0, 0];
  features.forEach((a, k) => {
    for (const b of features.slice(k + 1)) {
      pairs++;
      if (a !== b) crossed++;
    }
  });
  const { bound, exact } = withOneNarrow(4);
  expect(exact).toBeCloseTo(crossed / pairs, 12);
  expect(bound).toBeLessThan(0.01);
  expect(withOneNarrow(64).bound).toBeCloseTo(2 / 3, 12);
});

it('the bound of Theorem 2 goes to one, whatever gamma is', () => {
  // exp(-ln(gamma) / n) at n = 100, from a table of logarithms.
  expect([2, 4, 8].map((gamma) => Number(boundAt(gamma, 100).toFixed(3)))).toEqual([
    0.993, 0.986, 0.979,
  ]);
  expect(boundAt(8, 1)).toBe(1 / 8);
});

it('what is left of a rank pairs each seed with itself', () => {
  const row = (boost: number, seed: number, rank: number) => ({
    ...{ arm: 'vanilla', boost, seed, rank, strong: 1, slow: 0, classRank: 1 },
  });
  const rows = [row(8, 1, 3), row(8, 2, 10), row(0, 1, 12), row(0, 2, 10)];
  expect(rankKept(rows, 'vanilla')).toEqual([0.25, 1]);
  expect(rankKept(rows, 'distillation')).toEqual([]);
});
