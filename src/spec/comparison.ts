import { ARM_DEFAULTS, type ArmParams } from './arm-params.ts';
import { armOf, METHODS } from './methods.ts';
import { controls } from './presets.ts';
import type { RunParams } from './run-params.ts';
import type { ArmSpec, Spec } from './spec.ts';

/** The twin that all others of a comparison are measured against, and which no comparison is without. */
export const VANILLA = 'vanilla';
/** Arms of a comparison, at most, its twin included: as many as a fingerprint prints. */
export const MOST_COMPARED = 6;

/** What each arm that a comparison offers changes from vanilla, from its first step on. */
export const COMPARABLE = {
  vanilla: METHODS.vanilla,
  dropout: METHODS.dropout,
  distill: METHODS.distill,
  pull: { lambda: METHODS.distill.lambda },
  substitutes: { pSub: METHODS.distill.pSub },
  'distill-control': METHODS['distill-control'],
  ebr: METHODS.ebr,
  ebr0: METHODS.ebr0,
  both: { ...METHODS.distill, ...METHODS.ebr },
  'ogm-ge': METHODS['ogm-ge'],
  umt: METHODS.umt,
} as const satisfies Record<string, Partial<ArmParams>>;
export type Comparable = keyof typeof COMPARABLE;

/** What is compared to tell of a switch which of its parts did the work: it, and it without what it is praised for. */
export const PARTS_OF = {
  distill: [VANILLA, 'distill', 'pull', 'substitutes'],
  ebr: [VANILLA, 'ebr', 'ebr0', 'substitutes'],
} as const satisfies Record<string, readonly Comparable[]>;

export const isComparable = (id: string): id is Comparable => Object.hasOwn(COMPARABLE, id);

/** Arms that have all their settings from the visitor. */
const OWN = ['own', ...Array.from({ length: MOST_COMPARED - 2 }, (_, k) => `own-${k + 2}`)];
export const isOwn = (id: string): boolean => OWN.includes(id);

/** An id for one more arm of the visitor's own; nothing where all are taken. */
export const freeOwn = (taken: readonly ArmSpec[]): string | undefined =>
  OWN.find((id) => !taken.some((arm) => arm.id === id));

export const comparableArm = (id: Comparable, base: ArmParams = ARM_DEFAULTS): ArmSpec => ({
  id,
  params: { ...armOf([VANILLA], base), ...COMPARABLE[id] },
});

/** The arms of a comparison of these: the twin first, one unimodal control per modality behind. */
export const comparisonOf = (
  run: RunParams,
  base: ArmParams,
  picks: readonly ArmSpec[],
): ArmSpec[] => [
  comparableArm(VANILLA, base),
  ...picks.filter(({ id }) => id !== VANILLA),
  ...controls(run, base),
];

/** The arms that an experiment compares, its twin first, told by their ids; nothing where it is no comparison. */
export function comparedOf({ arms, run }: Spec): readonly ArmSpec[] | undefined {
  const behind = controls(run);
  const own = arms.slice(0, -behind.length);
  const ends = behind.every(({ id }, k) => arms[own.length + k]?.id === id);
  const known = own.every(({ id }) => isComparable(id) || isOwn(id));
  const fits = own[0]?.id === VANILLA && own.length <= MOST_COMPARED;
  return ends && known && fits ? own : undefined;
}

export const isComparison = (spec: Spec): boolean => comparedOf(spec) !== undefined;
