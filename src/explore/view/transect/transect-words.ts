import { say, words } from '../../say.ts';

/** What is said of a transect. */
export const TRANSECT_WORDS = words(
  'transect',
  ['how', 'drawn', 'border', 'band', 'ghost', 'empty'],
  {
    along: (setting: string) => say('transect-along', { setting }),
    collapsed: (threshold: string) => say('transect-collapsed', { threshold }),
    at: (where: string, name: string) => say('transect-at', { where, name }),
    is: (value: string) => say('transect-is', { value }),
    between: (low: string, high: string) => say('transect-between', { low, high }),
    line: (borders: string) => say('transect-line', { borders }),
    see: (name: string, range: string, setting: string, line: string) =>
      say('transect-see', { name, range, setting, line }),
    seed: (seed: number) => say('transect-seed', { seed }),
  },
);
