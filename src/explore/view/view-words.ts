import { say, words } from '../say.ts';
import type { Region } from './picture.ts';

/** Words around the pictures of a sweep. */
export const VIEW_WORDS = words('sweep', ['table', 'made', 'cell', 'seeds', 'mean'], {
  region: (region: Region) => say(`sweep-region-${region.toLowerCase().replaceAll(' ', '-')}`),
  tableOf: (title: string) => say('sweep-tableOf', { title }),
  save: (title: string, kind: string) => say('sweep-save', { title, kind }),
  failed: (why: string) => say('sweep-failed', { why }),
  range: (low: string, high: string) => say('sweep-range', { low, high }),
});
