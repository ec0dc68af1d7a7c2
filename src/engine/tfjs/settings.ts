import type { Lesson, ParameterTable, Weights } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { DISTANCES, decayOf, lessonWeight, pairs, strengthOf, useOf } from '../settings.ts';
import { type Pace, replicasOn } from './optimiser.ts';
import { tf } from './tf.ts';

/** Settings of all replicas as tensors; rebuilt when one of them changes. */
export interface Settings {
  readonly weights: Weights<tf.Tensor>;
  readonly pace: Omit<Pace, 'rate'>;
  /** Learning rates, replica x 1; absent where they change from step to step. */
  readonly rate?: tf.Tensor2D;
  /** Replica x 1. */
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

const isSteady = ({ schedule, warmup }: ArmParams) => schedule === 'constant' && warmup === 0;

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
    rate: params.every(isSteady) ? flat((p) => p.learningRate) : undefined,
    clip: flat((p) => (p.clip > 0 ? p.clip : Number.POSITIVE_INFINITY)),
    pace: {
      inUse: stackRows(params.map((p) => useOf(table, p))),
      decay: stackRows(params.map((p) => decayOf(table, p))),
      momentum: flat((p) => p.momentum),
      adamw: replicasOn(params, 'adamw'),
      sgd: replicasOn(params, 'sgd'),
    },
  };
}

export function disposeSettings({ weights, pace, rate, clip }: Settings): void {
  tf.dispose({ ...pace, rate, clip, gate: weights.gate, alpha: weights.alpha, mu: weights.mu });
  tf.dispose([...weights.strength, ...weights.lessons.map((lesson) => lesson.weight)]);
}
