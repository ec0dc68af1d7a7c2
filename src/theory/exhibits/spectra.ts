import { type Curve, drawPlanes, type Plane, planesHeight } from '#charts/planes.ts';
import { decimal, inkOf, textOf } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, unique } from '../lines.ts';
import { meanOf, spread, tick } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'spectra'>;

const PLOT = 200;
const COUNT = 3;
const one = decimal(1);

const LOOKS: Readonly<Record<string, Omit<Curve, 'points'>>> = {
  fused: { ink: 'var(--ink)', width: 2.25, strong: true },
  strong: { ink: inkOf(0), text: textOf(0), width: 1.75 },
  slow: { ink: inkOf(1), text: textOf(1), width: 1.75, dash: '6 3' },
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
    title: armWords(arm),
    aside: say('left-make', {
      strong: mean('strong'),
      slow: mean('slow'),
      fused: mean('fused'),
    }),
    curves: PARTS.map((part) => ({
      ...LOOKS[part],
      label: armWords(part),
      points: bandOver(
        rows.filter((own) => own.arm === arm && own.part === part),
        ({ place }) => place,
        ({ value }) => value,
      ),
    })),
  };
}

export const spectra = exhibitOf('spectra', {
  picture: {
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
          label: say('left-direction'),
          format: String,
        },
        y: {
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          label: say('left-value'),
          format: tick,
        },
        empty: STRINGS.nothing,
      });
    },
  },
  see: (rows) => {
    const of = (arm: string, part: string, read = rank) => meanOf(each(rows, arm, part, read));
    const said = (arm: string) => {
      const [strong, slow, fused] = ['strong', 'slow', 'fused'].map((part) => one(of(arm, part)));
      return say('left-make', { strong, slow, fused });
    };
    const arms = armsOf(rows);
    const sums = arms.filter(
      (arm) => of(arm, 'fused') > 0.9 * (of(arm, 'strong') + of(arm, 'slow')),
    );
    const add =
      sums.length === 0
        ? say('left-none')
        : say('left-add', { list: sums.map(armWords).join(', ') });
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
    return say('left-see', {
      vanilla: said('vanilla'),
      distillation: said('distillation'),
      reallocation: said('basis reallocation'),
      add,
      highest: one(highest.rank),
      arm: armWords(highest.arm),
      part: armWords(highest.part),
      span: one(highest.classRank),
      classes,
    });
  },
  table: (rows) => ({
    columns: [say('left-column'), say('left-column-code'), say('left-column-classes')],
    rows: armsOf(rows)
      .toReversed()
      .flatMap((arm) =>
        ['strong', 'slow', 'fused'].map((part) => [
          `${armWords(arm)}, ${armWords(part)}`,
          spread(each(rows, arm, part, rank), one),
          spread(each(rows, arm, part, classRank), one),
        ]),
      ),
  }),
});
