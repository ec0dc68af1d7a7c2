import { layerSize, type ParameterTable } from '#model/index.ts';
import { streamKey } from '#numeric/random.ts';
import type { Partials } from './assemble.ts';
import type { ParameterLayout } from './layout.ts';
import type { CapturedStep } from './step.ts';

/**
 * Records of the modulation of gradients (`wgsl/modulate.ts`), one per layer of an encoder; none where no
 * replica is modulated. Normals are drawn in the order of the parameter table.
 */
export function modulationRecords(
  { modulation }: CapturedStep,
  table: ParameterTable,
  layout: ParameterLayout,
  partialsOf: (layer: string) => Partials,
): (readonly number[])[][] {
  if (!modulation) return [];
  const { amount, senses } = modulation;
  const slots = senses.map(({ slot }) => slot);
  let drawn = 0;
  return table.layers
    .filter(({ group }) => group === 'encoder')
    .map((layer) => {
      const { weights, bias } = layout.layer(layer.name);
      const { first, count } = partialsOf(layer.name);
      const start = drawn;
      drawn += layerSize(layer);
      return [
        [1, layer.modality, senses.length, amount.slot],
        [weights, bias, layer.inputs, layer.outputs],
        [start, streamKey('ge'), first, count],
        slots.slice(0, 4),
        slots.slice(4),
      ];
    });
}
