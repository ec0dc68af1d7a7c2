import { layerOf } from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import {
  activations,
  agop,
  classMeanFill,
  collisionBound,
  contribution,
  crossEntropy,
  crossModalPairs,
  effectiveRank,
  eigenvalues,
  linearCka,
  nearestFill,
  predictiveRank,
  resampledFill,
  singularValues,
  subsetAccuracies,
  varianceInflation,
  zeroFill,
} from '#probes/index.ts';
import type { Look, Reading } from '#session/study.ts';
import { trainingLoss } from './training-loss.ts';

/** Everything the claims read, in one go, so that each trial is run once. */
export function observe(look: Look): Reading {
  const { head, heldOut, labels } = look;
  const parts = heldOut.fused.map((codes, i) => contribution(head, i, codes));
  const active = activations(head, parts, labels.length);
  return {
    ...curveOf(look, active),
    ...(look.last && { ...rowOf(look), ...codesOf(look, active), ...fillsOf(look, parts) }),
  };
}

/** What is drawn over time. Ranks of the gradient and of the AGOP are effective ranks. */
function curveOf(look: Look, active: Float64Array) {
  const { dims, table, gradient, head, read } = look;
  const { weights } = layerOf(table, gradient, 'fusion');
  const inputs = dims.inputs.length * dims.latent;
  return {
    loss: read('loss')[0],
    trainingLoss: trainingLoss(look),
    share: read('share'),
    entanglement: read('entanglement')[0],
    gradientRank: effectiveRank(singularValues(weights, inputs, dims.fusion)),
    agopRank: effectiveRank(eigenvalues(agop(head, active), inputs)),
  };
}

function rowOf({ read, labels, heldOut, head }: Look) {
  return {
    accuracy: read('accuracy')[0],
    accuracyMean: read('accuracyMean'),
    accuracySubstituted: read('accuracySubstituted'),
    /** Effective rank of the centred activations. */
    rank: read('rankA')[1],
    /** Cross-entropy of each encoder's linear read-out. */
    probeLoss: heldOut.readouts.map((readout) => crossEntropy(readout, labels)),
    /** W transposed, (m Z) x F. */
    fusionWeights: Array.from(head.weights),
  };
}

function codesOf({ dims, head, heldOut, labels }: Look, active: Float64Array) {
  const { factors } = varianceInflation(active, dims.fusion);
  const finite = factors.filter(Number.isFinite);
  return {
    /** CKA of each encoder's code with the fused one. */
    similarity: heldOut.codes.map((codes) => linearCka(codes, active, labels.length)),
    /** Mean over the neurons that vary and are not exactly made up by others. */
    inflation: finite.reduce((sum, factor) => sum + factor, 0) / finite.length,
    predictiveRank: predictiveRank(active, labels),
    pairs: crossModalPairs(head, heldOut.fused),
    pairsBound: collisionBound(dims.inputs.map(() => dims.latent)),
  };
}

/** Accuracy of every subset with the absent senses filled in each way. */
function fillsOf(look: Look, parts: Float64Array[]): Reading {
  const { dims, head, heldOut, labels, reference, referenceLabels, seed } = look;
  const { fusion, latent, classes } = dims;
  const known = reference.fused.map((codes, i) => contribution(head, i, codes));
  const neighbours = { codes: heldOut.fused, reference: reference.fused, latent };
  const stream = new Stream(seed, 'claims-random-fill');
  const rows = Int32Array.from(labels, () => stream.below(reference.size));
  const fills = {
    zeros: zeroFill(fusion),
    classMean: classMeanFill(known, referenceLabels, labels, classes),
    random: resampledFill(known, rows, fusion),
    nearest: nearestFill(neighbours, known, fusion),
  };
  return Object.fromEntries(
    Object.entries(fills).map(([name, fill]) => [
      name,
      Array.from(subsetAccuracies(head, parts, labels, fill)),
    ]),
  );
}
