import { type Preset, presetFor, presetOf } from '#spec/index.ts';
import { COLLAPSED, type RangeAxis, type Sweep } from '#sweep/sweep.ts';

/** A map that can be brought to life. */
export interface LivingMapKind {
  readonly id: string;
  readonly revision: number;
  readonly sweep: Sweep;
  /** Step at which its recorded run throws a switch. */
  readonly thrownAt: number;
}

/** How many cells a map has on a side, how many networks a cell, and how many steps they take. */
export interface LivingSize {
  readonly cells: number;
  readonly seeds: number;
  readonly steps: number;
}

/** Steps between two pictures. */
export const LOOK_EVERY = 25;
/** Held-out samples that a network is measured on. */
const PROBE = 256;
const WEAK = 1;

const made = (
  { id, revision, run }: Preset,
  title: string,
  axes: readonly RangeAxis[],
  { seeds, steps }: Omit<LivingSize, 'cells'>,
  own: Partial<Sweep> = {},
): Sweep => ({
  version: 1,
  ...{ title, preset: id, revision, at: [], arm: {}, axes },
  run: { probeSize: PROBE },
  ...{ points: 256, seed: run.seed, seeds, steps, looks: Math.ceil(steps / LOOK_EVERY) },
  outcomes: [
    { measure: COLLAPSED, index: WEAK },
    { measure: 'share', index: WEAK },
  ],
  ...own,
});

const range = (
  setting: RangeAxis['setting'],
  from: number,
  to: number,
  count: number,
  scale: RangeAxis['scale'],
): RangeAxis => ({ setting, from, to, count, scale });

export const LIVING_MAPS: readonly LivingMapKind[] = [
  {
    id: 'strength',
    revision: 1,
    thrownAt: 300,
    sweep: made(
      presetFor('synthetic'),
      'Where does a network stop listening?',
      [range('strength', 0.5, 8, 16, 'log'), range('weakNoise', 0.2, 2.6, 16, 'linear')],
      { seeds: 3, steps: 600 },
    ),
  },
  {
    id: 'digits',
    revision: 1,
    thrownAt: 300,
    sweep: made(
      presetOf('quiet-voice') ?? presetFor('digits'),
      'How loud must a voice be to be heard?',
      [range('loudness', 0.008, 0.5, 8, 'log'), range('pixelNoise', 0.005, 0.2, 8, 'linear')],
      { seeds: 2, steps: 600 },
    ),
  },
];

/** What a phone takes: a sixth of the networks. */
export const ON_PHONE = { cells: 8, seeds: 2 };

/** The usual size of a map. */
export const sizeOf = ({ sweep }: LivingMapKind): LivingSize => ({
  cells: (sweep.axes[0] as RangeAxis).count,
  seeds: sweep.seeds,
  steps: sweep.steps,
});

/** A map of another size over the same ranges. */
export function resized({ sweep }: LivingMapKind, { cells, seeds, steps }: LivingSize): Sweep {
  const axes = sweep.axes.map((axis) => ({ ...(axis as RangeAxis), count: cells }));
  return { ...sweep, axes, seeds, steps, looks: Math.ceil(steps / LOOK_EVERY) };
}

/** The sizes in which a map was recorded: the usual one, and that of a phone. */
export function recordedSizes(kind: LivingMapKind): LivingSize[] {
  const usual = sizeOf(kind);
  const small = { ...usual, ...ON_PHONE };
  return small.cells === usual.cells && small.seeds === usual.seeds ? [usual] : [usual, small];
}
