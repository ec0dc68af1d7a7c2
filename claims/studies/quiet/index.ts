import { keyOf } from '#sweep/trial.ts';
import type { Study } from '../study.ts';
import { compare, type Difference, mean, type Numbers, OUTCOMES, type Outcome } from './compare.ts';
import { ARMS, type Candidate, inSeries, QUIET } from './design.ts';

/** Trials by their key: the loudness of the series is once that of all other arms. */
const all = new Map(
  [...Object.values(ARMS), ...QUIET.series.flatMap((g) => Object.values(inSeries(g)))].map(
    (trial) => [keyOf(trial), trial],
  ),
);

const number = (value: number) => value.toFixed(3);
const NAMES = Object.keys(OUTCOMES) as Outcome[];
const means = (name: string, numbers: Numbers) =>
  `  ${name.padEnd(14)} ${NAMES.map((outcome) => number(mean(numbers[outcome])).padStart(6)).join(' ')}`;
const difference = ({ effect, low, high, seeds, p }: Difference) =>
  `${number(effect)} (${number(low)} to ${number(high)}), ${seeds} seeds, p ${p?.toPrecision(2)}`;

export const quiet: Study = {
  id: 'quiet',
  revision: 1,
  child: new URL('./child.ts', import.meta.url),
  seeds: QUIET.seeds,
  trials: [...all.values()],
  found: (read) => {
    const found = compare(read);
    const { collapse, candidates, trends, arms, series } = found;
    const ids = Object.keys(candidates) as Candidate[];
    return {
      kept: found,
      lines: [
        `Collapsed in ${collapse.collapsed}, control able in ${collapse.able}: the rule ${collapse.holds ? 'holds' : 'fails'}.`,
        `Cures: ${ids.filter((id) => candidates[id].cures).join(', ') || 'none'}.`,
        `Means of ${Object.values(OUTCOMES).join('; ')}:`,
        ...Object.entries(arms).map(([name, numbers]) => means(name, numbers)),
        ...series.flatMap(({ loudness, vanilla, control }) => [
          means(`${loudness}`, vanilla),
          means(`${loudness} control`, control),
        ]),
        ...ids.flatMap((id) => {
          const { broken, back, differences } = candidates[id];
          return [
            `${id}: back in ${back}, broken ${broken}`,
            `  share ${difference(differences.share)}`,
            `  sound alone ${difference(differences.slowMean)}`,
          ];
        }),
        ...trends.map((trend) => `${trend.name}: ${difference(trend)}`),
      ],
    };
  },
};
