import { say, words } from './say.ts';
/** What the shell says: on every page, and where there is none. */
export const STRINGS = words(
  'shell',
  ['name', 'line', 'skip', 'pages', 'workshop', 'language', 'title', 'method', 'licences', 'toLab'],
  {
    theme: words('shell-theme', ['light', 'dark', 'suffix']),
    titleOf: (page: string) => say('shell-titleOf', { page }),
    notYet: (path: string) => say('shell-notYet', { path }),
  },
);
