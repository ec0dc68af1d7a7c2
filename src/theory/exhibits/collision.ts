import { drawPlanes, type Plane, planesHeight } from '#charts/planes.ts';
import { percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { formula, mi, mn, mo, over, row, sub, subsup, sup, words } from '../math.tsx';
import { meanOf, rangeOf } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

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

const BOUND = {
  ...{ ink: 'var(--ink)', width: 1.5, dash: '5 4', strong: false },
  get label() {
    return say('collide-bound');
  },
};
const EXACT = {
  ...{ ink: 'var(--ink-2)', width: 1.25, text: 'var(--ink-2)' },
  get label() {
    return say('collide-exact');
  },
};

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
      {
        points: trained,
        ink: 'var(--ink)',
        width: 2.25,
        label: say('collide-trained'),
        strong: true,
      },
      { ...EXACT, points: line(({ exact }) => exact) },
      { ...BOUND, points: line(({ bound }) => bound) },
    ],
    spots: SENSES.flatMap((x) =>
      [false, true].flatMap((trained) =>
        at(rows, x, trained).map((row) => ({
          ...{ x, y: read(row), ink: trained ? 'var(--ink)' : 'var(--ink-3)' },
          shape: trained ? ('circle' as const) : ('ring' as const),
          title: say('collide-spot', {
            senses: x,
            seed: row.seed,
            value: percent(read(row)),
          }),
        })),
      ),
    ),
  };
}

const shares = { domain: [0, 1], ticks: [0, 0.5, 1], format: percent } as const;

export const collision = exhibitOf('collision', {
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
  claim: 'C14',
  picture: {
    height: (width) => planesHeight(3, { plot: PLOT, columns: columnsOf(width) }),
    draw: (surface, rows, width) => {
      const options = { width, plot: PLOT, columns: columnsOf(width), gutter: 60 };
      drawPlanes(
        surface,
        [
          planeOf(rows, say('collide-all'), ({ measured }) => measured),
          planeOf(rows, say('collide-two'), ({ strongest }) => strongest),
          {
            title: say('collide-formula'),
            x: {
              ...{ domain: [1, 64], log: true, ticks: [1, 4, 16, 64], format: String },
              label: say('collide-third'),
            },
            curves: [
              { ...EXACT, points: NARROW.map((x) => ({ x, y: withOneNarrow(x).exact })) },
              { ...BOUND, points: NARROW.map((x) => ({ x, y: withOneNarrow(x).bound })) },
            ],
          },
        ],
        {
          ...options,
          x: { domain: [1.8, 6.2], ticks: SENSES, label: say('collide-senses'), format: String },
          y: { ...shares, label: say('collide-share') },
          empty: STRINGS.nothing,
        },
      );
    },
  },
  see: (rows) => {
    const of = (senses: number, read: (row: Row) => number) =>
      meanOf(at(rows, senses, true).map(read));
    const measured = ({ measured }: Row) => measured;
    const before = meanOf(at(rows, 2, false).map(measured));
    const above = SENSES.filter((m) => of(m, measured) >= of(m, ({ bound }) => bound));
    const where =
      above.length === 0 ? say('collide-below') : say('collide-above', { list: above.join(', ') });
    return say('collide-see', {
      two: percent(of(2, measured)),
      six: percent(of(6, measured)),
      where,
      before: percent(before),
      strongest: percent(of(6, ({ strongest }) => strongest)),
    });
  },
  table: (rows) => ({
    columns: [
      say('collide-mean'),
      say('collide-column-bound'),
      say('collide-column-exact'),
      say('collide-column-before'),
      say('collide-column-after'),
      say('collide-column-two-before'),
      say('collide-column-two-after'),
    ],
    rows: SENSES.map((senses) => {
      const [before, after] = [at(rows, senses, false), at(rows, senses, true)];
      const mean = (some: readonly Row[], read: (row: Row) => number) =>
        percent(meanOf(some.map(read)));
      return [
        say('collide-row', { senses }),
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
