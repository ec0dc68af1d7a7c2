import { chanceOf, outcomeOf } from '../outcome.ts';
import { runOf } from '../point-trial.ts';
import { type Ran, Results } from '../results.ts';
import type { Sweep } from '../sweep.ts';
import type { SweepFile } from './sweep-file.ts';

function leanRan(sweep: Sweep, ran: Ran): Ran {
  if (ran.state !== 'done') return ran;
  const chance = chanceOf(runOf(sweep));
  const told = (looks: typeof ran.looks) =>
    sweep.outcomes.map((outcome) => outcomeOf(sweep, outcome, { ...ran, looks }, chance));
  const wanted = told(ran.looks);
  const looks = ran.looks.map((look) => [...look]);
  for (const [k, look] of ran.looks.slice(0, -1).entries()) {
    look.forEach((value, column) => {
      looks[k][column] = null;
      const changed = told(looks).some((now, o) => !Object.is(now, wanted[o]));
      if (changed) looks[k][column] = value;
    });
    if (looks[k].every((value) => value === null)) looks[k] = [];
  }
  return { ...ran, looks };
}

/**
 * The same file without the numbers on the way that no outcome needs: a waiting time is read off a few of a hundred
 * looks. What is left is as it was, to the bit, the last look is whole, and every outcome is the same at the end.
 */
export function leanSweep(file: SweepFile): SweepFile {
  const results = new Results();
  for (const point of file.results.points) {
    for (const ran of file.results.of(point)) results.add(point, leanRan(file.sweep, ran));
  }
  return { ...file, results };
}
