import { OUTCOMES, VARIANTS } from './alignment.ts';
import type { Row } from './compare.ts';

const number = (value: number) => value.toFixed(3);
const line = ({ form, value, control, effect, low, high, corrected }: Row) =>
  `  ${form.padEnd(10)} ${number(value)} against ${number(control)}: ${number(effect)} (${number(low)} to ${number(high)}), p ${corrected.toPrecision(2)}`;

/** Comparisons for the shell, outcome by outcome in both variants. */
export const linesOf = (rows: readonly Row[]): string[] =>
  VARIANTS.flatMap((variant) =>
    Object.entries(OUTCOMES).flatMap(([outcome, words]) => [
      `\n${words}, ${variant}`,
      ...rows.filter((row) => row.variant === variant && row.outcome === outcome).map(line),
    ]),
  );
