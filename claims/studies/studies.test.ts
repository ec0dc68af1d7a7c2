import { expect, it } from 'vitest';
import { keyOf } from '#sweep/trial.ts';
import { STUDIES } from './index.ts';

it('tells studies apart by name, as they lie in one folder', () => {
  expect(new Set(STUDIES.map(({ id }) => id)).size).toBe(STUDIES.length);
});

it.each(STUDIES)('trains nothing twice in the study $id', ({ trials, seeds }) => {
  expect(new Set(trials.map(keyOf)).size).toBe(trials.length);
  expect(new Set(seeds).size).toBe(seeds.length);
});

it.each(STUDIES)('names the worlds it trains in, in the study $id', ({ trials, worlds }) => {
  if (worlds) expect(new Set(trials.map(({ run }) => run.world))).toEqual(new Set(worlds));
});
