import type { Alignment, ParameterTable, Pull, Weights } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { type PossiblePull, type Pupil, possiblePulls } from '../pulls.ts';
import { ALIGNMENTS, alphaOf, decayOf, strengthOf } from '../settings.ts';
import { useOf, usesAlone } from '../use.ts';
import { type Modulation, modulationOf } from './modulation.ts';
import { type Pace, replicasOn } from './optimiser.ts';
import { stackRows } from './rows.ts';
import { tf } from './tf.ts';

/** Settings of all replicas as tensors; rebuilt when one of them changes. */
export interface Settings {
  readonly weights: Weights<tf.Tensor>;
  readonly pace: Omit<Pace, 'rate'>;
  /** What is in use in each step of the discriminator alone, replica x parameters. */
  readonly alone: readonly tf.Tensor2D[];
  /** Learning rates, replica x 1; absent where they change from step to step. */
  readonly rate?: tf.Tensor2D;
  /** Replica x 1. */
  readonly clip: tf.Tensor2D;
  /** Absent where no replica's gradient is modulated. */
  readonly modulation?: Modulation;
}

/** Every pull that some replica is taught. */
function pullsOf(pupils: readonly Pupil[], modalities: number): Pull<tf.Tensor>[] {
  return possiblePulls(modalities).flatMap((teaching) => {
    const weights = pupils.map((pupil) => teaching.weight(pupil));
    if (weights.every((weight) => weight === 0)) return [];
    const { teacher, student, distance } = teaching;
    const weight = tf.tensor3d(weights, [pupils.length, 1, 1]);
    return [{ teacher, student, distance, weight, lender: lenderOf(pupils, teaching) }];
  });
}

/** Indices of the lenders; nothing where every replica is taught by itself. */
function lenderOf(pupils: readonly Pupil[], { lender }: PossiblePull): tf.Tensor | undefined {
  const lenders = pupils.map(lender);
  return lenders.every((index, r) => index === r) ? undefined : tf.tensor1d(lenders, 'int32');
}

/** The weight of every form of alignment that some replica uses. */
function alignmentOf(pupils: readonly Pupil[]): Alignment<tf.Tensor> {
  const used = ALIGNMENTS.flatMap((form) => {
    const weights = pupils.map((pupil) => alphaOf(pupil, form));
    if (weights.every((weight) => weight === 0)) return [];
    return [[form, tf.tensor3d(weights, [pupils.length, 1, 1])]];
  });
  return Object.fromEntries(used);
}

const isSteady = ({ schedule, warmup }: ArmParams) => schedule === 'constant' && warmup === 0;

/** Settings of all replicas for a model of `modalities` senses. */
export function settingsOf(
  params: readonly Pupil[],
  table: ParameterTable,
  modalities: number,
): Settings {
  const column = (pick: (params: ArmParams) => number) =>
    tf.tensor3d(params.map(pick), [params.length, 1, 1]);
  const flat = (pick: (params: ArmParams) => number) =>
    tf.tensor2d(params.map(pick), [params.length, 1]);
  return {
    weights: {
      task: column((p) => p.task),
      gate: column((p) => p.gate),
      strength: Array.from({ length: modalities }, (_, i) =>
        column((p) => strengthOf(p, i, modalities)),
      ),
      alpha: column((p) => alphaOf(p, 'reverse')),
      align: alignmentOf(params),
      mu: column((p) => p.mu),
      pulls: pullsOf(params, modalities),
    },
    rate: params.every(isSteady) ? flat((p) => p.learningRate) : undefined,
    alone: usesAlone(table, params).map(stackRows),
    clip: flat((p) => (p.clip > 0 ? p.clip : Number.POSITIVE_INFINITY)),
    modulation: modulationOf(params, modalities),
    pace: {
      inUse: stackRows(params.map((p) => useOf(table, p))),
      decay: stackRows(params.map((p) => decayOf(table, p))),
      momentum: flat((p) => p.momentum),
      adamw: replicasOn(params, 'adamw'),
      sgd: replicasOn(params, 'sgd'),
    },
  };
}

export function disposeSettings({ weights, pace, alone, rate, clip, modulation }: Settings): void {
  const { strength, pulls, align, ...numbers } = weights;
  tf.dispose({ ...pace, ...numbers, ...align, ...modulation, rate, clip });
  tf.dispose([
    ...alone,
    ...strength,
    ...pulls.flatMap(({ weight, lender }) => [weight, lender ?? []]),
  ]);
}
