import type { Difference, Search } from '#sweep/kept.ts';

export const TOLD = ['better', 'worse', 'not told apart', 'not measured'] as const;
export type Told = (typeof TOLD)[number];

/** Whether the interval of a difference leaves out nothing at all, and on which side. */
export function toldOf({ effect, low, high, better }: Difference): Told {
  if (effect === null || low === null || high === null) return 'not measured';
  if (low <= 0 && high >= 0) return 'not told apart';
  return low > 0 === (better === 'more') ? 'better' : 'worse';
}

/** How many comparisons of a question came out which way. */
export function tallyOf({ places }: Search['questions'][number]): Record<Told, number> {
  const counts = { better: 0, worse: 0, 'not told apart': 0, 'not measured': 0 };
  for (const { differences } of places) {
    for (const difference of differences) counts[toldOf(difference)]++;
  }
  return counts;
}
