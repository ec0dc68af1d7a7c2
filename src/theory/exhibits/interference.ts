import { drawPlanes, type Plane, planesHeight, type Spot } from '#charts/planes.ts';
import { decimal, inkOf, percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { formula, mi, mn, mo, over, row, sub, under } from '../math.tsx';
import { meanOf, rankCorrelation, spread } from '../numbers.ts';

type Row = ExhibitRow<'interference'>;

const PLOT = 220;
const SENSES = [1, 2];
const NAMES = ['strong sense', 'slow sense'];
const FLOOR = 1e-7;
/** Rank correlation from which a direction is told. */
const CLEAR = 0.2;
const two = decimal(2);

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
    title: `Step ${step}`,
    aside: `ρ ${spread(correlations(rows, step, gradient))}`,
    spots: rows
      .filter((one) => one.step === step)
      .map(
        (one): Spot => ({
          ...{ x: one.shared, y: Math.max(FLOOR, one.gradient) },
          ink: inkOf(one.sense - 1),
          shape: one.sense === 1 ? 'square' : 'circle',
          ...{ size: 3, opacity: 0.75 },
          title: `neuron ${one.neuron}, seed ${one.seed}, ${NAMES[one.sense - 1]}: collision ${two(one.shared)}, gradient ${one.gradient.toPrecision(2)}`,
        }),
      ),
  };
}

const columnsOf = (width: number, count: number): number => (width < 560 ? 1 : Math.max(1, count));
const POWERS = ['⁻¹', '⁻²', '⁻³', '⁻⁴', '⁻⁵', '⁻⁶', '⁻⁷'];

export const interference = exhibitOf('interference', {
  title: 'Does a shared neuron stop learning?',
  plain:
    'Suppose the chatter of one sense lands in the very neuron that another sense needs. The paper says that what this neuron could learn is drowned out, and in the limit it learns nothing more.',
  source: 'Theorem 1, interference',
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
  proved:
    'As the chance of a collision in a group of weights goes to one, the gradients of the predictive features along it add up to nothing.',
  assumption:
    'Every predictive feature comes with a noisy partner that undoes it (they are “conjugate”), and the chance goes all the way to one. Nothing is said of any smaller chance.',
  measured:
    'For each neuron and sense, how long the gradient is in the weights through which the neuron reads what the code tells of the class, against how shared the neuron is (its collision, from 0 to 1). One neuron’s collision is known to about 0.15.',
  pictures: [
    {
      name: 'Gradient of each neuron against how shared it is, one dot per neuron, sense and seed',
      height: (width) => planesHeight(3, { plot: PLOT, columns: columnsOf(width, 3) }),
      draw: (surface, rows, width) => {
        const steps = stepsOf(rows);
        const planes = steps.length > 0 ? steps.map((step) => planeOf(rows, step)) : [{}];
        drawPlanes(surface, planes, {
          ...{ width, plot: PLOT, columns: columnsOf(width, planes.length) },
          x: {
            domain: [0, 1],
            ticks: [0, 0.5, 1],
            label: 'collision of the neuron',
            format: String,
          },
          y: {
            ...{ domain: [FLOOR, 1e-1], log: true, ticks: [1e-1, 1e-3, 1e-5, 1e-7] },
            label: 'gradient, nats per weight (■ strong, ● slow sense)',
            format: (value) => `10${POWERS[-Math.round(Math.log10(value)) - 1]}`,
          },
          empty: 'Nothing was measured.',
        });
      },
    },
  ],
  see: (rows) => {
    const last = stepsOf(rows).at(-1) ?? 0;
    const found = correlations(rows, last, gradient);
    const less = found.filter((one) => one < 0).length;
    const most = rows.filter((one) => one.step === last && one.shared > 0.5);
    const alive = most.filter((one) => one.gradient > 1e-5).length;
    const kept = correlations(rows, last, surviving);
    const reason =
      meanOf(kept) < -CLEAR
        ? 'those of single samples do cancel more in shared neurons'
        : 'those of single samples cancel no more in shared neurons';
    return `At the end ${less} of ${found.length} times (sense and seed) a more shared neuron gets less gradient: rank correlation ${spread(found)}. It is a leaning, not a law: of the neurons with a collision above 0.5, ${percent(alive / most.length)} still get more than 10⁻⁵. The theorem’s reason is that pushes cancel; ${reason} (rank correlation of the part that survives ${spread(kept)}).`;
  },
  table: (rows) => ({
    columns: [
      'Rank correlation with collision (range over seeds)',
      'Gradient, strong sense',
      'Gradient, slow sense',
      'Part surviving, strong sense',
      'Part surviving, slow sense',
    ],
    rows: stepsOf(rows).map((step) => [
      `Step ${step}`,
      ...[gradient, surviving].flatMap((read) =>
        SENSES.map((sense) => spread(correlations(rows, step, read, [sense]))),
      ),
    ]),
  }),
});
