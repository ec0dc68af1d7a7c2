import { type Axis, type Curve, drawPlanes, type Plane, planesHeight } from '#charts/planes.ts';
import { decimal } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { cellNamed } from '#spec/scenarios/correlated/cell.ts';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import { halfTime } from '#spec/scenarios/correlated/half-time.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { columnsFor, unique } from '../lines.ts';
import { formula, mi, mn, mo, over, row, sub, sup } from '../math.tsx';
import { meanOf, spread, tick, two } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'blind'>;

const PLOT = 170;
const COUNT = 4;
const USUAL_STEPS = 1000;
const one = decimal(1);

const cellsOf = (rows: readonly Row[]): string[] => unique(rows.map(({ cell }) => cell));
const lastStep = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map(({ step }) => step).filter(Number.isFinite)) || USUAL_STEPS;

/** Steps and weights of one seed in one cell. */
function courses(rows: readonly Row[], cell: string) {
  const own = rows.filter((row) => row.cell === cell);
  return unique(own.map(({ seed }) => seed)).map((seed) => {
    const mine = own.filter((row) => row.seed === seed && Number.isFinite(row.strong));
    return {
      steps: mine.map(({ step }) => step),
      strong: mine.map(({ strong }) => Math.max(0, strong)),
      weak: mine.map(({ weak }) => Math.max(0, weak)),
    };
  });
}

/** Per seed: how many times as long the weaker sense takes, when it begins, and the overshoot. */
const measuredIn = (rows: readonly Row[], cell: string) =>
  courses(rows, cell).map(({ steps, strong, weak }) => {
    const first = halfTime(steps, strong, strong[strong.length - 1]);
    const waits = halfTime(steps, weak, weak[weak.length - 1]) / first;
    return { first, waits, peak: Math.max(...strong) - 1 };
  });

const STRONG = { ink: 'var(--m1)', width: 1.5, text: 'var(--m1-text)' };
const WEAK = { ink: 'var(--m2)', width: 1.5, dash: '5 4', text: 'var(--m2-text)' };

const STEPS_TO = (last: number): Axis => ({
  domain: [0, last],
  ticks: [0, last / 2, last],
  format: String,
  label: STRINGS.step,
});

function planeOf(rows: readonly Row[], cell: string): Plane {
  const { waits } = closedForm(cellNamed(cell).ratio, cellNamed(cell).correlation);
  const found = measuredIn(rows, cell);
  const wanted = meanOf(found.map(({ first }) => first)) * waits;
  const guide = Number.isFinite(wanted)
    ? [{ from: { x: wanted, y: 1.5 }, to: { x: wanted, y: 0 } }]
    : [];
  const curves = courses(rows, cell).flatMap(({ steps, strong, weak }, k): Curve[] => {
    const points = (values: readonly number[]) => steps.map((x, at) => ({ x, y: values[at] }));
    const named = k === 0;
    return [
      {
        ...STRONG,
        points: points(strong),
        ...(named && { label: say('blind-strong'), strong: true }),
      },
      { ...WEAK, points: points(weak), ...(named && { label: say('blind-weak') }) },
    ];
  });
  return {
    title: armWords(cell),
    aside: say('blind-waits', { times: one(waits) }),
    curves,
    guides: guide,
    x: STEPS_TO(lastStep(rows.filter((row) => row.cell === cell))),
  };
}

export const blind = exhibitOf('blind', {
  elsewhere: true,
  statement: formula(
    over(sub(mi('t'), mi('B')), sub(mi('t'), mi('A'))),
    mo('='),
    mn('1'),
    mo('+'),
    over(
      row(sup(mi('r'), mn('2')), mo('−'), mn('1')),
      row(mn('1'), mo('−'), sup(mi('ρ'), mn('2'))),
    ),
  ),
  picture: {
    height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
    draw: (surface, rows, width) => {
      const planes = cellsOf(rows).map((cell) => planeOf(rows, cell));
      drawPlanes(surface, planes.length > 0 ? planes : [{}], {
        ...{ width, plot: PLOT, columns: columnsFor(width, COUNT), gutter: 58 },
        x: STEPS_TO(USUAL_STEPS),
        y: {
          domain: [0, 1.5],
          ticks: [0, 0.5, 1, 1.5],
          label: say('blind-weight'),
          format: tick,
        },
        empty: STRINGS.nothing,
      });
    },
  },
  see: (rows) => {
    const said = cellsOf(rows).map((cell) => {
      const { ratio, correlation } = cellNamed(cell);
      const { waits } = closedForm(ratio, correlation);
      const found = measuredIn(rows, cell).map((own) => own.waits);
      return say('blind-cell', {
        cell: armWords(cell),
        found: spread(found),
        waits: two(waits),
      });
    });
    return say('blind-see', { cells: said.join('; ') });
  },
  table: (rows) => ({
    columns: [
      say('blind-column'),
      say('blind-column-waits'),
      say('blind-column-measured'),
      say('blind-column-over'),
      say('blind-column-over-measured'),
    ],
    rows: cellsOf(rows).map((cell) => {
      const { ratio, correlation } = cellNamed(cell);
      const { waits, overshoot } = closedForm(ratio, correlation);
      const found = measuredIn(rows, cell);
      return [
        armWords(cell),
        two(waits),
        spread(found.map((own) => own.waits)),
        two(overshoot),
        spread(found.map(({ peak }) => peak)),
      ];
    }),
  }),
});
