import { ARM_DEFAULTS, type ArmParams } from './arm-params.ts';
import { armOf, type Method } from './methods.ts';
import { baseOf, controls, labArms, madeFrom } from './presets.ts';
import type { RunParams } from './run-params.ts';
import type { ArmSpec, Spec } from './spec.ts';

/** The methods that are compared side by side, each from its first step on; vanilla is everyone's twin. */
export const COMPARED = [
  { id: 'vanilla', methods: ['vanilla'] },
  { id: 'dropout', methods: ['dropout'] },
  { id: 'distill', methods: ['distill'] },
  { id: 'ebr', methods: ['ebr'] },
  { id: 'both', methods: ['distill', 'ebr'] },
] as const satisfies readonly { id: string; methods: readonly Method[] }[];

/** The arms of a comparison: the five methods, and one unimodal control per modality. */
export const compareArms = (run: RunParams, base: ArmParams = ARM_DEFAULTS): ArmSpec[] => [
  ...COMPARED.map(({ id, methods }) => ({ id, params: armOf(methods, base) })),
  ...controls(run, base),
];

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
