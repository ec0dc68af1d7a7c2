import { drawPlanes, type Guide, type Plane, planesHeight, type Spot } from '#charts/planes.ts';
import { decimal, percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { exhibitOf } from '../exhibit.ts';
import { unique } from '../lines.ts';
import { rangeOf, spread } from '../numbers.ts';

type Row = ExhibitRow<'threshold'>;

const PLOT = 190;
const COUNT = 4;
const two = decimal(2);

/** A neuron of one run. */
interface Neuron {
  readonly arm: string;
  readonly kind: string;
  readonly rows: readonly Row[];
}

/** The most and the least shared neuron of each arm, of the first seed alone or of all. */
function neuronsOf(rows: readonly Row[], seeds = unique(rows.map(({ seed }) => seed))): Neuron[] {
  return unique(rows.map(({ arm }) => arm))
    .toReversed()
    .flatMap((arm) =>
      ['most', 'least'].map((kind) => ({
        arm,
        kind,
        rows: rows.filter(
          (own) => own.arm === arm && own.kind === kind && seeds.includes(own.seed),
        ),
      })),
    );
}

const firstSeed = (rows: readonly Row[]): number[] => rows.slice(0, 1).map(({ seed }) => seed);
const columnsFor = (width: number): number => (width < 700 ? 2 : COUNT);

/** Whole numbers around the values, and around nothing. */
function reachOf(values: readonly number[]): [number, number] {
  const [low, high] = rangeOf([...values, 0]);
  return [Math.floor(low) - 1, Math.ceil(high) + 1];
}

type Reach = readonly [number, number];

/** The line on which both pushes sum to nothing, as far as it lies in the plane. */
function thresholdIn([left, right]: Reach, [foot, top]: Reach): Guide {
  const [from, to] = [Math.max(left, -top), Math.min(right, -foot)];
  return { from: { x: from, y: -from }, to: { x: to, y: -to } };
}

function planeOf({ arm, kind, rows }: Neuron, across: Reach, up: Reach): Plane {
  const [first] = rows;
  return {
    title: arm,
    aside: first ? `${kind}: ${two(first.shared)}` : '',
    guides: [thresholdIn(across, up)],
    spots: rows.map(
      ({ strong, slow }): Spot => ({
        ...{ x: strong, y: slow, size: 2.8 },
        ...(strong + slow > 0
          ? { ink: 'var(--ink)', shape: 'circle', opacity: 0.6 }
          : { ink: 'var(--ink-3)', shape: 'ring' }),
      }),
    ),
  };
}

/** A number that stands in each row of a neuron: one for each seed. */
const each = (rows: readonly Row[], read: (row: Row) => number): number[] =>
  rows.filter(({ sample }) => sample === 1).map(read);
const noiseOf = ({ flipsStrong, flipsSlow }: Row) => Math.max(flipsStrong, flipsSlow);

export const threshold = exhibitOf('threshold', {
  title: 'What decides whether a neuron fires?',
  plain:
    'A neuron fires when what it is sent adds up to more than nothing. In a shared neuron two senses add to one sum, and chatter of one can push it over the threshold, or hold it back, whatever the other says.',
  source: 'Figure 2, activation around the switching threshold',
  proved:
    'Nothing: it is a drawing of the idea. An entangled neuron is switched by noise of the other sense; a disentangled one by its own signal.',
  assumption: 'The neuron holds a feature of one sense and noise of another, and no more.',
  measured:
    'In trained networks, for the most and the least shared of the neurons that vary (the number is the neuron’s collision, known to about 0.15): what each sense pushes into it, for 80 held-out samples (solid: it fires; dotted line: the threshold). And how often it switches if one sense’s code comes from another sample of the same class, which is noise by definition; of the slow sense that includes its sign, drawn anew for every sample.',
  pictures: [
    {
      name: 'What both senses push into four neurons, sample by sample, with the threshold between firing and rest',
      height: (width) => planesHeight(COUNT, { plot: PLOT, columns: columnsFor(width) }),
      draw: (surface, rows, width) => {
        const shown = rows.filter(({ seed }) => firstSeed(rows).includes(seed));
        const across = reachOf(shown.map(({ strong }) => strong));
        const up = reachOf(shown.map(({ slow }) => slow));
        const planes = neuronsOf(rows, firstSeed(rows)).map((one) => planeOf(one, across, up));
        drawPlanes(surface, planes.length > 0 ? planes : [{}], {
          ...{ width, plot: PLOT, columns: columnsFor(width) },
          x: {
            domain: across,
            ticks: [across[0], 0, across[1]],
            format: String,
            label: 'the strong sense pushes',
          },
          y: {
            domain: up,
            ticks: [up[0], 0, up[1]],
            format: String,
            label: 'the slow sense pushes',
          },
          empty: 'Nothing was measured.',
        });
      },
    },
  ],
  see: (rows) => {
    const said = neuronsOf(rows).map(({ arm, kind, rows: own }) => ({
      name: `${arm}, ${kind} shared`,
      collision: each(own, ({ shared }) => shared),
      noise: each(own, noiseOf),
    }));
    const parts = said.map(({ name, noise }) => `${name}: ${spread(noise, percent)}`);
    const [most, least] = said.map(({ noise }) => rangeOf(noise));
    const verdict =
      most && least && most[0] > least[1]
        ? 'In vanilla the shared ones are switched by noise more often.'
        : 'In vanilla the ranges of most and least shared overlap: three neurons of a kind show no difference.';
    return `How often another sample of the same class switches the neuron, by the sense that does so most, mean and range over seeds: ${parts.join('; ')}. ${verdict}`;
  },
  table: (rows) => ({
    columns: [
      'Mean (range over seeds)',
      'Collision',
      'Switched by noise of the strong sense',
      'Switched by noise of the slow sense',
    ],
    rows: neuronsOf(rows).map(({ arm, kind, rows: own }) => [
      `${arm}, ${kind} shared`,
      spread(each(own, ({ shared }) => shared)),
      spread(
        each(own, ({ flipsStrong }) => flipsStrong),
        percent,
      ),
      spread(
        each(own, ({ flipsSlow }) => flipsSlow),
        percent,
      ),
    ]),
  }),
});
