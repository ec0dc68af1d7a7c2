import { type ArmParams, armOf, type RunParams } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { trial } from '../../trial.ts';
import { ALIGNMENT, VARIANTS, type Variant } from '../alignment.ts';

/**
 * The map of alignment: which form, weight and sizes align at all? Study 1 tried one of each, and none did.
 * Written down before the first of its runs.
 *
 * It explores: means over three worlds that were looked at for nothing else, one seed each, without tests. A
 * setting *aligns* where a discriminator fitted afresh on held-out g is right in less than three of four cases
 * and no class probe on g is more than five points below that of the control: the same sizes, weight 0. What
 * aligns here is to be confirmed in other worlds. Each setting is there as printed and with our additions.
 *
 * Before it, runs in world 2001, which is none of the map's, showed where to look: mean discrepancy with a wide
 * block and larger batches aligned there, and a discriminator that learns five times a step broke the answer at
 * weights above 1.
 */
export const MAP = {
  worlds: [1201, 1202, 1203],
  seeds: [1],
  /** A fresh discriminator below this, and class probes no further below their control's. */
  aligned: { refit: 0.75, lost: 0.05 },
} as const;

/** Sizes that a setting and its control share. */
type Sizes = Partial<Pick<RunParams, 'steps' | 'batch' | 'shared' | 'block' | 'judge'>>;

interface Setting {
  readonly params: Partial<Pick<ArmParams, 'align' | 'alpha' | 'judgeSteps'>>;
  readonly sizes: Sizes;
}

const at = (
  align: ArmParams['align'],
  alpha: number,
  sizes: Sizes = {},
  params: Setting['params'] = {},
): Setting => ({ params: { align, alpha, ...params }, sizes });

const GAMES = ['reverse', 'confusion'] as const;
const WIDE = { block: 128 };

/** Everything that is tried; weight 0 is added to each of the sizes. */
const SETTINGS: readonly Setting[] = [
  ...GAMES.flatMap((form) => [
    ...[0.03, 0.1, 0.3, 1, 3].map((alpha) => at(form, alpha)),
    ...[128, 512].map((judge) => at(form, 0.3, { judge })),
    at(form, 0.3, {}, { judgeSteps: 5 }),
    at(form, 0.3, { judge: 512 }, { judgeSteps: 5 }),
    at(form, 0.3, WIDE),
    at(form, 0.3, { ...WIDE, judge: 512 }, { judgeSteps: 5 }),
  ]),
  ...[{}, WIDE].flatMap((sizes) => [0.3, 1, 3, 10, 30].map((alpha) => at('mmd', alpha, sizes))),
  ...[
    { ...WIDE, steps: 2400 },
    { ...WIDE, batch: 256 },
    { ...WIDE, shared: 4 },
    { ...WIDE, shared: 8, batch: 256 },
    { ...WIDE, shared: 8, batch: 256, steps: 1200 },
  ].map((sizes) => at('mmd', 10, sizes)),
  ...[0.3, 3].map((alpha) => at('noise', alpha)),
  ...[0.3, 10].map((alpha) => at('noise', alpha, WIDE)),
];

/** A setting in a variant, and the control of the same sizes. */
export interface Place extends Setting {
  readonly variant: Variant;
}

/** The discriminator is no part of an arm with weight 0: its width and steps make no control another. */
export const controlOf = ({ variant, sizes: { judge: _, ...sizes } }: Place): Place => ({
  variant,
  sizes,
  params: { alpha: 0 },
});

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [JSON.stringify(place), place])).values(),
];

export const PLACES: readonly Place[] = VARIANTS.flatMap((variant) => {
  const tried = SETTINGS.map((setting): Place => ({ ...setting, variant }));
  return [...distinct(tried.map(controlOf)), ...tried];
});

export function armIn(world: number, { variant, params, sizes }: Place): Trial {
  const { run } = trial('synthetic', 'vanilla', { run: { world, ...sizes } });
  return {
    run: { ...run, probeEvery: Math.min(run.steps, 1000) },
    params: { ...armOf(['vanilla']), ...ALIGNMENT.variants[variant], ...params },
    interventions: [],
  };
}
