import type { Dims, Minibatch, Replacement } from '#model/index.ts';
import type { Elementary } from '#numeric/elementary.ts';
import type { ArmParams } from '#spec/index.ts';
import {
  drawDirections,
  drawStep,
  type StepDraws,
  writePresence,
  writeReplacement,
} from '../draws.ts';
import { alphaOf, pairs } from '../settings.ts';
import { perSeed, type Task } from '../task.ts';
import type { Replica, Samples } from '../trainer.ts';
import { stackRows } from './rows.ts';
import { tf } from './tf.ts';

/** Samples of every replica, per modality: replica x sample x inputs. */
export function upload(samples: readonly Samples[]): tf.Tensor3D[] {
  const { size } = samples[0];
  return samples[0].inputs.map((first, i) => {
    const all = new Float32Array(samples.length * first.length);
    samples.forEach((sample, r) => {
      all.set(sample.inputs[i], r * first.length);
    });
    return tf.tensor3d(all, [samples.length, size, first.length / size]);
  });
}

/** Per modality, replica x sample x shared. */
function directionsOf(
  replicas: readonly Replica[],
  step: number,
  size: number,
  { inputs: { length: modalities }, shared: width }: Dims,
  math: Elementary,
): tf.Tensor[] {
  const drawn = perSeed(replicas, (seed) =>
    drawDirections({ seed, step, size, modalities, width }, math),
  );
  return Array.from({ length: modalities }, (_, i) =>
    stackRows(drawn.map((own) => own[i])).reshape([replicas.length, size, width]),
  );
}

type Write = (draws: StepDraws, params: ArmParams, out: Float32Array) => void;

/** One number per replica and sample: replica x sample x 1. */
function mask(
  draws: readonly StepDraws[],
  params: readonly ArmParams[],
  batch: number,
  write: Write,
): tf.Tensor {
  const all = new Float32Array(draws.length * batch);
  draws.forEach((drawn, r) => {
    write(drawn, params[r], all.subarray(r * batch, (r + 1) * batch));
  });
  return tf.tensor3d(all, [draws.length, batch, 1]);
}

/**
 * The minibatch of one step: every replica on a seed sees the same samples and the same draws.
 *
 * @param modality one-hot of each modality's index, 1 x 1 x m. @param anyone 1 / m for each, likewise.
 */
export function minibatchOf(
  { dims, batch, replicas, source }: Task,
  params: readonly ArmParams[],
  step: number,
  modality: readonly tf.Tensor[],
  anyone: tf.Tensor,
  math: Elementary,
): Minibatch<tf.Tensor> {
  const m = dims.inputs.length;
  const batches = perSeed(replicas, (seed) => source.train(seed, step, batch));
  const draws = perSeed(replicas, (seed) => drawStep(seed, step, batch, m));
  const labels = new Int32Array(replicas.length * batch);
  batches.forEach((drawn, r) => {
    labels.set(drawn.labels, r * batch);
  });
  const wanted = batches.flatMap((drawn) => drawn.wanted ?? []);
  const anyNoise = params.some((own) => alphaOf(own, 'noise') > 0);
  const anyReplaced = params.some(({ pSub }) => pSub > 0);
  return {
    inputs: upload(batches),
    target: tf
      .oneHot(tf.tensor1d(labels, 'int32'), dims.classes)
      .reshape([replicas.length, batch, dims.classes]),
    ...(wanted.length > 0 && {
      wanted: stackRows(wanted).reshape([replicas.length, batch, dims.classes]),
    }),
    present: dims.inputs.map((_, i) =>
      mask(draws, params, batch, (drawn, p, out) => writePresence(drawn, p, i, m, out)),
    ),
    replacements: (anyReplaced ? pairs(m) : []).map(
      ([absent, present]): Replacement<tf.Tensor> => ({
        absent,
        present,
        where: mask(draws, params, batch, (drawn, p, out) =>
          writeReplacement(drawn, p, absent, present, m, out),
        ),
      }),
    ),
    modality,
    anyone,
    directions: anyNoise ? directionsOf(replicas, step, batch, dims, math) : [],
  };
}
