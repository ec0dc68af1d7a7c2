import { drawPlanes, planesHeight } from '#charts/planes.ts';
import { decimal } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, STEPS, unique } from '../lines.ts';
import { formula, mi, mo, row, sub, sup, under } from '../math.tsx';
import { meanOf, spread } from '../numbers.ts';

type Row = ExhibitRow<'updates'>;

const PLOT = 180;
const COUNT = 4;
const LAST = 600;
/** Step from which the rank should have settled: the last third. */
const LATE = 400;
const USUAL = 'Adam, weight decay';
const FREE = 'Adam, none';
const WAYS = ['SGD, weight decay', 'SGD, none', USUAL, FREE];
/** Ranks by which two means differ at least, if that is to be said. */
const TOLD = 0.5;
const one = decimal(1);

/** The ways to train, the lemma's first. */
const armsOf = (rows: readonly Row[]): string[] => unique(rows.map(({ arm }) => arm)).sort(byWay);
const byWay = (a: string, b: string): number => WAYS.indexOf(a) - WAYS.indexOf(b);
const seedsOf = (rows: readonly Row[]): number[] => unique(rows.map(({ seed }) => seed));
const gradient = ({ gradient }: Row) => gradient;
const agop = ({ agop }: Row) => agop;
const ratio = (row: Row) => row.gradient / row.agop;

const ends = (rows: readonly Row[], arm: string, read: (row: Row) => number): number[] =>
  rows.filter((own) => own.arm === arm && own.step === LAST).map(read);

/** How far a number still goes up and down over the last third, largest less smallest: one for each seed. */
const unrest = (rows: readonly Row[], arm: string, read: (row: Row) => number): number[] =>
  seedsOf(rows).flatMap((seed) => {
    const late = rows.filter((own) => own.arm === arm && own.seed === seed && own.step >= LATE);
    const values = late.map(read).filter(Number.isFinite);
    return values.length > 0 ? [Math.max(...values) - Math.min(...values)] : [];
  });

const nabla = (of: ReturnType<typeof mi>) => row(mo('∇'), of);

export const updates = exhibitOf('updates', {
  title: 'Do the steps of training become narrow?',
  plain:
    'Every step of training pushes the weights somewhere. The paper says that in the end the pushes keep to a few directions, as many as the answer reacts to, and that a habit called weight decay helps to bring this about.',
  source: 'Lemma 2, rank of the gradient',
  statement: formula(
    under(mi('lim'), row(mi('n'), mo('→'), mi('∞'))),
    mi('rank'),
    mo('('),
    sub(mo('∇'), mi('l')),
    sub(mi('L'), mi('n')),
    mo(')'),
    mo('∝'),
    mi('rank'),
    mo('('),
    under(mo('∑'), row(mi('x'), mo('∈'), mi('X'))),
    nabla(sub(mi('φ'), mi('l'))),
    sup(nabla(sub(mi('φ'), mi('l'))), mo('⊤')),
    mo(')'),
  ),
  proved:
    'The rank of the updates of a layer goes to something proportional to the rank of the average gradient outer product (AGOP): the directions to which the answer reacts.',
  assumption:
    'Training goes on without end, by plain gradient descent with weight decay; two results of others are taken over.',
  measured:
    'Effective ranks of the gradient of the fusion weights on the next batch and of the AGOP on held-out samples, over 600 steps: with SGD (momentum 0.9) at the paper’s learning rate and with the lab’s optimiser, each with weight decay (0.0005) and without.',
  claim: 'C15',
  pictures: [
    {
      name: 'Rank of the gradient and of the AGOP over training, for four ways to train',
      height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
      draw: (surface, rows, width) => {
        const arms = armsOf(rows);
        const planes = arms.map((arm) => {
          const own = rows.filter((row) => row.arm === arm);
          const step = ({ step }: Row) => step;
          return {
            title: arm,
            curves: [
              {
                ...{ points: bandOver(own, step, gradient), ink: 'var(--ink)', width: 2 },
                ...{ label: 'gradient', strong: true },
              },
              {
                ...{ points: bandOver(own, step, agop), ink: 'var(--ink-2)', width: 1.5 },
                ...{ dash: '5 4', label: 'AGOP' },
              },
            ],
          };
        });
        drawPlanes(surface, planes.length > 0 ? planes : [{}], {
          ...{ width, plot: PLOT, columns: columnsFor(width, COUNT), gutter: 62 },
          x: STEPS,
          y: { domain: [0, 12], ticks: [0, 4, 8, 12], label: 'effective rank', format: String },
          empty: 'Nothing was measured.',
        });
      },
    },
  ],
  see: (rows) => {
    const end = (arm: string, read: (row: Row) => number) => spread(ends(rows, arm, read), one);
    const difference = Math.abs(
      meanOf(ends(rows, USUAL, gradient)) - meanOf(ends(rows, FREE, gradient)),
    );
    const decay = difference < TOLD ? ': in 600 steps the decay does not show' : '';
    return `With the lab’s optimiser the gradient ends at rank ${end(USUAL, gradient)}, the AGOP at ${end(USUAL, agop)}. Without weight decay it is ${end(FREE, gradient)} and ${end(FREE, agop)}${decay}. Over the last third the rank of the gradient still goes up and down by ${spread(unrest(rows, USUAL, gradient), one)}. That refutes no limit of endless training; it is out of sight here.`;
  },
  table: (rows) => ({
    columns: [
      'At step 600, mean (range over seeds)',
      'Rank of the gradient',
      'Rank of the AGOP',
      'Their ratio',
      'Still up and down over the last third',
    ],
    rows: armsOf(rows).map((arm) => [
      arm,
      spread(ends(rows, arm, gradient), one),
      spread(ends(rows, arm, agop), one),
      spread(ends(rows, arm, ratio)),
      spread(unrest(rows, arm, gradient), one),
    ]),
  }),
});
