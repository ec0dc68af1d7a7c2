import { say, words } from './say.ts';

/** Every word of the comparison that is not a panel's own. */
export const COMPARE = words(
  'compare',
  [
    'back',
    'choose',
    'ownHow',
    'forget',
    'fair',
    'beforeCause',
    'early',
    'earlyCause',
    'none',
    'onlyCause',
    'low',
    'overlap',
    'oneSeed',
    'methods',
    'cards',
    'cardsHow',
    'twin',
    'differs',
    'all',
    'conflict',
    'own',
    'aligned',
    'entangled',
    'speed',
    'engine',
    'weights',
    'bothTogether',
  ],
  {
    title: (count: number) => say('compare-title', { count }),
    picks: (chosen: number, most: number) => say('compare-picks', { chosen, most }),
    waiting: (names: readonly string[]) => say('compare-waiting', { names: names.join(', ') }),
    before: (count: number) => say('compare-before', { count }),
    keeps: (method: string, share: string) => say('compare-keeps', { method, share }),
    keepsCause: (vanilla: string, others: string) => say('compare-keepsCause', { vanilla, others }),
    noneCause: (vanilla: string) => say('compare-noneCause', { vanilla }),
    only: (share: string) => say('compare-only', { share }),
    ranked: (parts: string) => say('compare-ranked', { parts }),
    lowCause: (share: string) => say('compare-lowCause', { share }),
    clear: (count: number, all: number, method: string) =>
      count === all && all > 1
        ? say('compare-clearAll')
        : say('compare-clear', { count, all, method }),
    clearCause: (vanilla: string, parts: string, others: string) =>
      say('compare-clearCause', { vanilla, parts, others }),
    overlapCause: (parts: string) => say('compare-overlapCause', { parts }),
    means: (parts: string) => say('compare-means', { parts }),
    rests: (scope: string) => say('compare-rests', { scope }),
    together: (networks: number, count: number, seeds: number) =>
      say('compare-together', { networks, methods: say('compare-count', { count }), seeds }),
    share: (sense: string) => say('compare-share', { sense }),
    alone: (sense: string, alone: string) => say('compare-alone', { sense, alone }),
    unheard: (sense: string, senses: number) => say('compare-unheard', { sense, senses }),
    fresh: (chance: string) => say('compare-fresh', { chance }),
    probe: (sense: string) => say('compare-probe', { sense }),
    verdicts: words('compare-verdicts', ['apart', 'aligned', 'lost']),
  },
);
