import type { Axis, Curve } from '#charts/planes.ts';
import { meanOf, rangeOf } from './numbers.ts';
import { STRINGS } from './theory-words.ts';

type Points = Curve['points'];

export const unique = <T extends number | string>(values: readonly T[]): T[] => [
  ...new Set(values),
];

/** Mean and range of a number at each place of the axis, places ascending. */
export function bandOver<R>(
  rows: readonly R[],
  at: (row: R) => number,
  read: (row: R) => number,
): Points {
  return unique(rows.map(at))
    .sort((a, b) => a - b)
    .map((x) => {
      const values = rows.filter((row) => at(row) === x).map(read);
      const [low, high] = rangeOf(values);
      return { x, y: meanOf(values), low, high };
    });
}

/** How many planes stand side by side: all, two, or one. */
export const columnsFor = (width: number, count: number): number =>
  width < 560 ? 1 : width < 760 && count > 3 ? 2 : Math.max(1, count);

/** Room for the longest label behind its line, px. */
export const gutterFor = (labels: readonly string[]): number =>
  Math.ceil(10 + 6.1 * Math.max(...labels.map(({ length }) => length)));

/** How the line of each method looks: no hue, since hue is a sense's. */
export const LOOKS: Readonly<Record<string, Pick<Curve, 'ink' | 'width' | 'dash' | 'strong'>>> = {
  vanilla: { ink: 'var(--ink)', width: 2.25, strong: true },
  distillation: { ink: 'var(--ink)', width: 1.75, dash: '7 3' },
  'basis reallocation': { ink: 'var(--ink-2)', width: 1.75, dash: '2 3' },
};

/** Steps of a run as an axis. */
export const STEPS: Axis = {
  domain: [0, 600],
  ticks: [0, 300, 600],
  format: String,
  get label() {
    return STRINGS.step;
  },
};
