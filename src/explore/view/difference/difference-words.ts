/** What is said of the difference of two methods. */
export const DIFFERENCE_WORDS = {
  title: 'Difference',
  heading: (one: string, other: string) => `${one}, less ${other}`,
  how: 'paired by seed; + and − where it is settled over the whole map',
  sign: 'settled: 95 % after Holm, over all cells',
  none: 'No cell has both methods on one seed yet.',
} as const;
