import type { Trainer } from '#engine/trainer.ts';
import { layerSize, type ParameterTable } from '#model/index.ts';
import { gradientNorms, type Range } from '#probes/index.ts';
import type { Anatomy, Norms } from '#protocol/anatomy.ts';

const rangesOf = ({ layers }: ParameterTable, modalities: number): Range[][] => {
  const ranges = (wanted: (group: string, modality: number) => boolean) =>
    layers
      .filter(({ group, modality }) => wanted(group, modality))
      .map((layer) => ({ start: layer.offset, end: layer.offset + layerSize(layer) }));
  return [
    ...Array.from({ length: modalities }, (_, i) =>
      ranges((group, modality) => group === 'encoder' && modality === i),
    ),
    ranges((group) => group === 'head'),
  ];
};

function normsOf(values: ArrayLike<number>, parts: readonly Range[][]): Norms {
  const norms = parts.map((ranges) => Math.hypot(...gradientNorms(values, ranges)));
  return { encoders: norms.slice(0, -1), head: norms.at(-1) ?? 0 };
}

/** Takes the next step to see what it does, and takes it back: the trainer is left as it was. */
export async function dissect(
  trainer: Trainer,
  table: ParameterTable,
  modalities: number,
): Promise<Anatomy[]> {
  const [snapshot, gradients] = [await trainer.snapshot(), await trainer.gradients()];
  const { loss } = await trainer.advance(1);
  const after = await trainer.read();
  trainer.restore(snapshot);
  const parts = rangesOf(table, modalities);
  return snapshot.replicas.map(({ values }, r) => ({
    loss: loss[r],
    gradient: normsOf(gradients[r], parts),
    weights: normsOf(values, parts),
    update: normsOf(
      values.map((value, k) => after[r][k] - value),
      parts,
    ),
  }));
}
