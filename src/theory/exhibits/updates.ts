import { drawPlanes, planesHeight } from '#charts/planes.ts';
import { decimal } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { bandOver, columnsFor, STEPS, unique } from '../lines.ts';
import { formula, mi, mo, row, sub, sup, under } from '../math.tsx';
import { meanOf, spread } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

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
  claim: 'C15',
  picture: {
    height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width, COUNT) }),
    draw: (surface, rows, width) => {
      const arms = armsOf(rows);
      const planes = arms.map((arm) => {
        const own = rows.filter((row) => row.arm === arm);
        const step = ({ step }: Row) => step;
        return {
          title: armWords(arm),
          curves: [
            {
              ...{ points: bandOver(own, step, gradient), ink: 'var(--ink)', width: 2 },
              ...{ label: say('narrow-gradient'), strong: true },
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
        y: { domain: [0, 12], ticks: [0, 4, 8, 12], label: STRINGS.rank, format: String },
        empty: STRINGS.nothing,
      });
    },
  },
  see: (rows) => {
    const end = (arm: string, read: (row: Row) => number) => spread(ends(rows, arm, read), one);
    const difference = Math.abs(
      meanOf(ends(rows, USUAL, gradient)) - meanOf(ends(rows, FREE, gradient)),
    );
    const decay = difference < TOLD ? say('narrow-noDecay') : '';
    return say('narrow-see', {
      gradient: end(USUAL, gradient),
      agop: end(USUAL, agop),
      freeGradient: end(FREE, gradient),
      freeAgop: end(FREE, agop),
      decay,
      unrest: spread(unrest(rows, USUAL, gradient), one),
    });
  },
  table: (rows) => ({
    columns: [
      STRINGS.end(LAST),
      say('narrow-column-gradient'),
      say('narrow-column-agop'),
      say('narrow-column-ratio'),
      say('narrow-column-unrest'),
    ],
    rows: armsOf(rows).map((arm) => [
      armWords(arm),
      spread(ends(rows, arm, gradient), one),
      spread(ends(rows, arm, agop), one),
      spread(ends(rows, arm, ratio)),
      spread(unrest(rows, arm, gradient), one),
    ]),
  }),
});
