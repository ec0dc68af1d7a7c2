import { count } from '#language/figures.ts';
import { say, words } from '../../say.ts';

/** What is said of parallel coordinates. */
export const PARALLEL_WORDS = words(
  'parallel',
  ['heading', 'lost', 'keys', 'clear', 'empty', 'none', 'point'],
  {
    how: (lines: number) => say('parallel-how', { lines }),
    from: (name: string) => say('parallel-from', { name }),
    to: (name: string) => say('parallel-to', { name }),
    mean: (name: string, all: number, mean: string) =>
      say('parallel-mean', { name, all: count(all), mean }),
    brushed: (brushed: number, name: string, own: string, all: number, mean: string) =>
      say('parallel-brushed', { brushed: count(brushed), name, own, all: count(all), mean }),
  },
);
