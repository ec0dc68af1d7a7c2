import type { Inspection, ProbeSamples } from '#engine/trainer.ts';
import { type Dims, layerOf, layerSize, type ParameterTable } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import type { Field } from '#protocol/layout.ts';
import { headOf } from './inspect.ts';

type Values = Partial<Record<Field, ArrayLike<number>>>;

/** Everything that is measured of one replica at every measurement, but the training loss. */
export function fieldsOf(
  dims: Dims,
  table: ParameterTable,
  { heldOut: { labels }, resamplings }: Pick<ProbeSamples, 'heldOut' | 'resamplings'>,
  inspection: Inspection,
): Values {
  const head = headOf(dims, table, inspection.weights);
  return {
    loss: [probes.crossEntropy(inspection.logits, labels)],
    accuracy: [probes.accuracy(inspection.logits, labels)],
    encoderAccuracy: inspection.readouts.map((readout) => probes.accuracy(readout, labels)),
    ...contributionsOf(dims, inspection),
    ...neuronsOf(inspection),
    ...spectraOf(head, inspection),
    predictiveRank: [probes.predictiveRank(inspection.neurons, labels)],
    rankWithout: probes.ranksWithout(head, inspection.parts, resamplings[0].any),
    ...alignmentOf(dims, labels.length, inspection),
    capacityEntropy: [probes.capacitySplit(head, inspection.fused).meanEntropy],
  };
}

/** What the gradient on the next minibatch tells; nothing where it is not finite. */
export function gradientFields(dims: Dims, table: ParameterTable, gradient: Float32Array): Values {
  if (!gradient.every(Number.isFinite)) return {};
  const inputs = dims.inputs.length * dims.latent;
  const { weights } = layerOf(table, gradient, 'fusion');
  const sigmaGradient = probes.singularValues(weights, inputs, dims.fusion);
  const encoders = dims.inputs.map((_, i) => {
    const own = table.layers.filter(({ group, modality }) => group === 'encoder' && modality === i);
    const size = own.reduce((sum, layer) => sum + layerSize(layer), 0);
    return { start: own[0].offset, end: own[0].offset + size };
  });
  return {
    sigmaGradient,
    rankGradient: probes.ranks(sigmaGradient, inputs, dims.fusion),
    gradientNorm: probes.gradientNorms(gradient, encoders),
  };
}

function contributionsOf({ inputs: { length: m }, classes }: Dims, inspection: Inspection): Values {
  const { accuracyMean, accuracySubstituted, accuracyZero, accuracyResampled } = inspection;
  const every = 2 ** m - 1;
  const byMean = probes.shapley(accuracyMean, m);
  const byAnother = probes.shapley(accuracyResampled, m);
  const saved = Float64Array.from(inspection.lossMean, (loss) => Math.log(classes) - loss);
  const byLoss = probes.shapley(saved, m);
  return {
    ...{ accuracyMean, accuracySubstituted, accuracyZero, accuracyResampled },
    ...{ shapley: byMean, share: probes.shares(byMean) },
    ...{ shapleyResampled: byAnother, shareResampled: probes.shares(byAnother) },
    ...{ shapleyLoss: byLoss, shareLoss: probes.shares(byLoss) },
    permutationDrop: Array.from(
      { length: m },
      (_, i) => accuracyResampled[every] - accuracyResampled[every & ~(1 << i)],
    ),
    utilisation: probes.conditionalUtilisation(accuracyMean, m),
  };
}

function neuronsOf({ total, noise }: Inspection): Values {
  const split = probes.splitOf(total, noise);
  const { entanglement, polysemantic, collision } = probes.entanglement(split);
  return {
    entanglement: [entanglement],
    polysemantic: [polysemantic],
    collision,
    noise: neuronMajor(split.noise),
    predictive: neuronMajor(split.predictive),
  };
}

function spectraOf(head: probes.Head, { neurons }: Inspection): Values {
  const { modalities, latent, fusion, weights } = head;
  const inputs = modalities * latent;
  const size = neurons.length / fusion;
  const sigmaW = probes.singularValues(weights, inputs, fusion);
  const sigmaA = probes.centredSingularValues(neurons, size, fusion);
  const { values, alignment } = probes.agopSpectrum(head, neurons);
  return {
    ...{ sigmaW, rankW: probes.ranks(sigmaW, inputs, fusion) },
    ...{ sigmaA, rankA: probes.ranks(sigmaA, size, fusion) },
    ...{ sigmaAgop: values, rankAgop: probes.ranks(values, inputs, inputs) },
    agopAlignment: [alignment],
  };
}

function alignmentOf({ inputs, latent }: Dims, size: number, inspection: Inspection): Values {
  const { codes, neurons, guesses } = inspection;
  const m = inputs.length;
  const pairs = inputs.flatMap((_, i) => inputs.slice(i + 1).map((_other, k) => [i, i + 1 + k]));
  const cka = probes.ckaMatrix([...codes, neurons], size);
  return {
    codeCka: pairs.map(([i, j]) => cka[i * (m + 1) + j]),
    codeCosine: pairs.map(([i, j]) => probes.meanCosine(codes[i], codes[j], latent)),
    fusedCka: codes.map((_, i) => cka[i * (m + 1) + m]),
    discriminatorAccuracy: [probes.discriminatorAccuracy(guesses)],
  };
}

/** Per-modality columns as one neuron-major list: neuron 0's modalities first. */
function neuronMajor(columns: readonly ArrayLike<number>[]): Float64Array {
  const m = columns.length;
  const flat = new Float64Array(m * columns[0].length);
  for (const [i, column] of columns.entries()) {
    for (let f = 0; f < column.length; f++) flat[f * m + i] = column[f];
  }
  return flat;
}
