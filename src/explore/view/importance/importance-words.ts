/** What is said of importance. */
export const IMPORTANCE_WORDS = {
  title: 'Importance',
  heading: 'What decides it',
  how: (columns: number, rows: number) =>
    `exact split of the variance over ${columns} × ${rows} cells; whiskers: 95 % over seeds`,
  none: 'the variance splits exactly on a whole grid alone',
  together: (names: readonly string[]) => names.join(' × '),
  method: 'method',
  chance: 'chance: the seed',
  noise: 'not told from noise',
  of: (name: string) => `of the variance of the ${name}`,
  lacking: (lacking: number, of: number) =>
    `Cells in which a seed has no number: ${lacking} of ${of}.`,
  empty: 'No exact split.',
  drawn: 'Places that are drawn have no exact split.',
} as const;
