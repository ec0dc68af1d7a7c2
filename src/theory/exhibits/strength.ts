import { type Axis, type Curve, drawPlanes, planesHeight } from '#charts/planes.ts';
import { decimal, inkOf, percent, textOf } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, LOOKS } from '../lines.ts';
import { meanOf, spread } from '../numbers.ts';

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
const inPaper = (method: string): string => PAPER[method].map(percent).join(' and ');

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
    ...{ label: method, dotted: method === 'vanilla' },
  }));

/** The rank of networks that only ever had one sense, in the hue of that sense. */
const aloneCurves = (rows: readonly Row[]): Curve[] =>
  ['strong', 'slow'].map((sense, i) => ({
    points: [0, MOST].map((x) => ({ x, y: alone(rows, sense) })),
    ...{ ink: inkOf(i), text: textOf(i), width: 1.5, dash: '1.5 4', label: `${sense} alone` },
  }));

const BETA: Axis = {
  ...{ domain: [0, MOST], ticks: [0, 2, 4, 6, MOST], format: String },
  label: 'β, extra strength of the slow sense',
};
const SIMILAR: Axis = { domain: [0, 1], ticks: [0, 0.5, 1], format: String, label: 'linear CKA' };

export const strength = exhibitOf('strength', {
  title: 'What if the weak sense is made louder?',
  plain:
    'Turn up the sense that is about to be lost. The paper says that without a cure this makes things worse: past some loudness the joint code shrinks to fewer directions than one sense has alone.',
  source: 'Figures 5 and 10, Table 11: rank and similarity over β',
  proved:
    'Nothing; it is measured. In the paper’s tables the rank falls with β, sharply near 4 and below that of one sense alone; distillation keeps more of it, basis reallocation most.',
  assumption:
    'β is “the strength” of the sense that would be eliminated; how it acts, on which layer rank is taken and with which estimator, the paper does not say.',
  measured:
    'β multiplies the slow sense’s code by 1 + β (our choice). First: effective rank of the fused activations on 512 held-out samples; dotted, the same of networks that only ever had one sense. Second and third: how similar each sense’s code is to the fused one (linear CKA). A rank of at most 16, where the paper’s run into the hundreds: only the shape can be compared.',
  claim: 'C5',
  pictures: [
    {
      name: 'Rank of the fused code, and similarity of both codes to it, against beta, for three methods',
      height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
      draw: (surface, rows, width) => {
        drawPlanes(
          surface,
          [
            {
              title: 'Rank of the fused code',
              curves: [...curvesOf(rows, rank), ...aloneCurves(rows)],
              y: {
                domain: [4, 14],
                ticks: [4, 6, 8, 10, 12, 14],
                format: String,
                label: 'effective rank',
              },
            },
            { title: 'Strong code and fused', curves: curvesOf(rows, ({ strong }) => strong) },
            { title: 'Slow code and fused', curves: curvesOf(rows, ({ slow }) => slow) },
          ],
          {
            ...{ width, plot: PLOT, columns: columnsFor(width, COUNT), gutter: 112 },
            x: BETA,
            y: SIMILAR,
            empty: 'Nothing was measured.',
          },
        );
      },
    },
  ],
  see: (rows) => {
    const kept = METHODS.map(
      (method) => `${method} ${spread(rankKept(rows, method), percent)}, paper ${inPaper(method)}`,
    );
    const ranks = [0, 2, 4, 6, MOST].map((boost) => meanOf(at(rows, 'vanilla', boost, rank)));
    const least = alone(rows, 'strong');
    const below = ranks.some((value) => value < least);
    const line = below
      ? `Vanilla’s rank falls below that of the strong sense alone (${one(least)}).`
      : `Vanilla’s rank never falls below that of the strong sense alone (${one(least)}).`;
    const slow = (method: string, boost: number) =>
      spread(at(rows, method, boost, ({ slow }) => slow));
    return `What is left at β = 8 of the rank at 0: ${kept.join('; ')}. ${line} In vanilla the slow code’s similarity to the fused one goes from ${slow('vanilla', 0)} to ${slow('vanilla', MOST)}; with distillation it is ${slow('distillation', 0)} to begin with.`;
  },
  table: (rows) => ({
    columns: [
      'Mean (range over seeds)',
      'Rank at β = 0',
      'Rank at β = 8',
      'Left of it',
      'In the paper (MMVAE and GMC)',
      'Slow code and fused at β = 8',
    ],
    rows: [
      ...METHODS.map((method) => [
        method,
        spread(at(rows, method, 0, rank), one),
        spread(at(rows, method, MOST, rank), one),
        spread(rankKept(rows, method), percent),
        inPaper(method),
        spread(at(rows, method, MOST, ({ slow }) => slow)),
      ]),
      ...['strong alone', 'slow alone'].map((arm) => [
        arm,
        spread(at(rows, arm, 0, rank), one),
        '',
        '',
        '',
        '',
      ]),
    ],
  }),
});
