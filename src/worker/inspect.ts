import { teacherOf } from '#engine/settings.ts';
import type { Encoding, Inspection, ProbeSamples, Replica, Trainer } from '#engine/trainer.ts';
import { type Dims, donorOf, hasSubstitutes, layerOf, type ParameterTable } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import type { ArmParams } from '#spec/index.ts';

/** Runs every replica's head on held-out codes here, for trainers that cannot do it by themselves. */
export async function inspectOnHost(
  trainer: Trainer,
  dims: Dims,
  table: ParameterTable,
  replicas: readonly Replica[],
  probeOf: (seed: number) => ProbeSamples,
): Promise<Inspection[]> {
  const [encodings, means, weights] = await Promise.all([
    trainer.encode((seed) => probeOf(seed).heldOut),
    trainer.meanCodes((seed) => probeOf(seed).reference),
    trainer.read(),
  ]);
  return replicas.map(({ seed, params }, r) => {
    const head = headOf(dims, table, weights[r]);
    const { heldOut, resamplings } = probeOf(seed);
    const { labels, size } = heldOut;
    const parts = encodings[r].fused.map((codes, i) => probes.contribution(head, i, codes));
    const neurons = probes.activations(head, parts, size);
    const covers = means[r].map((code, i) => probes.contribution(head, i, code));
    const offers = offersOf(dims, head, params, encodings[r]);
    const { total, noise } = probes.varianceSplit(head, parts, resamplings);
    const answers = probes.logits(head, neurons);
    const filled = (fill: probes.Fill) => probes.subsetLogits(head, parts, size, fill, answers);
    const accuracies = (fill: probes.Fill) => probes.accuraciesOf(filled(fill), labels, head);
    const byMean = filled((absent) => covers[absent]);
    const accuracyMean = probes.accuraciesOf(byMean, labels, head);
    const { codes, fused, readouts, guesses } = encodings[r];
    return {
      neurons,
      logits: answers,
      ...{ codes, fused, readouts, guesses, parts, total, noise, weights: weights[r] },
      accuracyMean,
      lossMean: probes.crossEntropiesOf(byMean, labels, head),
      accuracySubstituted: hasSubstitutes(params)
        ? accuracies((absent, subset) => offers(absent, subset) ?? covers[absent])
        : accuracyMean,
      accuracyZero: accuracies(probes.zeroFill(head.fusion)),
      accuracyResampled: meanOf(
        resamplings.map(({ any }) => accuracies(probes.resampledFill(parts, any, head.fusion))),
      ),
    };
  });
}

const meanOf = (draws: readonly Float64Array[]): Float64Array =>
  draws[0].map((_, k) => draws.reduce((sum, draw) => sum + draw[k], 0) / draws.length);

/** What stands in for each absent modality, or nothing where the arm has no substitute. */
function offersOf(dims: Dims, head: probes.Head, params: ArmParams, encoding: Encoding) {
  const m = encoding.codes.length;
  const teacher = teacherOf(params, m);
  const { compared, columns } =
    params.gate > 0
      ? { compared: encoding.shared, columns: dims.shared }
      : { compared: encoding.codes, columns: dims.latent };
  const known = new Map<number, Float64Array>();
  return (absent: number, subset: number): Float64Array | undefined => {
    const present = Array.from({ length: m }, (_, i) => i).filter((i) => subset & (1 << i));
    const donor = donorOf(params, teacher, present, (j) =>
      probes.meanCosine(compared[absent], compared[j], columns),
    );
    if (donor === undefined) return undefined;
    const key = absent * m + donor;
    const part =
      known.get(key) ?? probes.contribution(head, absent, encoding.substitutes[absent][donor]);
    known.set(key, part);
    return part;
  };
}

export function headOf(dims: Dims, table: ParameterTable, values: Float32Array): probes.Head {
  const fusion = layerOf(table, values, 'fusion');
  const answer = layerOf(table, values, 'answer');
  return {
    modalities: dims.inputs.length,
    latent: dims.latent,
    fusion: dims.fusion,
    classes: dims.classes,
    weights: fusion.weights,
    bias: fusion.bias,
    answerWeights: answer.weights,
    answerBias: answer.bias,
  };
}
