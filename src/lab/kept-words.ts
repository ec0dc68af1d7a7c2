import { count } from '#language/figures.ts';
import { say, words } from './say.ts';
/** Words about runs that are kept. */
export const KEPT = words(
  'kept',
  ['notSaved', 'deleted', 'leave', 'kept', 'copied', 'missing', 'toRuns', 'close'],
  {
    saved: (step: number) => say('kept-saved', { step: count(step) }),
    left: (name: string, step: number, steps: number) =>
      say('kept-left', { step: count(step), steps: count(steps), name }),
    goOn: (checkpoint: number) =>
      checkpoint > 0 ? say('kept-goOn', { checkpoint: count(checkpoint) }) : say('kept-trainAgain'),
    damaged: (faults: readonly string[]) => say('kept-damaged', { faults: faults.join(' ') }),
    named: (preset: string, seed: number) => say('kept-named', { preset, seed }),
    before: (step: number) => say('kept-before', { step: count(step) }),
  },
);
