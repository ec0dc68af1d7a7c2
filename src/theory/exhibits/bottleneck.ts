import { type Axis, type Curve, drawPlanes, planesHeight } from '#charts/planes.ts';
import { percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, gutterFor, LOOKS, STEPS, unique } from '../lines.ts';
import { formula, mi, mn, mo, over, row, sub, sup, under } from '../math.tsx';
import { spread, tick, two } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'bottleneck'>;

const PLOT = 220;
const LAST = 600;
const UNIT = { domain: [0, 1.1], ticks: [0, 0.5, 1], format: tick } as const;
const GAMMAS = [2, 4, 8];
const PLACES = [1, 2, 3, 5, 8, 12, 20, 40, 80, 150, 300, 600];

/** The bound of Theorem 2 at step n. */
export const boundAt = (gamma: number, n: number): number => gamma ** (-1 / n);

const armsOf = (rows: readonly Row[]): string[] => unique(rows.map(({ arm }) => arm));
const ends = (rows: readonly Row[], arm: string, step: number, read: (row: Row) => number) =>
  rows.filter((own) => own.arm === arm && own.step === step).map(read);
const distance = ({ distance }: Row) => distance;
const polysemantic = ({ polysemantic }: Row) => polysemantic;

/** A line for each arm; on the logarithmic axis step 0 has no place, and stands at 1. */
const curvesOf = (rows: readonly Row[], read: (row: Row) => number): Curve[] =>
  armsOf(rows).map((arm) => ({
    ...LOOKS[arm],
    points: bandOver(
      rows.filter((own) => own.arm === arm),
      ({ step }) => step,
      read,
    ),
    label: armWords(arm),
  }));

const NTH: Axis = {
  domain: [1, 600],
  ticks: [1, 10, 100, 600],
  log: true,
  format: String,
  get label() {
    return say('neck-step');
  },
};

export const bottleneck = exhibitOf('bottleneck', {
  statement: formula(
    mo('‖'),
    mi('w'),
    mo('−'),
    under(mo('∑'), mi('x')),
    row(mo('∇'), sub(mi('φ'), mi('W')), mo('('), mi('x'), mo(')')),
    sup(row(mo('∇'), sub(mi('φ'), mi('W')), mo('('), mi('x'), mo(')')), mo('⊤')),
    mo('‖'),
    mo('≤'),
    sup(row(mi('γ'), mo('('), mi('w'), mo(')')), row(mo('−'), over(mn('1'), mi('n')))),
  ),
  picture: {
    height: (width) => planesHeight(2, { plot: PLOT, columns: columnsFor(width, 2) }),
    draw: (surface, rows, width) => {
      const bounds = GAMMAS.map(
        (gamma): Curve => ({
          points: PLACES.map((x) => ({ x, y: boundAt(gamma, x) })),
          ...{ ink: 'var(--ink-3)', width: 1.25, dash: '1.5 3' },
          label: say('neck-bound', { gamma }),
          text: 'var(--ink-3)',
        }),
      );
      drawPlanes(
        surface,
        [
          {
            title: say('neck-distance'),
            curves: [...curvesOf(rows, distance), ...bounds],
            x: NTH,
          },
          {
            title: say('neck-shared'),
            curves: curvesOf(rows, polysemantic),
            y: { ...UNIT, label: say('neck-part') },
          },
        ],
        {
          ...{
            width,
            plot: PLOT,
            columns: columnsFor(width, 2),
            gutter: gutterFor(Object.keys(LOOKS).map(armWords)),
          },
          x: STEPS,
          y: { ...UNIT, label: say('neck-scaled') },
          empty: STRINGS.nothing,
        },
      );
    },
  },
  see: (rows) => {
    const at = (arm: string, step: number, read = distance) => spread(ends(rows, arm, step, read));
    const share = (arm: string) => spread(ends(rows, arm, LAST, polysemantic), percent);
    return say('neck-see', {
      bound: two(boundAt(8, 100) - 0.005),
      before: at('vanilla', 0),
      after: at('vanilla', LAST),
      ebr: at('basis reallocation', LAST),
      vanillaShare: share('vanilla'),
      distillShare: share('distillation'),
      ebrShare: share('basis reallocation'),
    });
  },
  table: (rows) => ({
    columns: [
      STRINGS.meanRange,
      say('neck-column-before'),
      say('neck-column-after'),
      say('neck-column-cosine'),
      say('neck-column-shared'),
    ],
    rows: armsOf(rows).map((arm) => [
      armWords(arm),
      spread(ends(rows, arm, 0, distance)),
      spread(ends(rows, arm, LAST, distance)),
      spread(ends(rows, arm, LAST, ({ likeness }) => likeness)),
      spread(ends(rows, arm, LAST, polysemantic), percent),
    ]),
  }),
});
