import type { Distance, Group, ParameterTable } from '#model/index.ts';
import { layerSize } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';

export const DISTANCES: readonly Distance[] = ['mse', 'cosine', 'infonce'];

/** All ordered pairs of different indices below `count`. */
export function pairs(count: number): [number, number][] {
  return Array.from({ length: count * count }, (_, k): [number, number] => [
    Math.floor(k / count),
    k % count,
  ]).filter(([a, b]) => a !== b);
}

/** Index of the modality an arm is restricted to, or -1 if it has them all. */
const onlyOf = (params: ArmParams, modalities: number): number =>
  params.only >= 1 && params.only <= modalities ? params.only - 1 : -1;

/** Index of the teacher; the last modality where there are fewer than asked for. */
export const teacherOf = (params: ArmParams, modalities: number): number =>
  Math.min(params.teacher, modalities) - 1;

/** (1 + beta_i) for the teacher, 1 for the others, 0 for a modality the arm never has. */
export function strengthOf(params: ArmParams, modality: number, modalities: number): number {
  const only = onlyOf(params, modalities);
  if (only >= 0 && only !== modality) return 0;
  return modality === teacherOf(params, modalities) ? 1 + params.beta : 1;
}

/** Weight of the lesson from `teacher` to `student` by `distance`: lambda, or 0 if the arm has none. */
export function lessonWeight(
  params: ArmParams,
  distance: Distance,
  teacher: number,
  student: number,
  modalities: number,
): number {
  const taught = teacherOf(params, modalities) === teacher && student !== teacher;
  return taught && params.distance === distance ? params.lambda : 0;
}

/** Whether a part of the network is in use in this arm; what is not rests. */
export function inUse(group: Group, params: ArmParams): boolean {
  if (group === 'block') return params.gate > 0 || params.mu > 0 || params.alpha > 0;
  if (group === 'semantic') return params.mu > 0;
  return true;
}

/** Per number: 1 where the arm uses it, 0 where it rests. */
export function useOf(table: ParameterTable, params: ArmParams): Float32Array {
  const use = new Float32Array(table.size);
  for (const layer of table.layers) {
    if (inUse(layer.group, params)) use.fill(1, layer.offset, layer.offset + layerSize(layer));
  }
  return use;
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
