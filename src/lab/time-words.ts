import { say, words } from './say.ts';

/** The words about time: dragging back, branching, undoing, and walking through a step. */
export const TIME = words(
  'time',
  [
    'slider',
    'hint',
    'backToNow',
    'branchNow',
    'branchHow',
    'twin',
    'goThere',
    'undo',
    'undoHow',
    'happened',
    'allSenses',
    'speed',
    'help',
  ],
  {
    atNow: (step: number) => say('time-atNow', { step }),
    atPast: (step: number, now: number) => say('time-atPast', { step, now }),
    showing: (step: number, now: number) => say('time-showing', { step, now }),
    catching: (step: number, goal: number) => say('time-catching', { step, goal }),
    branchFrom: (step: number) => say('time-branchFrom', { step }),
    branch: (id: number) => say('time-branch', { id }),
    line: (id: number, from: number) => say('time-line', { id, from }),
    kept: (id: number, from: number, end: number) => say('time-kept', { id, from, end }),
    goThereTo: (id: number, end: number) => say('time-goThereTo', { id, end }),
    undone: (what: string) => say('time-undone', { what }),
    undoNow: (what: string) => say('time-undoNow', { what }),
    undoPast: (what: string, step: number) => say('time-undoPast', { what, step }),
    trainedBy: (engine: string, from: number) => say('time-trainedBy', { engine, from }),
    planned: (label: string) => say('time-planned', { label }),
    onlySenses: (words: string) => say('time-onlySenses', { words }),
    changedTo: (label: string, value: string, step: number) =>
      say('time-changedTo', { label, value, step }),
    speeds: words('time-speeds', ['slow', 'one', 'four', 'max']),
    speedHelp: words('time-speedHelp', ['slow', 'one', 'four', 'max']),
  },
);
