import { type RunParams, scenarioOf } from '#spec/index.ts';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** "three seeds of one world": on what every statement about one run rests. */
export function scopeOf(run: Pick<RunParams, 'scenario' | 'seeds'>): string {
  const seeds = `${NUMBERS[run.seeds] ?? run.seeds} ${run.seeds === 1 ? 'seed' : 'seeds'}`;
  return `${seeds} of one ${scenarioOf(run).source === 'generated' ? 'world' : 'data set'}`;
}
