import { say, words } from './say.ts';

/** Every word of the page that is not an exhibit's own. */
export const STRINGS = words(
  'theory',
  [
    'title',
    'about',
    'contents',
    'claims',
    'toLab',
    'proved',
    'assumption',
    'measured',
    'run',
    'others',
    'stop',
    'table',
    'open',
    'died',
    'kept',
    'here',
    'same',
    'differs',
    'back',
    'world',
    'nothing',
    'step',
    'meanRange',
    'rank',
  ],
  {
    claim: (id: string) => say('theory-claim', { id }),
    running: (part: number) => say('theory-running', { part: Math.floor(100 * part) }),
    save: (title: string, kind: string) => say('theory-save', { title, kind }),
    tableOf: (title: string) => say('theory-tableOf', { title }),
    openOf: (title: string) => say('theory-openOf', { title }),
    runOf: (title: string, what: string) => say('theory-runOf', { title, what }),
    failed: (why: string) => say('theory-failed', { why }),
    seeds: (seeds: readonly number[]) =>
      seeds.length > 1
        ? say('theory-seeds', { first: seeds[0], last: seeds[seeds.length - 1] })
        : say('theory-seed', { seed: seeds[0] }),
    diverged: (runs: readonly string[]) => say('theory-diverged', { runs: runs.join('; ') }),
    stepAt: (step: number) => say('theory-stepAt', { step }),
    end: (step: number) => say('theory-end', { step }),
  },
);
