import type { FillId, Report, SetReport } from '#diagnosis/report.ts';

const FILLS: readonly FillId[] = ['mean', 'zeros', 'other row', 'nearest', 'class mean'];

/** The fills that were measured of some set. */
export const fillsOf = ({ sets }: Report): FillId[] =>
  FILLS.filter((fill) => sets.some(({ accuracy }) => accuracy[fill] !== null));

/** Most sets that are shown at once. */
const SHOWN = 16;

const worth = ({ accuracy }: SetReport): number => accuracy.mean ?? -1;

/** All sets, the largest first, and of one size the best first. */
export const sortedSets = ({ sets }: Report): SetReport[] =>
  sets.toSorted((a, b) => b.present.length - a.present.length || worth(b) - worth(a));

/** Whether a set stands in the short table: all senses, all but one, and each alone. */
const isTold = ({ present }: SetReport, senses: number): boolean =>
  present.length === 1 || present.length >= senses - 1;

/** The sets that are shown at first: all of them, or of many those that are told first. */
export function shortSets(report: Report): SetReport[] {
  const sets = sortedSets(report);
  return sets.length <= SHOWN ? sets : sets.filter((set) => isTold(set, report.senses.length));
}
