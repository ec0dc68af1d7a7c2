import { drawPlanes, type Guide, type Plane, planesHeight, type Spot } from '#charts/planes.ts';
import { percent } from '#panels/words.ts';
import type { ExhibitRow } from '#protocol/exhibits.ts';
import { armWords } from '../arm-words.ts';
import { exhibitOf } from '../exhibit.ts';
import { unique } from '../lines.ts';
import { rangeOf, spread, two } from '../numbers.ts';
import { say } from '../say.ts';
import { STRINGS } from '../theory-words.ts';

type Row = ExhibitRow<'threshold'>;

const PLOT = 190;
const COUNT = 4;

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
    title: armWords(arm),
    aside: first ? `${armWords(kind)}: ${two(first.shared)}` : '',
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

/** "vanilla, most shared" */
const nameOf = (arm: string, kind: string): string =>
  say('theory-shared', { arm: armWords(arm), kind });

export const threshold = exhibitOf('threshold', {
  picture: {
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
          label: say('fire-strong'),
        },
        y: {
          domain: up,
          ticks: [up[0], 0, up[1]],
          format: String,
          label: say('fire-slow'),
        },
        empty: STRINGS.nothing,
      });
    },
  },
  see: (rows) => {
    const said = neuronsOf(rows).map(({ arm, kind, rows: own }) => ({
      name: nameOf(arm, kind),
      collision: each(own, ({ shared }) => shared),
      noise: each(own, noiseOf),
    }));
    const parts = said.map(({ name, noise }) => `${name}: ${spread(noise, percent)}`);
    const [most, least] = said.map(({ noise }) => rangeOf(noise));
    const verdict = most && least && most[0] > least[1] ? say('fire-more') : say('fire-overlap');
    return say('fire-see', { parts: parts.join('; '), verdict });
  },
  table: (rows) => ({
    columns: [
      STRINGS.meanRange,
      say('fire-column-collision'),
      say('fire-column-strong'),
      say('fire-column-slow'),
    ],
    rows: neuronsOf(rows).map(({ arm, kind, rows: own }) => [
      nameOf(arm, kind),
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
