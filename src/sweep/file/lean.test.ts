import { expect, it } from 'vitest';
import { chanceOf, outcomeOf } from '../outcome.ts';
import { runOf } from '../point-trial.ts';
import { questionOf } from '../questions.ts';
import { type Done, Results } from '../results.ts';
import type { Sweep } from '../sweep.ts';
import { leanSweep } from './lean.ts';

const blind = questionOf('blind') as Sweep;

/** One sense rises at a tenth of the run, the other at a half. */
const rising = (at: number) => (look: number) => 1 / (1 + Math.exp(at - look));
const looks = Array.from({ length: blind.looks }, (_, k) =>
  [rising(11), rising(56), rising(11), rising(56)].map((of) => Math.fround(of(k))),
);

it('keeps every outcome and of the numbers only those that it is read off', () => {
  const results = new Results();
  results.add(0, { seed: 1, state: 'done', looks });
  results.add(1, { seed: 1, state: 'diverged', at: 12 });
  const file = { hash: '', engine: '', sweep: blind, results };
  const lean = leanSweep(file).results;
  const [ran] = lean.of(0) as Done[];
  const told = (one: Done) => outcomeOf(blind, blind.outcomes[0], one, chanceOf(runOf(blind)));
  expect(told(ran)).toBe(told({ seed: 1, state: 'done', looks }));
  expect(told(ran)).toBeGreaterThan(1);
  const kept = ran.looks.flat().filter((value) => value !== null);
  expect(kept.length).toBeGreaterThan(4);
  expect(kept.length).toBeLessThan(20);
  ran.looks.forEach((look, k) => {
    const foreign = look.filter((value, c) => value !== null && value !== looks[k][c]);
    expect(foreign).toEqual([]);
  });
  expect(lean.of(1)).toEqual(results.of(1));
});
