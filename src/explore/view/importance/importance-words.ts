import { say, words } from '../../say.ts';

/** What is said of importance. */
export const IMPORTANCE_WORDS = words(
  'importance',
  ['heading', 'none', 'method', 'chance', 'noise', 'empty', 'drawn', 'part', 'nothing'],
  {
    how: (columns: number, rows: number) => say('importance-how', { columns, rows }),
    together: (names: readonly string[]) => names.join(' × '),
    of: (name: string) => say('importance-of', { name }),
    lacking: (lacking: number, of: number) => say('importance-lacking', { lacking, of }),
    most: (name: string, part: string) => say('importance-most', { name, part }),
    see: (most: string, chance: string) => say('importance-see', { most, chance }),
  },
);
