import { ARM_PARAMS, type ArmKey, RUN_PARAMS, type RunParams } from '#spec/index.ts';
import { canDiffer, isElsewhere } from '#sweep/clean-axes.ts';
import type { AxisKey } from '#sweep/sweep.ts';

/** The settings that may differ from cell to cell in a scenario, as they are offered. */
export function settingsFor(run: RunParams): {
  readonly run: readonly AxisKey[];
  readonly arm: readonly AxisKey[];
} {
  return {
    run: (Object.keys(RUN_PARAMS) as AxisKey[]).filter(
      (key) => canDiffer(key) && !isElsewhere(key, run),
    ),
    arm: Object.keys(ARM_PARAMS) as ArmKey[],
  };
}

/** Settings that other scenarios have and this one has not. */
export const elsewhereFor = (run: RunParams): readonly (keyof RunParams)[] =>
  (Object.keys(RUN_PARAMS) as (keyof RunParams)[]).filter((key) => isElsewhere(key, run));
