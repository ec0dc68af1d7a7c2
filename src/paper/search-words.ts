import type { Difference, KeptChecks, Search } from '#sweep/kept.ts';
import { effectOf, format } from './paper-words.ts';
import { say, words } from './say.ts';
import { TOLD, type Told, tallyOf } from './told.ts';

type Question = Search['questions'][number];

/** What came of a comparison, in words. */
export const toldWords = (told: Told): string => say(`told-${told.replaceAll(' ', '-')}`);

/** Every word of the search. */
export const SEARCH_STRINGS = words('search', ['title', 'about', 'setting', 'asTable', 'better'], {
  /** What was changed of a scenario's settings. */
  varied: (scenario: string): string => say(`search-varied-${scenario}`),
  madeOf: ({ seeds, engine, date }: Search): string =>
    say('search-madeOf', { seeds: seeds.length, engine, date }),
  versus: (versus: string): string => say('search-versus', { versus }),
  /** "54 comparisons: 2 better, 16 worse, 36 not told apart". */
  tally: (question: Question): string => {
    const counts = tallyOf(question);
    const told = TOLD.filter((one) => counts[one] > 0).map((one) =>
      say('search-told', { count: counts[one], told: toldWords(one) }),
    );
    return say('search-tally', {
      all: TOLD.reduce((sum, one) => sum + counts[one], 0),
      told: told.join(', '),
    });
  },
  /** Which settings broke down; nothing where none did. */
  broken: ({ places }: Question, { seeds }: Search): string => {
    const named = places
      .filter(({ broken }) => broken.method > 0)
      .map(({ setting, broken }) => say('search-brokenOne', { setting, count: broken.method }));
    if (named.length === 0) return '';
    return say('search-broken', { seeds: seeds.length, named: named.join('; ') });
  },
  waiting: ({ waiting }: Question): string => say('search-waiting', { count: waiting.length }),
  none: ({ title, waiting }: Question): string =>
    say('search-none', { title, count: waiting.length }),
  /** Whether a method aligned anything, below its setting. */
  checked: ({ refit, classStrong, classWeak, transfer }: KeptChecks): string =>
    say('search-checked', {
      refit: format(refit),
      strong: format(classStrong),
      weak: format(classWeak),
      transfer: format(transfer),
    }),
  interval: ({ low, high, seeds }: Difference, all: number): string => {
    const [from, to] = [low, high].map((end) => effectOf(end ?? Number.NaN));
    const range = say('paper-range', { low: from, high: to });
    return seeds === all ? range : say('search-fewer', { range, seeds });
  },
  spoken: (label: string, numbers: readonly number[]): string => {
    const [effect, low, high] = numbers.map(format);
    return say('search-spoken', { label, effect, low, high });
  },
});
