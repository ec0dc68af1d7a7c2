import { say, words } from './panel-say.ts';
/** Words around a panel: its folds, its files. */
export const PANEL_STRINGS = words('fold', ['method', 'table', 'svg', 'png', 'csv', 'failed'], {
  open: (title: string, part: string) => say('fold-open', { title, part: part.toLowerCase() }),
  save: (title: string, kind: string) => say('fold-save', { title, kind }),
  pinned: (letter: string, label: string) => say('fold-pinned', { letter, label }),
  made: (step: number) => say('fold-made', { step }),
});
