import { expect, it } from 'vitest';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { Points } from '#sweep/points.ts';
import { Results } from '#sweep/results.ts';
import { sweepTable } from './sweep-table.ts';

const { sweep } = cleanSweep({
  axes: [
    { setting: 'lambda', values: [0, 1] },
    { setting: 'align', values: ['mmd'] },
    { methods: ['vanilla', 'ebr'] },
  ],
  ...{ seed: 3, seeds: 2, steps: 10, looks: 2 },
  outcomes: [{ measure: 'share', index: 1 }],
});
const points = new Points(sweep);

it('has a row for every network, with null where there is no number', () => {
  const results = new Results();
  results.add(0, { seed: 3, state: 'done', looks: [[null], [0]] });
  results.add(0, { seed: 4, state: 'diverged', at: 7 });
  results.add(1, { seed: 3, state: 'failed', why: 'no memory' });
  results.add(3, { seed: 9, state: 'done', looks: [[0.5], [0.25]] });
  const table = sweepTable(points, results);
  const rows = table[0].values.map((_, r) => table.map(({ values }) => values[r]));
  expect(table.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    ...['point whole', 'lambda number', 'align text', 'method text'],
    ...['seed whole', 'state text', 'step whole', 'share.slow-sense number'],
  ]);
  expect(rows.slice(0, 4)).toEqual([
    [0, 0, 'mmd', 'vanilla', 3, 'done', 5, null],
    [0, 0, 'mmd', 'vanilla', 3, 'done', 10, 0],
    [0, 0, 'mmd', 'vanilla', 4, 'diverged', 7, null],
    [1, 0, 'mmd', 'ebr', 3, 'failed', 10, null],
  ]);
  expect(rows.at(-1)).toEqual([3, 1, 'mmd', 'ebr', 9, 'done', 10, 0.25]);
  expect(rows).toHaveLength(1 + 8 + 2);
});

it('counts senses where networks have others, and names them where they are the same', () => {
  const headsIn = (setting: string, values: readonly unknown[]) => {
    const { sweep: own } = cleanSweep({
      axes: [{ setting, values }],
      outcomes: [{ measure: 'accuracyMean', index: 2 }],
    });
    return sweepTable(new Points(own), new Results()).at(-1)?.name;
  };
  expect(headsIn('fusion', [4, 8])).toBe('accuracyMean.slow-sense');
  expect(headsIn('modalities', [2, 3])).toBe('accuracyMean.2');
});
