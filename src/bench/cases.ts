import { type Dims, type Layer, parameterTable } from '#model/index.ts';

/** Methods of the arm that is trained, by what it is trained for. */
export const METHODS = { vanilla: ['vanilla'], full: ['distill', 'ebr'] } as const;
export type Objectives = keyof typeof METHODS;

/** What a series of cases changes, one at a time, to see how time grows with it. */
export const SWEEPS = ['R', 'm', 'hidden', 'batch'] as const;
export type Sweep = (typeof SWEEPS)[number];

/** One thing to be timed: a model, what it is trained for, and how many replicas side by side. */
export interface Case {
  readonly model: string;
  readonly dims: Dims;
  readonly objectives: Objectives;
  readonly replicas: number;
  readonly batch: number;
  /** Set in a series. Only the plan runs those. */
  readonly sweep?: Sweep;
}

const BIG: Dims = {
  inputs: [784, 400],
  ...{ hidden: 128, latent: 64, shared: 64, fusion: 64, classes: 10 },
};
const SMALL: Dims = {
  inputs: [196, 256],
  ...{ hidden: 64, latent: 16, shared: 16, fusion: 16, classes: 10 },
};
/** The model of the lab's first scenario. */
const LAB: Dims = {
  inputs: [32, 32],
  ...{ hidden: 64, latent: 16, shared: 16, fusion: 16, classes: 8 },
};
const TINY: Dims = { ...SMALL, inputs: [12, 8], hidden: 8 };
const SIZES = { lab: LAB, small: SMALL, big: BIG };
const BATCH = 64;

const OBJECTIVES: readonly Objectives[] = ['vanilla', 'full'];

/** Layers that a case trains: all, or without what vanilla does not use. */
export function trainedLayers({ dims, objectives }: Case): Layer[] {
  const { layers } = parameterTable(dims);
  if (objectives === 'full') return [...layers];
  return layers.filter(({ group }) => group === 'encoder' || group === 'head');
}

function compared(counts: readonly number[], models: Record<string, Dims>): Case[] {
  return Object.entries(models).flatMap(([model, dims]) =>
    OBJECTIVES.flatMap((objectives) =>
      counts.map((replicas) => ({ model, dims, objectives, replicas, batch: BATCH })),
    ),
  );
}

/** The small model, four replicas, with one thing changed at a time. */
function growing(): Case[] {
  const base = { model: 'small', dims: SMALL, objectives: 'vanilla', replicas: 4, batch: BATCH };
  const from = base as Case;
  const senses = (m: number) => Array.from({ length: m }, (_, i) => SMALL.inputs[i % 2]);
  const sized = (dims: Partial<Dims>): Case => ({ ...from, dims: { ...SMALL, ...dims } });
  const series: Record<Sweep, Case[]> = {
    R: [1, 2, 4, 8, 16, 32, 64].map((replicas) => ({ ...from, replicas })),
    m: [2, 3, 4, 5, 6].map((m) => sized({ inputs: senses(m) })),
    hidden: [32, 64, 128, 256].map((hidden) => sized({ hidden })),
    batch: [16, 32, 64, 128, 256].map((batch) => ({ ...from, batch })),
  };
  return SWEEPS.flatMap((sweep) => series[sweep].map((one) => ({ ...one, sweep })));
}

export const EXTENTS = ['tiny', 'quick', 'travel', 'full'] as const;
export type Extent = (typeof EXTENTS)[number];

/**
 * Cases of a run: `tiny` only shows that it works, `quick` takes about three minutes, `travel` has as many
 * replicas as a run of the lab has, and as a sweep, for machines with a graphics card.
 */
export function casesOf(extent: Extent): Case[] {
  if (extent === 'tiny') return compared([1], { tiny: TINY }).slice(0, 1);
  if (extent === 'quick') return compared([1, 4], SIZES);
  if (extent === 'travel') {
    return [
      ...compared([1, 12, 1024], { lab: LAB, small: SMALL }),
      ...compared([1, 12], { big: BIG }),
    ];
  }
  return [...compared([1, 4, 16, 64], SIZES), ...growing()];
}
