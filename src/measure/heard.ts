import type { HostEncoder, ProbeSamples } from '#engine/trainer.ts';
import type { Dims, ParameterTable } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { headOf } from './inspect.ts';

/** How much each sense is heard, as a row of measurements has it. */
export interface Heard {
  /** Held-out accuracy with all senses. */
  readonly accuracy: number;
  /** Per sense its part of the answer, absent senses at their mean; and under conflict. */
  readonly share: Float64Array;
  readonly conflict: Float64Array;
}

/**
 * What `share`, `shareResampled` and `accuracy` of a row of measurements are, to the bit, and nothing else: a
 * third of the work.
 */
export function heardBy(
  encoder: HostEncoder,
  dims: Dims,
  table: ParameterTable,
  weights: Float32Array,
  params: ArmParams,
  { heldOut, reference, resamplings }: ProbeSamples,
): Heard {
  const head = headOf(dims, table, weights);
  const { labels } = heldOut;
  const codes = encoder.fused(weights, params, heldOut);
  const parts = codes.map((code, i) => probes.contribution(head, i, code));
  const covers = encoder
    .means(weights, params, reference)
    .map((code, i) => probes.contribution(head, i, code));
  const accuracy = probes.accuracyOf(head, parts, labels);
  const by = (fill: probes.Fill) => probes.subsetAccuracies(head, parts, labels, fill, accuracy);
  const shareOf = (worth: ArrayLike<number>) => probes.shares(probes.shapley(worth, codes.length));
  const swapped = resamplings.map(({ any }) => by(probes.resampledFill(parts, any, dims.fusion)));
  const mean = swapped[0].map(
    (_, k) => swapped.reduce((sum, one) => sum + one[k], 0) / swapped.length,
  );
  return {
    accuracy,
    share: shareOf(by((absent) => covers[absent])),
    conflict: shareOf(mean),
  };
}
