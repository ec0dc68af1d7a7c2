import { ARM_DEFAULTS, type ArmParams } from './arm-params.ts';
import {
  type Comparable,
  comparableArm,
  comparedOf,
  comparisonOf,
  isComparable,
} from './comparison.ts';
import { baseOf, labArms, madeFrom } from './presets.ts';
import type { RunParams } from './run-params.ts';
import type { ArmSpec, Spec } from './spec.ts';

/** The methods that are compared side by side if nobody chooses, each from its first step on. */
export const COMPARED = (
  ['vanilla', 'dropout', 'distill', 'ebr', 'both'] as const satisfies readonly Comparable[]
).map((id) => ({ id }));

/** The arms of the usual comparison: the five methods, and one unimodal control per modality. */
export const compareArms = (run: RunParams, base: ArmParams = ARM_DEFAULTS): ArmSpec[] =>
  comparisonOf(
    run,
    base,
    COMPARED.map(({ id }) => comparableArm(id, base)),
  );

/** Arms of an experiment that have a name; a link says the name. */
export const ARM_SETS = { lab: labArms, compare: compareArms } as const;
export type ArmSet = keyof typeof ARM_SETS;

/** The named set whose arms an experiment has, told by their ids; undefined if it has arms of its own. */
export function armSetOf(spec: Spec): ArmSet | undefined {
  const idsOf = (arms: readonly ArmSpec[]) => arms.map(({ id }) => id).join(' ');
  const sets = Object.keys(ARM_SETS) as ArmSet[];
  return sets.find((name) => idsOf(ARM_SETS[name](spec.run)) === idsOf(spec.arms));
}

/** The same run with the arms of a named set, as it is before its first step. */
export const withArmSet = (spec: Spec, name: ArmSet): Spec => ({
  ...spec,
  arms: ARM_SETS[name](spec.run, baseOf(madeFrom(spec))),
  interventions: [],
});

/** The same run with these arms compared, as it is before its first step. */
export const withCompared = (spec: Spec, picks: readonly ArmSpec[]): Spec => ({
  ...spec,
  arms: comparisonOf(spec.run, baseOf(madeFrom(spec)), picks),
  interventions: [],
});

/** An arm as it is in an experiment of another base: what its method or its visitor changed stays. */
function moved({ id, params }: ArmSpec, from: ArmParams, to: ArmParams): ArmSpec {
  if (isComparable(id)) return comparableArm(id, to);
  const changed = Object.entries(params).filter(
    ([key, value]) => from[key as keyof ArmParams] !== value,
  );
  return { id, params: { ...to, ...Object.fromEntries(changed) } };
}

/** An experiment with the arms that another one has: the lab's, or the ones that are compared there. */
export function withArmsOf(spec: Spec, other: Spec): Spec {
  const compared = comparedOf(other);
  if (!compared) return withArmSet(spec, 'lab');
  const [from, to] = [baseOf(madeFrom(other)), baseOf(madeFrom(spec))];
  return withCompared(
    spec,
    compared.map((arm) => moved(arm, from, to)),
  );
}
