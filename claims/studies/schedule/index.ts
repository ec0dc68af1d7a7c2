import type { Study } from '../study.ts';
import { compare, OUTCOMES, type Row } from './compare.ts';
import { ARMS, armIn, SCHEDULE } from './design.ts';

const seeds = SCHEDULE.pairs.map(({ seed }) => seed);
const number = (value: number) => value.toFixed(3);
const line = ({ arm, control, effect, low, high, corrected, pairs }: Row) =>
  `  ${`${arm} less ${control}`.padEnd(24)} ${number(effect)} (${number(low)} to ${number(high)}), ${pairs} pairs, p ${corrected.toPrecision(2)}`;

export const schedule: Study = {
  id: 'schedule',
  revision: 1,
  child: new URL('./child.ts', import.meta.url),
  seeds,
  trials: SCHEDULE.pairs.flatMap(({ world }) => ARMS.map((arm) => armIn(world, arm))),
  seedsOf: ({ run }) =>
    SCHEDULE.pairs.flatMap(({ world, seed }) => (world === run.world ? [seed] : [])),
  found: (read, ran) => {
    const found = compare(read, ran);
    return {
      kept: { ...found, pairs: SCHEDULE.pairs },
      lines: [
        'Turns of alignment, pair by pair',
        ...ARMS.map((arm) => `  ${arm.padEnd(10)} ${found.turns[arm].join(' ')}`),
        ...Object.entries(OUTCOMES).flatMap(([outcome, words]) => {
          const means = ARMS.map((arm) => {
            const known = found.arms[arm][outcome as keyof typeof OUTCOMES].filter(
              (value) => value !== null,
            );
            return `${arm} ${number(known.reduce((sum, one) => sum + one, 0) / known.length)}`;
          });
          return [
            `\n${words}: ${means.join(', ')}`,
            ...found.rows.filter((row) => row.outcome === outcome).map(line),
          ];
        }),
      ],
    };
  },
};
