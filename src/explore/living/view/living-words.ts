import { percent } from '#panels/words.ts';
import { say, words } from '../../say.ts';
import type { LivingMapKind } from '../state/living-maps.ts';

/** What the page of living maps says. */
export const STRINGS = words(
  'living',
  [
    ...(['run', 'pause', 'reset', 'undo', 'redo', 'back', 'maps', 'ask', 'switches'] as const),
    ...([
      'substitutes',
      'waits',
      'strip',
      'same',
      'handle',
      'pictures',
      'press',
      'notYet',
    ] as const),
    ...(['you', 'rests', 'cell', 'pick', 'open', 'recorded', 'recordedOf', 'estimator'] as const),
    ...(['copy', 'copied', 'notCopied', 'lost', 'empty', 'noneLost', 'noRecord'] as const),
  ],
  {
    mapName: ({ id }: LivingMapKind) => say(`living-map-${id}`),
    branch: (step: number) => say('living-branch', { step }),
    of: (steps: number) => say('living-of', { steps }),
    since: (step: number) => say('living-since', { step }),
    later: (step: number) => say('living-later', { step }),
    twins: (networks: number) => say('living-twins', { networks }),
    at: (step: number, hears: string) => say('living-at', { step, hears }),
    hears: (part: number) => say('living-hears', { part: percent(part) }),
    ghost: (part: number) => say('living-ghost', { part: percent(part) }),
    ghostIs: (part: number) => say('living-ghostIs', { part: percent(part) }),
    step: (step: number) => say('living-step', { step }),
    inSeconds: (seconds: number) => say('living-inSeconds', { seconds }),
    seed: (seed: number) => say('living-seed', { seed }),
    networks: (networks: number) => say('living-networks', { networks }),
    pace: (perSecond: string) => say('living-pace', { perSecond }),
    left: (seconds: number) => say('living-left', { seconds }),
    cells: (counted: number, all: number) => say('living-cells', { counted, all }),
    diverged: (count: number) => say('living-diverged', { count }),
    lostOf: (lost: number, of: number) => say('living-lostOf', { lost, of }),
    cellIs: (sense: string, share: string, told: string) =>
      say('living-cellIs', { sense, share, told }),
    kept: (step: number) => say('living-kept', { step }),
    broken: (step: number) => say('living-broken', { step }),
    promised: (step: number) => say('living-promised', { step }),
    state: words('living-state', [
      ...(['asked', 'opening', 'catching', 'running', 'paused', 'finished'] as const),
    ]),
  },
);
