import type { Difference, KeptChecks, Search } from '#sweep/kept.ts';
import { effectOf, format } from './paper-words.ts';
import { type Told, tallyOf } from './told.ts';

type Question = Search['questions'][number];

const OUTCOMES: readonly Told[] = ['better', 'worse', 'not told apart', 'not measured'];

/** Every word of the search. */
export const SEARCH_STRINGS = {
  title: 'Where do the methods do more than their controls?',
  about:
    'A search, not a claim: settings are changed from the defaults of the claims, and every setting tried is shown. A dot is the Hodges–Lehmann estimate, paired by seed; the line its 95 % interval, not corrected for how many there are, so one in twenty misses by chance. Solid, or bold in the table: zero lies outside it. “As printed” is basis reallocation without our shared head and without substitution training. A fresh discriminator that is right nearly always says that nothing was aligned, whatever else a method did; with a linear probe of the class on the shared codes of the strong and the last sense, and how well a probe of one reads the others. They are made on one seed in three.',
  varied: {
    synthetic: 'The showcase world alone. One setting is changed at a time.',
    digits: 'Weight, clipping of the gradient and our two additions are changed together.',
  } as Record<string, string>,
  madeOf: ({ seeds, engine, date }: Search): string => `${seeds.length} seeds, ${engine}, ${date}.`,
  versus: (versus: string): string =>
    `Drawn: ${versus}, at the same setting and on the same seeds.`,
  /** "54 comparisons: 2 better, 16 worse, 36 not told apart". */
  tally: (question: Question): string => {
    const counts = tallyOf(question);
    const all = OUTCOMES.reduce((sum, told) => sum + counts[told], 0);
    const told = OUTCOMES.filter((one) => counts[one] > 0).map((one) => `${counts[one]} ${one}`);
    return `${all} comparisons: ${told.join(', ')}`;
  },
  /** Which settings broke down; nothing where none did. */
  broken: ({ places }: Question, { seeds }: Search): string => {
    const named = places
      .filter(({ broken }) => broken.method > 0)
      .map(({ setting, broken }) => `${setting} (${broken.method})`);
    if (named.length === 0) return '';
    return `Training broke down, with more than half of the loss of guessing left, in this many of ${seeds.length} seeds: ${named.join('; ')}.`;
  },
  waiting: ({ waiting }: Question): string =>
    `${waiting.length} more settings were written down with these and are not run yet: time ran out, whatever they would have shown.`,
  none: ({ title, waiting }: Question): string =>
    `${title} ${waiting.length} settings are written down, and none is run yet.`,
  setting: 'Setting',
  /** Whether a method aligned anything, below its setting. */
  checked: ({ refit, classStrong, classWeak, transfer }: KeptChecks): string =>
    `fresh discriminator ${format(refit)}; class ${format(classStrong)} and ${format(classWeak)}, transfer ${format(transfer)}`,
  asTable: 'As a table, each setting with its run',
  interval: ({ low, high, seeds }: Difference, all: number): string => {
    const range = `${effectOf(low ?? Number.NaN)} to ${effectOf(high ?? Number.NaN)}`;
    return seeds === all ? range : `${range}, ${seeds} seeds`;
  },
  spoken: (label: string, numbers: readonly number[]): string => {
    const [effect, low, high] = numbers.map(format);
    return `${label}: ${effect}, from ${low} to ${high}.`;
  },
} as const;
