import type { Distance, Lesson, ParameterTable, Weights } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { decayOf, lessonWeight, strengthOf, useOf } from '../settings.ts';
import { tf } from './tf.ts';

const DISTANCES: readonly Distance[] = ['mse', 'cosine', 'infonce'];

/** Settings of all replicas as tensors; rebuilt when one of them changes. */
export interface Settings {
  readonly weights: Weights<tf.Tensor>;
  /** Replica x parameters. */
  readonly inUse: tf.Tensor2D;
  readonly decay: tf.Tensor2D;
  /** Replica x 1. */
  readonly rate: tf.Tensor2D;
  readonly clip: tf.Tensor2D;
}

/** Stacks one row per replica: replica x parameters. */
export function stackRows(rows: readonly Float32Array[]): tf.Tensor2D {
  const size = rows[0].length;
  const all = new Float32Array(rows.length * size);
  rows.forEach((row, r) => {
    all.set(row, r * size);
  });
  return tf.tensor2d(all, [rows.length, size]);
}

/** Every lesson that some replica is taught. */
function lessonsOf(params: readonly ArmParams[], modalities: number): Lesson<tf.Tensor>[] {
  return DISTANCES.flatMap((distance) =>
    pairs(modalities).flatMap(([teacher, student]) => {
      const weights = params.map((p) => lessonWeight(p, distance, teacher, student, modalities));
      if (weights.every((weight) => weight === 0)) return [];
      const weight = tf.tensor3d(weights, [params.length, 1, 1]);
      return [{ teacher, student, distance, weight }];
    }),
  );
}

/** Settings of all replicas for a model of `modalities` senses. */
export function settingsOf(
  params: readonly ArmParams[],
  table: ParameterTable,
  modalities: number,
): Settings {
  const column = (pick: (params: ArmParams) => number) =>
    tf.tensor3d(params.map(pick), [params.length, 1, 1]);
  const flat = (pick: (params: ArmParams) => number) =>
    tf.tensor2d(params.map(pick), [params.length, 1]);
  return {
    weights: {
      gate: column((p) => p.gate),
      strength: Array.from({ length: modalities }, (_, i) =>
        column((p) => strengthOf(p, i, modalities)),
      ),
      alpha: column((p) => p.alpha),
      mu: column((p) => p.mu),
      lessons: lessonsOf(params, modalities),
    },
    rate: flat((p) => p.learningRate),
    clip: flat((p) => (p.clip > 0 ? p.clip : Number.POSITIVE_INFINITY)),
    inUse: stackRows(params.map((p) => useOf(table, p))),
    decay: stackRows(params.map((p) => decayOf(table, p))),
  };
}

export function disposeSettings({ weights, rate, decay, inUse, clip }: Settings): void {
  tf.dispose([rate, decay, inUse, clip, weights.gate, weights.alpha, weights.mu]);
  tf.dispose([...weights.strength, ...weights.lessons.map((lesson) => lesson.weight)]);
}

/** All ordered pairs of different indices below `count`. */
export function pairs(count: number): [number, number][] {
  return Array.from({ length: count * count }, (_, k): [number, number] => [
    Math.floor(k / count),
    k % count,
  ]).filter(([a, b]) => a !== b);
}
