import type { Mark } from '#charts/types.ts';
import type { Experiment } from '#lab-state/experiment.ts';
import { marksOfRun } from '#panels/run-of-scene.ts';
import type { Told } from '#panels/run-state.ts';
import { STRINGS } from './lab-words.ts';
import { TIME } from './time-words.ts';
import { turnsOf } from './turns.ts';

const byStep = (marks: readonly Mark[]): Mark[] => marks.toSorted((a, b) => a.step - b.step);

/** What was done to a run, or is to be: switches and knobs, seeds that broke, other engines. */
export function deedsOf(experiment: Experiment): Mark[] {
  const turned = turnsOf(experiment).map(({ step, label, short }): Mark => {
    return { kind: 'switched', step, label, short };
  });
  const broken = experiment.diverged.map(({ step, arm, seed }): Mark => {
    return { kind: 'diverged', step, label: STRINGS.diverged(seed, arm, step) };
  });
  const moved = experiment.engines.slice(1).map(({ backend, from }): Mark => {
    return { kind: 'moved', step: from, label: TIME.trainedBy(STRINGS.backends[backend], from) };
  });
  return byStep([...turned, ...moved, ...broken]);
}

/** Everything that happened, or is to happen, by step. */
export function marksOf(experiment: Experiment, told: Told): Mark[] {
  return byStep([...deedsOf(experiment), ...marksOfRun(told)]);
}
