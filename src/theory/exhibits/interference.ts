import { drawPlanes, type Plane, planesHeight, type Spot } from '#charts/planes.ts';
import { pointed } from '#language/figures.ts';
import { inkOf, percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { formula, mi, mn, mo, over, row, sub, under } from '../math.tsx';
import { meanOf, rankCorrelation, spread, tick, two } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'interference'>;

const PLOT = 220;
const SENSES = [1, 2];
const FLOOR = 1e-7;
/** Rank correlation from which a direction is told. */
const CLEAR = 0.2;

const nameOf = (sense: number): string =>
  sense === 1 ? say('interfere-strong') : say('interfere-slow');

const unique = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
const stepsOf = (rows: readonly Row[]): number[] => unique(rows.map(({ step }) => step));

/** Rank correlation of how shared a neuron is with a number of it: one for each seed and these senses. */
function correlations(
  rows: readonly Row[],
  step: number,
  read: (row: Row) => number,
  senses = SENSES,
): number[] {
  return unique(rows.map(({ seed }) => seed)).flatMap((seed) =>
    senses.map((sense) => {
      const own = rows.filter((r) => r.step === step && r.seed === seed && r.sense === sense);
      return rankCorrelation(
        own.map(({ shared }) => shared),
        own.map(read),
      );
    }),
  );
}

const gradient = ({ gradient }: Row) => gradient;
const surviving = ({ surviving }: Row) => surviving;

function planeOf(rows: readonly Row[], step: number): Plane {
  return {
    title: STRINGS.stepAt(step),
    aside: `ρ ${spread(correlations(rows, step, gradient))}`,
    spots: rows
      .filter((one) => one.step === step)
      .map(
        (one): Spot => ({
          ...{ x: one.shared, y: Math.max(FLOOR, one.gradient) },
          ink: inkOf(one.sense - 1),
          shape: one.sense === 1 ? 'square' : 'circle',
          ...{ size: 3, opacity: 0.75 },
          title: say('interfere-spot', {
            neuron: one.neuron,
            seed: one.seed,
            sense: nameOf(one.sense),
            shared: two(one.shared),
            gradient: pointed(one.gradient.toPrecision(2)),
          }),
        }),
      ),
  };
}

const columnsOf = (width: number, count: number): number => (width < 560 ? 1 : Math.max(1, count));
const POWERS = ['⁻¹', '⁻²', '⁻³', '⁻⁴', '⁻⁵', '⁻⁶', '⁻⁷'];

export const interference = exhibitOf('interference', {
  statement: formula(
    under(mi('lim'), row(mi('p'), mo('('), sub(mi('w'), mi('p')), mo(')'), mo('→'), mn('1'))),
    under(mo('∑'), row(sub(mi('z'), mi('y')), mo('∈'), mi('X'))),
    over(mo('∂'), row(mo('∂'), sub(mi('w'), mi('p')))),
    mi('L'),
    mo('('),
    row(mi('φ'), mo('('), sub(mi('z'), mi('y')), mo(')'), mo(','), mi('y')),
    mo(')'),
    mo('='),
    mn('0'),
  ),
  picture: {
    height: (width) => planesHeight(3, { plot: PLOT, columns: columnsOf(width, 3) }),
    draw: (surface, rows, width) => {
      const steps = stepsOf(rows);
      const planes = steps.length > 0 ? steps.map((step) => planeOf(rows, step)) : [{}];
      drawPlanes(surface, planes, {
        ...{ width, plot: PLOT, columns: columnsOf(width, planes.length) },
        x: {
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          label: say('interfere-across'),
          format: tick,
        },
        y: {
          ...{ domain: [FLOOR, 1e-1], log: true, ticks: [1e-1, 1e-3, 1e-5, 1e-7] },
          label: say('interfere-up'),
          format: (value) => `10${POWERS[-Math.round(Math.log10(value)) - 1]}`,
        },
        empty: STRINGS.nothing,
      });
    },
  },
  see: (rows) => {
    const last = stepsOf(rows).at(-1) ?? 0;
    const found = correlations(rows, last, gradient);
    const less = found.filter((one) => one < 0).length;
    const most = rows.filter((one) => one.step === last && one.shared > 0.5);
    const alive = most.filter((one) => one.gradient > 1e-5).length;
    const kept = correlations(rows, last, surviving);
    const reason = meanOf(kept) < -CLEAR ? say('interfere-cancel') : say('interfere-noMore');
    return say('interfere-see', {
      less,
      all: found.length,
      found: spread(found),
      alive: percent(alive / most.length),
      reason,
      kept: spread(kept),
    });
  },
  table: (rows) => ({
    columns: [
      say('interfere-column'),
      ...SENSES.map((sense) => say('interfere-column-gradient', { sense: nameOf(sense) })),
      ...SENSES.map((sense) => say('interfere-column-surviving', { sense: nameOf(sense) })),
    ],
    rows: stepsOf(rows).map((step) => [
      STRINGS.stepAt(step),
      ...[gradient, surviving].flatMap((read) =>
        SENSES.map((sense) => spread(correlations(rows, step, read, [sense]))),
      ),
    ]),
  }),
});
