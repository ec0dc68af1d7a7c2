import { ARM_DEFAULTS, type ArmKey, type ArmParams } from './arm-params.ts';
import type { Intervention } from './spec.ts';

/** The interventions that bring an arm from `before` to `after` at one step. */
export function interventionsFor(
  arm: string,
  step: number,
  after: ArmParams,
  before: ArmParams = ARM_DEFAULTS,
): Intervention[] {
  return (Object.keys(after) as ArmKey[])
    .filter((key) => after[key] !== before[key])
    .map((key) => ({ step, arm, key, value: after[key] }));
}
