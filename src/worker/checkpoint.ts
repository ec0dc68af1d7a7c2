import type { Snapshot } from '#engine/trainer.ts';
import type { Layer, ParameterTable } from '#model/index.ts';
import type { Intervention } from '#spec/index.ts';

/** One layer of the network, and where it lies in the flat list of weights. */
export type WeightLayer = Pick<Layer, 'name' | 'inputs' | 'outputs' | 'offset'>;

/** Everything needed to go on with a run as if it had never stopped. */
export interface Checkpoint {
  readonly step: number;
  /** The spec's own interventions and those made by hand since. */
  readonly interventions: readonly Intervention[];
  readonly layers: readonly WeightLayer[];
  readonly snapshot: Snapshot;
}

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
