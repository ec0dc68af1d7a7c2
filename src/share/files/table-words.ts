import { count } from '#language/figures.ts';
import { say, words } from './say.ts';
/** Words of the table of kept runs. */
export const TABLE = words(
  'table',
  [
    'caption',
    'about',
    'pin',
    'pinsAbout',
    'pinsFull',
    'name',
    'preset',
    'arms',
    'changes',
    'none',
    'picture',
    'collapse',
    'never',
    'shares',
    'accuracy',
    'state',
    'here',
    'date',
    'noDate',
    'unknown',
    'actions',
    'more',
    'filter',
    'filterHint',
    'nothing',
    'unreadable',
  ],
  {
    pinOf: (label: string) => say('table-pinOf', { label }),
    pinned: (letter: string) => say('table-pinned', { letter }),
    armsOf: (arms: string) =>
      arms === 'lab' || arms === 'compare' ? say(`table-arms-${arms}`) : arms,
    collapsed: (sense: string, step: number, back?: number) =>
      back === undefined
        ? say('table-collapsed', { sense, step })
        : say('table-collapsedBack', { sense, step, back }),
    stateOf: (step: number, steps: number) =>
      step >= steps
        ? say('table-finished', { steps: count(steps) })
        : say('table-stateOf', { step, steps }),
    sort: (title: string) => say('table-sort', { title }),
    moreOf: (label: string) => say('table-moreOf', { label }),
    shown: (count: number, all: number) =>
      count === all ? say('table-all', { all }) : say('table-shown', { count, all }),
  },
);
