import { count } from '#language/figures.ts';
import { say, words } from './say.ts';
/** What a run inside another page says, to its reader and to that page. */
export const STRINGS = words('embed', ['noHost'], {
  tooFast: (dropped: number) => say('embed-tooFast', { dropped: count(dropped) }),
});
