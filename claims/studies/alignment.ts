import { type ArmParams, armOf } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { trial } from '../trial.ts';

/**
 * Study 1: does any form of alignment align, and does it bring the slow sense back? Written down before the
 * first of its runs; nothing here is changed by what comes out.
 *
 * Each form at one weight, in twenty worlds that were looked at for nothing else, on five seeds each. The
 * control is the same block with weight 0 (`ebr0`); the form `noise` is the control for disturbance. The world
 * is the unit: its value is the mean over its seeds of form less control.
 *
 * Per outcome: exact two-sided signed-rank test over worlds, Holm-corrected over the four forms in both
 * variants; Hodges-Lehmann estimate with its interval of at least 95 %. A seed on which either arm diverged is
 * left out, and so is a world with fewer than three seeds; both are counted.
 */
export const ALIGNMENT = {
  worlds: Array.from({ length: 20 }, (_, k) => 1001 + k),
  seeds: [1, 2, 3, 4, 5],
  alpha: 0.3,
  forms: ['reverse', 'confusion', 'mmd', 'noise'],
  /** As the paper prints the method, and with the shared head and substitution training that are ours. */
  variants: {
    'as printed': { gate: 1, mu: 0, pSub: 0 },
    'with our additions': { gate: 1, mu: 1, pSub: 0.3 },
  },
  /** A world counts from so many seeds on. */
  leastSeeds: 3,
} as const;

export type Form = (typeof ALIGNMENT.forms)[number];
export type Variant = keyof typeof ALIGNMENT.variants;
export const VARIANTS = Object.keys(ALIGNMENT.variants) as Variant[];

/** One arm of the study in one world; without a form, the control. */
export function armIn(world: number, variant: Variant, form?: Form): Trial {
  const params: Partial<ArmParams> = {
    ...ALIGNMENT.variants[variant],
    alpha: form ? ALIGNMENT.alpha : 0,
    align: form ?? 'reverse',
  };
  const base = trial('synthetic', 'vanilla', { run: { world } });
  return { ...base, params: { ...armOf(['vanilla']), ...params } };
}

/** Everything that is trained. */
export const trialsOf = (): Trial[] =>
  ALIGNMENT.worlds.flatMap((world) =>
    VARIANTS.flatMap((variant) =>
      [undefined, ...ALIGNMENT.forms].map((form) => armIn(world, variant, form)),
    ),
  );

/** What is read at the end of a run, and what it is in words. */
export const OUTCOMES = {
  refit: 'a fresh discriminator tells the senses apart',
  classStrong: 'class probe on the shared code of the strong sense',
  classSlow: 'class probe on the shared code of the slow sense',
  transfer: 'class probe of one sense read on the other, mean of both ways',
  share: 'share of the slow sense',
  slowMean: 'slow sense alone, mean fill',
  slowSubstituted: 'slow sense alone, substituted',
  strong: 'strong sense alone, mean fill',
  both: 'both senses',
  entanglement: 'entanglement',
  rank: 'effective rank of the activations',
} as const;
export type Outcome = keyof typeof OUTCOMES;
