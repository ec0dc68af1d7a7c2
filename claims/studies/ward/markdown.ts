import { WARD } from './design.ts';
import type { Cell, Found, Row } from './found.ts';

/** Student's t at 97.5 %, by degrees of freedom from 1 on. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

export interface Interval {
  readonly mean: number;
  /** Half its width; not a number of fewer than two values. */
  readonly half: number;
}

/** Mean and 95 % interval of values that are taken for normal. */
export function intervalOf(values: readonly number[]): Interval {
  const { length } = values;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = (T[length - 2] ?? Number.NaN) * Math.sqrt(squares / (length - 1) / length);
  return { mean, half };
}

const known = (cell: Cell): number[] => cell.filter((value) => value !== null);
const differences = (cell: Cell, base: Cell): number[] =>
  cell.flatMap((value, k) => {
    const other = base[k];
    return value === null || other === null ? [] : [value - other];
  });

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

/** A mean, and how far it is from the first row's, hospital by hospital. */
function cellText(cell: Cell, base: Cell): string {
  const values = known(cell);
  const lost = cell.length - values.length;
  const note = lost > 0 ? `, ${lost} broke` : '';
  const { mean } = intervalOf(values);
  if (cell === base) return `${mean.toFixed(3)} ± ${intervalOf(values).half.toFixed(3)}${note}`;
  const apart = intervalOf(differences(cell, base));
  return `${mean.toFixed(3)} (${signed(apart.mean)} ± ${apart.half.toFixed(3)}${note})`;
}

function tableText(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', 'missing senses in tests', ...columns]),
    line(['---', '---', ...columns.map(() => '---')]),
    ...rows.map(({ name, fill, cells }) =>
      line([name, fill, ...cells.map((cell, k) => cellText(cell, rows[0].cells[k]))]),
    ),
  ].join('\n');
}

const BOTH = ['mortality ROC', 'mortality PR', 'readmission ROC', 'readmission PR'];

/** The three tables, as Markdown. */
export const markdownOf = ({ table1, table2, table4 }: Found): string =>
  [
    '### Table 1: senses missing at random, means over the rates',
    tableText(BOTH, table1),
    '### Table 2: what is added to three trainings, nothing missing',
    tableText(BOTH, table2),
    '### Table 4: the laboratory missing, ROC of mortality by rate',
    tableText(
      WARD.labRates.map((rate) => `${Math.round(100 * rate)} %`),
      table4,
    ),
  ].join('\n\n');
