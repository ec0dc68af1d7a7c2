import { layerSize, type ParameterTable } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';

/** All ordered pairs of different indices below `count`. */
export function pairs(count: number): [number, number][] {
  return Array.from({ length: count * count }, (_, k): [number, number] => [
    Math.floor(k / count),
    k % count,
  ]).filter(([a, b]) => a !== b);
}

/** Bit mask of the modalities that an arm ever has; all where it names none of them. */
export function sensesOf({ only }: ArmParams, modalities: number): number {
  const all = 2 ** modalities - 1;
  return only & all || all;
}

/** Index of the teacher, the last modality where there are fewer than asked for; -1 if all teach. */
export const teacherOf = (params: ArmParams, modalities: number): number =>
  Math.min(params.teacher, modalities) - 1;

/**
 * What a modality's code is multiplied by: 1 + beta for the teacher, 1 + boost for the last, 1 for the others, 0
 * for a modality the arm never has. A teacher that is the last has both.
 */
export function strengthOf(params: ArmParams, modality: number, modalities: number): number {
  if ((sensesOf(params, modalities) & (1 << modality)) === 0) return 0;
  const taught = modality === teacherOf(params, modalities) ? 1 + params.beta : 1;
  return modality === modalities - 1 ? taught * (1 + params.boost) : taught;
}

/** Weight decay per number: the arm's value on weights, 0 on biases. */
export function decayOf(table: ParameterTable, params: ArmParams): Float32Array {
  const decay = new Float32Array(table.size);
  for (const layer of table.layers) {
    const weights = layerSize(layer) - layer.outputs;
    decay.fill(params.weightDecay, layer.offset, layer.offset + weights);
  }
  return decay;
}

/** The forms of alignment, each a weight of its own in the objective. */
export const ALIGNMENTS = ['confusion', 'noise', 'mmd'] as const;

/** Alpha for the arm's own form of alignment, 0 for the others. */
export const alphaOf = (params: ArmParams, form: ArmParams['align']): number =>
  params.align === form ? params.alpha : 0;
