import type { Report } from '#diagnosis/report.ts';

/** Part of the best control's lead over chance that a control has to have (`protocol/collapse.ts`). */
export const WORTH_HEARING = 0.5;

const least = (report: Report, among: readonly number[]): number =>
  among.reduce((best, k) =>
    (report.senses[k].share ?? Number.POSITIVE_INFINITY) <
    (report.senses[best].share ?? Number.POSITIVE_INFINITY)
      ? k
      : best,
  );

/** The sense that a report speaks of: that of its verdict, else the one that brings least. */
export function focusOf(report: Report): number {
  const { senses, reasons } = report;
  const named = senses.findIndex(({ name }) => name === reasons[0]?.args.sense);
  if (named >= 0) return named;
  return least(report, [...senses.keys()]);
}

/** The senses that are collapsed. */
export const collapsedOf = ({ senses }: Report): number[] =>
  [...senses.keys()].filter((k) => senses[k].collapsed);

/** The lead of a sense's control over chance, as a part of the best control's; null where none leads. */
export function worthOf({ senses, chance }: Report, sense: number): number | null {
  const leads = senses.map(({ control }) => (control ?? Number.NaN) - chance);
  const best = Math.max(...leads);
  return best > 0 ? leads[sense] / best : null;
}

/** What a sense adds to the accuracy, of all that is above chance; null without a head. */
export function addsOf({ senses, accuracy, chance }: Report, sense: number): number | null {
  const { share } = senses[sense];
  return share === null || accuracy === null ? null : share * (accuracy - chance);
}
