import { say, words } from './say.ts';
/** The words of the knobs; those of a single setting are in the schema. */
export const STRINGS = words('knobs', ['inSight', 'fewer', 'putBack', 'next', 'point', 'drop'], {
  more: (count: number) => say('knobs-more', { count }),
  putBackOf: (label: string, value: string) => say('knobs-putBackOf', { label, value }),
  groups: words('knobs-groups', [
    'data',
    'network',
    'run',
    'learning',
    'distillation',
    'reallocation',
    'others',
  ]),
  actsShort: words('knobs-actsShort', ['run', 'arm']),
  acts: words('knobs-acts', ['run', 'arm']),
  plan: (count: number) => say('knobs-plan', { count }),
});
