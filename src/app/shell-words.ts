/** What the shell says: on every page, and where there is none. */
export const STRINGS = {
  name: 'Wane',
  line: 'watch a sense fade out of a neural network',
  skip: 'Skip to what the page shows',
  theme: { light: 'Light', dark: 'Dark', suffix: 'theme' },
  pages: 'Pages',
  workshop: 'The workshop',
  title: 'Wane: watch a sense fade out of a neural network',
  titleOf: (page: string) => `${page} · Wane`,
  method: 'Trained here, in your browser, in 32-bit numbers.',
  licences: 'Licences of all that is used here',
  notYet: (path: string) => `There is no page ${path} yet.`,
  toLab: 'Go to the lab',
} as const;
