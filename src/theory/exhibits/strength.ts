import { type Axis, type Curve, drawPlanes, planesHeight } from '#charts/planes.ts';
import { decimal, inkOf, percent, textOf } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, gutterFor, LOOKS } from '../lines.ts';
import { meanOf, spread, tick } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'strength'>;

const PLOT = 210;
const COUNT = 3;
const MOST = 8;
const METHODS = Object.keys(LOOKS);
const one = decimal(1);

/** What is left at beta 8 of the rank at beta 0 in Table 11 of the paper, for MMVAE and GMC. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  vanilla: [96 / 477, 872 / 1877],
  distillation: [270 / 482, 1390 / 1905],
  'basis reallocation': [395 / 485, 1588 / 1912],
};
function inPaper(method: string): string {
  const [one, other] = PAPER[method].map(percent);
  return say('louder-and', { one, other });
}

const rank = ({ rank }: Row) => rank;
const at = (rows: readonly Row[], arm: string, boost: number, read: (row: Row) => number) =>
  rows.filter((own) => own.arm === arm && own.boost === boost).map(read);
const alone = (rows: readonly Row[], sense: string): number =>
  meanOf(at(rows, `${sense} alone`, 0, rank));

/** What is left of the rank without boost at the greatest one: one for each seed. */
export function rankKept(rows: readonly Row[], method: string): number[] {
  const before = at(rows, method, 0, rank);
  return at(rows, method, MOST, rank).map((after, seed) => after / before[seed]);
}

const curvesOf = (rows: readonly Row[], read: (row: Row) => number): Curve[] =>
  METHODS.map((method) => ({
    ...LOOKS[method],
    points: bandOver(
      rows.filter(({ arm }) => arm === method),
      ({ boost }) => boost,
      read,
    ),
    ...{ label: armWords(method), dotted: method === 'vanilla' },
  }));

/** The rank of networks that only ever had one sense, in the hue of that sense. */
const aloneCurves = (rows: readonly Row[]): Curve[] =>
  ['strong', 'slow'].map((sense, i) => ({
    points: [0, MOST].map((x) => ({ x, y: alone(rows, sense) })),
    ...{
      ink: inkOf(i),
      text: textOf(i),
      width: 1.5,
      dash: '1.5 4',
      label: armWords(`${sense} alone`),
    },
  }));

const BETA: Axis = {
  ...{ domain: [0, MOST], ticks: [0, 2, 4, 6, MOST], format: String },
  get label() {
    return say('louder-beta');
  },
};
const SIMILAR: Axis = {
  ...{ domain: [0, 1], ticks: [0, 0.5, 1], format: tick },
  get label() {
    return say('louder-cka');
  },
};

export const strength = exhibitOf('strength', {
  claim: 'C5',
  picture: {
    height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
    draw: (surface, rows, width) => {
      drawPlanes(
        surface,
        [
          {
            title: say('louder-rank'),
            curves: [...curvesOf(rows, rank), ...aloneCurves(rows)],
            y: {
              domain: [4, 14],
              ticks: [4, 6, 8, 10, 12, 14],
              format: String,
              label: STRINGS.rank,
            },
          },
          { title: say('louder-strong'), curves: curvesOf(rows, ({ strong }) => strong) },
          { title: say('louder-slow'), curves: curvesOf(rows, ({ slow }) => slow) },
        ],
        {
          ...{
            width,
            plot: PLOT,
            columns: columnsFor(width, COUNT),
            gutter: gutterFor(METHODS.map(armWords)),
          },
          x: BETA,
          y: SIMILAR,
          empty: STRINGS.nothing,
        },
      );
    },
  },
  see: (rows) => {
    const kept = METHODS.map((method) =>
      say('louder-kept', {
        method: armWords(method),
        kept: spread(rankKept(rows, method), percent),
        paper: inPaper(method),
      }),
    );
    const ranks = [0, 2, 4, 6, MOST].map((boost) => meanOf(at(rows, 'vanilla', boost, rank)));
    const strong = alone(rows, 'strong');
    const least = one(strong);
    const below = ranks.some((value) => value < strong);
    const line = below ? say('louder-below', { least }) : say('louder-never', { least });
    const slow = (method: string, boost: number) =>
      spread(at(rows, method, boost, ({ slow }) => slow));
    return say('louder-see', {
      most: MOST,
      kept: kept.join('; '),
      line,
      vanillaBefore: slow('vanilla', 0),
      vanillaAfter: slow('vanilla', MOST),
      distillation: slow('distillation', 0),
    });
  },
  table: (rows) => ({
    columns: [
      STRINGS.meanRange,
      say('louder-column-rank', { beta: 0 }),
      say('louder-column-rank', { beta: MOST }),
      say('louder-column-left'),
      say('louder-column-paper'),
      say('louder-column-slow', { beta: MOST }),
    ],
    rows: [
      ...METHODS.map((method) => [
        armWords(method),
        spread(at(rows, method, 0, rank), one),
        spread(at(rows, method, MOST, rank), one),
        spread(rankKept(rows, method), percent),
        inPaper(method),
        spread(at(rows, method, MOST, ({ slow }) => slow)),
      ]),
      ...['strong alone', 'slow alone'].map((arm) => [
        armWords(arm),
        spread(at(rows, arm, 0, rank), one),
        '',
        '',
        '',
        '',
      ]),
    ],
  }),
});
