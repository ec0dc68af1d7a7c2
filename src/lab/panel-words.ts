/** Words around a panel: its folds, its files. */
export const PANEL_STRINGS = {
  method: 'Method',
  table: 'Table',
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV',
  open: (title: string, part: string) => `${title}: ${part.toLowerCase()}`,
  save: (title: string, kind: string) => `Save ${title} as ${kind}`,
  failed: 'This browser could not draw the picture; the SVG file holds the same.',
  pinned: (letter: string, label: string) => `${letter}: pinned run, ${label}`,
  made: (step: number) => `Wane, at step ${step}`,
} as const;
