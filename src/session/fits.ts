import type { ParameterTable } from '#model/index.ts';
import type { Checkpoint, WeightLayer } from '#protocol/checkpoint.ts';

/** The layers of a network, as a checkpoint names them. */
export const weightLayers = ({ layers }: ParameterTable): WeightLayer[] =>
  layers.map(({ name, inputs, outputs, offset }) => ({ name, inputs, outputs, offset }));

/** Whether a checkpoint, which may come from a file or another version, belongs to this network. */
export function fits(checkpoint: Checkpoint, replicas: number, table: ParameterTable): boolean {
  const { layers, snapshot } = checkpoint;
  return (
    JSON.stringify(layers) === JSON.stringify(weightLayers(table)) &&
    snapshot.replicas.length === replicas &&
    snapshot.replicas.every(({ values, first, second, weight1, weight2 }) =>
      [values, first, second, weight1, weight2].every(({ length }) => length === table.size),
    )
  );
}
