import type { ParameterTable } from '#model/index.ts';
import type { Checkpoint, WeightLayer } from '#protocol/checkpoint.ts';

/** The layers of a network, as a checkpoint names them. */
export const weightLayers = ({ layers }: ParameterTable): WeightLayer[] =>
  layers.map(({ name, inputs, outputs, offset }) => ({ name, inputs, outputs, offset }));

/** Why a checkpoint, which may come from a file or another version, cannot be gone on from, in words. */
export function misfitOf(
  { layers, snapshot: { replicas: states } }: Checkpoint,
  replicas: number,
  table: ParameterTable,
): string | undefined {
  const same =
    JSON.stringify(layers) === JSON.stringify(weightLayers(table)) &&
    states.length === replicas &&
    states.every(({ values, first, second, weight1, weight2 }) =>
      [values, first, second, weight1, weight2].every(({ length }) => length === table.size),
    );
  if (!same) return 'The checkpoint belongs to another network or an older version of this lab.';
  if (!states.every(({ values }) => values.every(Number.isFinite))) {
    return 'The checkpoint is damaged: some of its weights are no numbers.';
  }
  return undefined;
}
