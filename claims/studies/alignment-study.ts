import { ALIGNMENT, OUTCOMES, trialsOf, VARIANTS } from './alignment.ts';
import { compare, type Row } from './compare.ts';
import type { Study } from './study.ts';

const number = (value: number) => value.toFixed(3);
const line = ({ form, value, control, effect, low, high, corrected }: Row) =>
  `  ${form.padEnd(10)} ${number(value)} against ${number(control)}: ${number(effect)} (${number(low)} to ${number(high)}), p ${corrected.toPrecision(2)}`;

export const alignment: Study = {
  id: 'alignment',
  revision: 1,
  child: new URL('./child.ts', import.meta.url),
  seeds: ALIGNMENT.seeds,
  worlds: ALIGNMENT.worlds,
  trials: trialsOf(),
  found: (read) => {
    const rows = compare(read);
    const { alpha, worlds } = ALIGNMENT;
    return {
      kept: { alpha, worlds, rows },
      lines: VARIANTS.flatMap((variant) =>
        Object.entries(OUTCOMES).flatMap(([outcome, words]) => [
          `\n${words}, ${variant}`,
          ...rows.filter((row) => row.variant === variant && row.outcome === outcome).map(line),
        ]),
      ),
    };
  },
};
