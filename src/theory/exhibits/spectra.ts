import { type Curve, drawPlanes, type Plane, planesHeight } from '#charts/planes.ts';
import { decimal, inkOf, textOf } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, unique } from '../lines.ts';
import { meanOf, spread } from '../numbers.ts';

type Row = ExhibitRow<'spectra'>;

const PLOT = 200;
const COUNT = 3;
const one = decimal(1);

const LOOKS: Readonly<Record<string, Omit<Curve, 'points'>>> = {
  fused: { ink: 'var(--ink)', width: 2.25, label: 'fused', strong: true },
  strong: { ink: inkOf(0), text: textOf(0), width: 1.75, label: 'strong' },
  slow: { ink: inkOf(1), text: textOf(1), width: 1.75, dash: '6 3', label: 'slow' },
};
const PARTS = Object.keys(LOOKS);

const armsOf = (rows: readonly Row[]): string[] => unique(rows.map(({ arm }) => arm));

/** A number of a part that stands in each of its rows: one for each seed. */
const each = (rows: readonly Row[], arm: string, part: string, read: (row: Row) => number) =>
  rows.filter((own) => own.arm === arm && own.part === part && own.place === 1).map(read);
const rank = ({ rank }: Row) => rank;
const classRank = ({ classRank }: Row) => classRank;

function planeOf(rows: readonly Row[], arm: string): Plane {
  const mean = (part: string) => one(meanOf(each(rows, arm, part, rank)));
  return {
    title: arm,
    aside: `${mean('strong')} and ${mean('slow')} make ${mean('fused')}`,
    curves: PARTS.map((part) => ({
      ...LOOKS[part],
      points: bandOver(
        rows.filter((own) => own.arm === arm && own.part === part),
        ({ place }) => place,
        ({ value }) => value,
      ),
    })),
  };
}

export const spectra = exhibitOf('spectra', {
  title: 'What is left of two senses in one code?',
  plain:
    'Each sense describes the world along some number of directions. When the two are put together, do their directions add up, or does the smaller number win? The paper draws it both ways, before its cure and after.',
  source: 'Figure 3 and Equation 1',
  proved:
    'Nothing of the drawing: senses of rank 1 and 2 fused to little more than 1 and, once freed, ranks 1 and 3 fused to 3. Equation 1 says that the fused weights come to have the ranks of the senses that survive, added up.',
  assumption:
    'Features have directions of their own, and weight decay takes away what does not pay.',
  measured:
    'The singular values of each sense’s code, as the head receives it, and of the fused activations, each over its first; the numbers are effective ranks on 512 held-out samples. Rank counts noise as well as sense: how far the classes alone spread stands in the table.',
  pictures: [
    {
      name: 'Singular values of both codes and of the fused one, for three methods',
      height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
      draw: (surface, rows, width) => {
        const planes = armsOf(rows)
          .toReversed()
          .map((arm) => planeOf(rows, arm));
        drawPlanes(surface, planes.length > 0 ? planes : [{}], {
          ...{ width, plot: PLOT, columns: columnsFor(width, COUNT), gutter: 50 },
          x: {
            domain: [1, 16],
            ticks: [1, 8, 16],
            label: 'direction, strongest first',
            format: String,
          },
          y: {
            domain: [0, 1],
            ticks: [0, 0.5, 1],
            label: 'singular value over the first',
            format: String,
          },
          empty: 'Nothing was measured.',
        });
      },
    },
  ],
  see: (rows) => {
    const of = (arm: string, part: string, read = rank) => meanOf(each(rows, arm, part, read));
    const said = (arm: string) => {
      const [strong, slow, fused] = ['strong', 'slow', 'fused'].map((part) => of(arm, part));
      return `${one(strong)} and ${one(slow)} make ${one(fused)}`;
    };
    const arms = armsOf(rows);
    const sums = arms.filter(
      (arm) => of(arm, 'fused') > 0.9 * (of(arm, 'strong') + of(arm, 'slow')),
    );
    const add =
      sums.length === 0
        ? 'Ranks do not add up in any of the three'
        : `Ranks add up with ${sums.join(', ')}`;
    const highest = arms
      .flatMap((arm) =>
        ['strong', 'slow'].map((part) => ({
          ...{ arm, part, rank: of(arm, part) },
          classRank: of(arm, part, classRank),
        })),
      )
      .reduce((a, b) => (b.rank > a.rank ? b : a));
    const classes = spread(
      arms.flatMap((arm) => each(rows, arm, 'fused', classRank)),
      one,
    );
    return `In vanilla ranks of ${said('vanilla')}; with distillation ${said('distillation')}, with basis reallocation ${said('basis reallocation')}. ${add}. The highest rank of a code is ${one(highest.rank)} (${highest.arm}, ${highest.part}), of which the classes span ${one(highest.classRank)}: rank counts noise, too. The classes span ${classes} directions of the fused code under all three.`;
  },
  table: (rows) => ({
    columns: ['Effective rank, mean (range over seeds)', 'Of the code', 'Of its class means'],
    rows: armsOf(rows)
      .toReversed()
      .flatMap((arm) =>
        ['strong', 'slow', 'fused'].map((part) => [
          `${arm}, ${part}`,
          spread(each(rows, arm, part, rank), one),
          spread(each(rows, arm, part, classRank), one),
        ]),
      ),
  }),
});
