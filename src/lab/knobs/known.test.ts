import { expect, it } from 'vitest';
import { presetFor } from '#spec/index.ts';
import { knownOf } from './known.ts';

const run = presetFor('overlap').run;

it('says, draws and lists what each set of senses can know', () => {
  const known = knownOf(run);
  expect(known?.rows.map(({ end }) => end)).toEqual(['70 %', '70 %']);
  expect(known?.columns.map(({ share, has, together }) => [share, has, together])).toEqual([
    [0.4, [true, true], false],
    [0.2, [true, false], false],
    [0.2, [false, true], false],
    [0.2, [true, true], true],
  ]);
  expect(known?.sees).toBe(
    '40 % of the samples are known to every sense; 20 % to First sense alone; 20 % to Second sense alone; 20 % only to all senses together. Alone First sense 70 %, Second sense 70 %; all together 100 %.',
  );
  expect(known?.table.rows).toEqual([
    ['none', '0 %', '0.00', '25 %'],
    ['First sense', '60 %', '1.20', '70 %'],
    ['Second sense', '60 %', '1.20', '70 %'],
    ['First sense + Second sense', '100 %', '2.00', '100 %'],
  ]);
});

it('says so where nobody knows anything, and nothing where that is not known', () => {
  const none = { redundant: 0, unique: 0, uniqueOthers: 0, synergy: 0 };
  const known = knownOf({ ...run, ...none });
  expect(known?.sees).toMatch(/^Nobody knows the class of any sample\. .* together 25 %\.$/);
  expect(known?.columns).toMatchObject([{ share: 1, has: [false, false] }]);
  expect(knownOf(presetFor('digits').run)).toBeUndefined();
});
