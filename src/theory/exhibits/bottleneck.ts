import { type Axis, type Curve, drawPlanes, planesHeight } from '#charts/planes.ts';
import { percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, LOOKS, STEPS, unique } from '../lines.ts';
import { formula, mi, mn, mo, over, row, sub, sup, under } from '../math.tsx';
import { signed, spread } from '../numbers.ts';

type Row = ExhibitRow<'bottleneck'>;

const PLOT = 220;
const LAST = 600;
const UNIT = { domain: [0, 1.1], ticks: [0, 0.5, 1], format: String } as const;
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
    label: arm,
  }));

const NTH: Axis = {
  domain: [1, 600],
  ticks: [1, 10, 100, 600],
  log: true,
  format: String,
  label: 'step n, logarithmic',
};

export const bottleneck = exhibitOf('bottleneck', {
  title: 'Is there a bottleneck that closes?',
  plain:
    'The heart of the paper’s explanation: where many features crowd into few weights, training can no longer tell them apart, and it gets stuck. Bringing the senses’ codes closer together is to open the way.',
  source: 'Theorem 2, polysemantic bottleneck; Theorem 3, dynamic convergence bound',
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
  proved:
    'After n steps, weights that hold γ features per dimension are at most γ^(−1/n) from the AGOP; once the senses’ codes are aligned γ is replaced by a constant κ of the depth (Theorem 3).',
  assumption:
    'Every feature brings the same, unique information about the label; gradient descent with weight decay. Distances have no stated scale.',
  measured:
    'As γ^(−1/n) goes to 1 for every γ, the bounds for one feature and for eight soon cannot be told apart (dotted). Beside them, the distance itself: of WᵀW and the AGOP, each scaled to length 1 (ours; 0 were the same direction, 1.41 none in common). Second: neurons that carry noise of one sense and signal of another, which alignment is to make fewer.',
  pictures: [
    {
      name: 'Distance of the weights from the AGOP over training, with the bounds for 2, 4 and 8 features per dimension; and the part of the neurons that are shared',
      height: (width) => planesHeight(2, { plot: PLOT, columns: columnsFor(width, 2) }),
      draw: (surface, rows, width) => {
        const bounds = GAMMAS.map(
          (gamma): Curve => ({
            points: PLACES.map((x) => ({ x, y: boundAt(gamma, x) })),
            ...{ ink: 'var(--ink-3)', width: 1.25, dash: '1.5 3' },
            label: `bound, γ = ${gamma}`,
            text: 'var(--ink-3)',
          }),
        );
        drawPlanes(
          surface,
          [
            {
              title: 'Distance of the weights from the AGOP',
              curves: [...curvesOf(rows, distance), ...bounds],
              x: NTH,
            },
            {
              title: 'Neurons shared by noise and signal',
              curves: curvesOf(rows, polysemantic),
              y: { ...UNIT, label: 'part of all neurons' },
            },
          ],
          {
            ...{ width, plot: PLOT, columns: columnsFor(width, 2), gutter: 124 },
            x: STEPS,
            y: { ...UNIT, label: 'distance, lengths scaled to 1' },
            empty: 'Nothing was measured.',
          },
        );
      },
    },
  ],
  see: (rows) => {
    const at = (arm: string, step: number, read = distance) => spread(ends(rows, arm, step, read));
    const share = (arm: string) => spread(ends(rows, arm, LAST, polysemantic), percent);
    return `By step 100 all three bounds are above ${signed(boundAt(8, 100) - 0.005)}, whatever γ is. What is measured: vanilla is ${at('vanilla', 0)} from the AGOP before the first step and ${at('vanilla', LAST)} after the last, basis reallocation ${at('basis reallocation', LAST)}. On our scale the bounds are kept from there on, and they tell no method from another. What does differ is how many neurons are shared: ${share('vanilla')} in vanilla, ${share('distillation')} with distillation, ${share('basis reallocation')} with basis reallocation.`;
  },
  table: (rows) => ({
    columns: [
      'Mean (range over seeds)',
      'Distance at step 0',
      'Distance at step 600',
      'cos(AGOP, WᵀW) at step 600',
      'Shared neurons at step 600',
    ],
    rows: armsOf(rows).map((arm) => [
      arm,
      spread(ends(rows, arm, 0, distance)),
      spread(ends(rows, arm, LAST, distance)),
      spread(ends(rows, arm, LAST, ({ likeness }) => likeness)),
      spread(ends(rows, arm, LAST, polysemantic), percent),
    ]),
  }),
});
