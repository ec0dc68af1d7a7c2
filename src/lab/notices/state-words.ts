import { count, fixed, listed } from '#language/figures.ts';
import type { Cost } from '#spec/index.ts';
import { say, words } from './say.ts';

/** What the page says where something is the matter, or over. */
export const STRINGS = words(
  'notice',
  [
    'offline',
    'offlineWords',
    'hidden',
    'otherSeed',
    'whichPart',
    'whichLayers',
    'openAnyway',
    'damaged',
    'damagedWords',
    'openWithout',
    'noRoom',
    'startFitting',
    'startSlow',
    'mended',
    'dataFailed',
    'useSynthetic',
    'engineFailed',
    'engineMissing',
    'reload',
    'restart',
    'tryAgain',
    'checkpointFailed',
    'fromStart',
  ],
  {
    hiddenWords: (step: number) => say('notice-hiddenWords', { step }),
    finished: (steps: number) => say('notice-finished', { steps: count(steps) }),
    withSwitch: (name: string, step: number) => say('notice-withSwitch', { name, step }),
    diverged: (seed: number, arm: string, step: number) =>
      say('notice-diverged', { seed, arm, step }),
    slower: (rate: number) => say('notice-slower', { rate }),
    without: (names: readonly string[]) => say('notice-without', { names: listed(names) }),
    newer: (version: number) => say('notice-newer', { version }),
    dear: ({ memory, seconds }: Cost) =>
      say('notice-dear', {
        memory: fixed(memory / 1e9, 1),
        seconds: count(seconds, { maximumSignificantDigits: 2 }),
      }),
    fits: (changes: readonly string[]) => say('notice-fits', { changes: listed(changes) }),
    place: (path: string) =>
      path
        .replace(/^run\./, '')
        .replace(/^preset$/, () => say('notice-place-preset'))
        .replace(/^link$/, () => say('notice-place-link'))
        .replace(/^interventions\.(\d+)/, (_, k) =>
          say('notice-place-change', { number: Number(k) + 1 }),
        ),
    more: (count: number) => say('notice-more', { count }),
    recovered: (step: number, from: number) => say('notice-recovered', { step, from }),
    moved: (step: number, from: number, engine: string) =>
      say('notice-moved', { step, from, engine }),
    resume: (step: number) => say('notice-resume', { step }),
  },
);
