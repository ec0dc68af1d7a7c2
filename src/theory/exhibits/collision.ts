import { drawPlanes, type Plane, planesHeight } from '#charts/planes.ts';
import { percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { formula, mi, mn, mo, over, row, sub, subsup, sup, words } from '../math.tsx';
import { meanOf, rangeOf } from '../numbers.ts';

type Row = ExhibitRow<'collision'>;

const PLOT = 190;
const SENSES = [2, 3, 4, 5, 6];
/** Encoders of the drawing in which one is narrower than the others. */
const WIDE = 64;
const NARROW = [1, 2, 4, 8, 16, 32, 64];

/** Lemma 1 for two encoders of 64 numbers and one of `narrow`. */
export function withOneNarrow(narrow: number): { bound: number; exact: number } {
  const widths = [narrow, WIDE, WIDE];
  const all = 2 * WIDE + narrow;
  const within = widths.reduce((sum, d) => sum + d * (d - 1), 0);
  return { bound: (6 * narrow * narrow) / all ** 2, exact: 1 - within / (all * (all - 1)) };
}

const at = (rows: readonly Row[], senses: number, trained: boolean): readonly Row[] =>
  rows.filter((row) => row.senses === senses && row.step > 0 === trained);

const BOUND = { ink: 'var(--ink)', width: 1.5, dash: '5 4', label: 'bound', strong: false };
const EXACT = { ink: 'var(--ink-2)', width: 1.25, label: 'exact', text: 'var(--ink-2)' };

/** A measured share against the number of senses, before training (rings) and after (discs). */
function planeOf(rows: readonly Row[], title: string, read: (row: Row) => number): Plane {
  const line = (of: (row: Row) => number) =>
    SENSES.map((x) => ({ x, y: meanOf(at(rows, x, true).map(of)) }));
  const trained = SENSES.map((x) => {
    const values = at(rows, x, true).map(read);
    const [low, high] = rangeOf(values);
    return { x, y: meanOf(values), low, high };
  });
  return {
    title,
    curves: [
      { points: trained, ink: 'var(--ink)', width: 2.25, label: 'trained', strong: true },
      { ...EXACT, points: line(({ exact }) => exact) },
      { ...BOUND, points: line(({ bound }) => bound) },
    ],
    spots: SENSES.flatMap((x) =>
      [false, true].flatMap((trained) =>
        at(rows, x, trained).map((row) => ({
          ...{ x, y: read(row), ink: trained ? 'var(--ink)' : 'var(--ink-3)' },
          shape: trained ? ('circle' as const) : ('ring' as const),
          title: `${x} senses, seed ${row.seed}: ${percent(read(row))}`,
        })),
      ),
    ),
  };
}

const shares = { domain: [0, 1], ticks: [0, 0.5, 1], format: percent } as const;

export const collision = exhibitOf('collision', {
  title: 'How often do two senses meet in one neuron?',
  plain:
    'A network with more to notice than it has neurons must let some neurons notice two things. The paper asks how often those two things come from different senses, and answers by counting pairs.',
  source: 'Lemma 1, cross-modal polysemantic collision',
  statement: formula(
    row(mi('p'), mo('('), sub(mi('w'), mi('p')), mo(')')),
    mo('≥'),
    over(
      row(
        mi('m'),
        mo('('),
        mi('m'),
        mo('−'),
        mn('1'),
        mo(')'),
        subsup(mi('d'), words('min'), mn('2')),
      ),
      sup(row(mo('('), sub(mo('∑'), mi('i')), sub(mi('d'), mi('i')), mo(')')), mn('2')),
    ),
  ),
  proved:
    'A lower bound on the chance that two features, drawn from all features of m encoders with d numbers each, belong to two senses. With encoders of one width it is (m − 1)/m, which soon stops growing; with one narrow encoder it says next to nothing.',
  assumption:
    'Every neuron holds exactly two features, and any pair is as likely as any other. Nothing is trained.',
  measured:
    'Networks with two to six senses, before and after training. First: of all pairs of code entries that a neuron reads, weighted by the variance they bring, the share from two senses; were all entries alike it would be the exact chance. Second: the same as a count, the two entries that each neuron reads most. Third: the formula alone, for encoders of 64, 64 and fewer numbers.',
  claim: 'C14',
  pictures: [
    {
      name: 'Share of pairs from two senses against the number of senses, with the bound of the lemma',
      height: (width) => planesHeight(3, { plot: PLOT, columns: columnsOf(width) }),
      draw: (surface, rows, width) => {
        const options = { width, plot: PLOT, columns: columnsOf(width), gutter: 60 };
        drawPlanes(
          surface,
          [
            planeOf(rows, 'All pairs, by variance', ({ measured }) => measured),
            planeOf(rows, 'The two strongest, counted', ({ strongest }) => strongest),
            {
              title: 'Formula, one narrow encoder',
              x: {
                ...{ domain: [1, 64], log: true, ticks: [1, 4, 16, 64], format: String },
                label: 'numbers of the third encoder',
              },
              curves: [
                { ...EXACT, points: NARROW.map((x) => ({ x, y: withOneNarrow(x).exact })) },
                { ...BOUND, points: NARROW.map((x) => ({ x, y: withOneNarrow(x).bound })) },
              ],
            },
          ],
          {
            ...options,
            x: { domain: [1.8, 6.2], ticks: SENSES, label: 'senses', format: String },
            y: { ...shares, label: 'pairs from two senses (○ before, ● after)' },
            empty: 'Nothing was measured.',
          },
        );
      },
    },
  ],
  see: (rows) => {
    const of = (senses: number, read: (row: Row) => number) =>
      meanOf(at(rows, senses, true).map(read));
    const measured = ({ measured }: Row) => measured;
    const before = meanOf(at(rows, 2, false).map(measured));
    const above = SENSES.filter((m) => of(m, measured) >= of(m, ({ bound }) => bound));
    const where =
      above.length === 0
        ? 'below the bound for every number of senses'
        : `above the bound for ${above.join(', ')} senses`;
    return `With more senses more pairs cross, from ${percent(of(2, measured))} with two to ${percent(of(6, measured))} with six; but they stay ${where}. Neurons are not filled by lot, not even before training (${percent(before)} with two): the louder sense brings more of what they read. Of the two strongest entries only ${percent(of(6, ({ strongest }) => strongest))} cross with six senses.`;
  },
  table: (rows) => ({
    columns: [
      'Mean over seeds',
      'Bound',
      'Exact',
      'All pairs, before training',
      'All pairs, after',
      'Strongest two, before training',
      'Strongest two, after',
    ],
    rows: SENSES.map((senses) => {
      const [before, after] = [at(rows, senses, false), at(rows, senses, true)];
      const mean = (some: readonly Row[], read: (row: Row) => number) =>
        percent(meanOf(some.map(read)));
      return [
        `${senses} senses`,
        mean(after, ({ bound }) => bound),
        mean(after, ({ exact }) => exact),
        mean(before, ({ measured }) => measured),
        mean(after, ({ measured }) => measured),
        mean(before, ({ strongest }) => strongest),
        mean(after, ({ strongest }) => strongest),
      ];
    }),
  }),
});

const columnsOf = (width: number): number => (width < 560 ? 1 : 3);
