import { say, words } from '../../say.ts';

/** What is said of the difference of two methods. */
export const DIFFERENCE_WORDS = words(
  'difference',
  ['how', 'sign', 'none', 'difference', 'pairs', 'holm', 'settled', 'yes', 'no'],
  {
    heading: (one: string, other: string) => say('difference-heading', { one, other }),
    see: (
      values: Readonly<Record<'method' | 'outcome', string>> &
        Readonly<Record<'more' | 'of' | 'less' | 'open', number>>,
    ) => say('difference-see', values),
  },
);
