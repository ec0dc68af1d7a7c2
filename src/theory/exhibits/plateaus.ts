import { type Curve, drawPlanes, type Plane, planesHeight } from '#charts/planes.ts';
import { pointed } from '#language/figures.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { columnsFor, STEPS, unique } from '../lines.ts';
import { meanOf } from '../numbers.ts';
import { plateausOf } from '../plateau.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'plateaus'>;

const PLOT = 200;
const COUNT = 4;
const FLOOR = 1e-4;
const LAST = 600;

const armsOf = (rows: readonly Row[]): string[] => unique(rows.map(({ arm }) => arm)).toReversed();
const seedsOf = (rows: readonly Row[]): number[] => unique(rows.map(({ seed }) => seed));

const curveOf = (rows: readonly Row[], arm: string, seed: number) =>
  rows
    .filter((own) => own.arm === arm && own.seed === seed && Number.isFinite(own.training))
    .map(({ step, training }) => ({ step, value: training }));

/** Plateaus of an arm: a list for each seed. */
const stairs = (rows: readonly Row[], arm: string) =>
  seedsOf(rows).map((seed) => plateausOf(curveOf(rows, arm, seed)));
const counts = (rows: readonly Row[], arm: string): number[] =>
  stairs(rows, arm).map(({ length }) => length);

const ends = (rows: readonly Row[], arm: string, read: (row: Row) => number): number[] =>
  rows.filter((own) => own.arm === arm && own.step === LAST).map(read);
const training = ({ training }: Row) => training;

/** A loss in nats, two digits, never in powers. */
const nats = (value: number): string =>
  Number.isFinite(value) ? pointed(String(Number(value.toPrecision(2)))) : '–';
/** How often the loss rises by half or more from one measurement to the next, over all seeds. */
const jumps = (rows: readonly Row[], arm: string): number =>
  seedsOf(rows).reduce((sum, seed) => {
    const curve = curveOf(rows, arm, seed);
    return sum + curve.slice(1).filter(({ value }, k) => value >= 1.5 * curve[k].value).length;
  }, 0);

/** An arm as it stands in a sentence; over a plane there is no room for all of it. */
const nameOf = (arm: string): string =>
  arm === 'without adversary' ? say('stair-control') : armWords(arm);

const span = (values: readonly number[]): string => {
  const known = values.filter(Number.isFinite);
  return say('theory-spread', {
    mean: nats(meanOf(values)),
    low: nats(Math.min(...known)),
    high: nats(Math.max(...known)),
  });
};

function planeOf(rows: readonly Row[], arm: string): Plane {
  const lines = seedsOf(rows).map(
    (seed): Curve => ({
      points: curveOf(rows, arm, seed).map(({ step, value }) => ({
        x: step,
        y: Math.max(FLOOR, value),
      })),
      ...{ ink: 'var(--ink-2)', width: 1.25 },
    }),
  );
  const rests = stairs(rows, arm)
    .flat()
    .map(
      ({ from, to, level }): Curve => ({
        points: [from, to].map((x) => ({ x, y: Math.max(FLOOR, level) })),
        ...{ ink: 'var(--ink)', width: 4 },
      }),
    );
  return {
    title: armWords(arm),
    aside: say('stair-plateaus', { counts: counts(rows, arm).join(', ') }),
    curves: [...rests, ...lines],
  };
}

const POWERS = ['1', '0.1', '0.01', '0.001', '0.0001'];

export const plateaus = exhibitOf('plateaus', {
  claim: 'C7',
  picture: {
    height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
    draw: (surface, rows, width) => {
      const planes = armsOf(rows).map((arm) => planeOf(rows, arm));
      drawPlanes(surface, planes.length > 0 ? planes : [{}], {
        ...{ width, plot: PLOT, columns: columnsFor(width, COUNT) },
        x: STEPS,
        y: {
          ...{ domain: [FLOOR, 20], log: true, ticks: [1, 0.1, 0.01, 0.001, FLOOR] },
          label: say('stair-loss'),
          format: (value) => pointed(POWERS[-Math.round(Math.log10(value))]),
        },
        empty: STRINGS.nothing,
      });
    },
  },
  see: (rows) => {
    const arms = armsOf(rows);
    const order = [...arms].sort(
      (a, b) => meanOf(ends(rows, a, training)) - meanOf(ends(rows, b, training)),
    );
    const said = order.map((arm) => `${nameOf(arm)} ${span(ends(rows, arm, training))}`);
    const total = (arm: string) => counts(rows, arm).reduce((sum, count) => sum + count, 0);
    const stair = arms.map((arm) => `${nameOf(arm)} ${total(arm)}`).join(', ');
    const jumping = arms.map((arm) => `${nameOf(arm)} ${jumps(rows, arm)}`).join(', ');
    return say('stair-see', {
      step: LAST,
      order: said.join('; '),
      stairs: stair,
      jumps: jumping,
    });
  },
  table: (rows) => ({
    columns: [
      STRINGS.end(LAST),
      say('stair-column-training'),
      say('stair-column-held-out'),
      say('stair-column-plateaus'),
      say('stair-column-jumps'),
    ],
    rows: armsOf(rows).map((arm) => [
      nameOf(arm),
      span(ends(rows, arm, training)),
      span(ends(rows, arm, ({ heldOut }) => heldOut)),
      counts(rows, arm).join(', '),
      String(jumps(rows, arm)),
    ]),
  }),
});
