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
  type Fill,
  linearCka,
  nearestFill,
  predictiveRank,
  resampledFill,
  singularValues,
  strongestPairs,
  subsetAccuracies,
  varianceInflation,
  zeroFill,
} from '#probes/index.ts';
import type { Look, Reading } from '#session/study.ts';
import { checksOf } from './checks.ts';
import { trainingLoss } from './training-loss.ts';

/** Manipulation checks are made on every third seed from the first on: on one of the three of each world. */
const CHECKED_EVERY = 3;
/** With more senses than these neither checks nor what senses lend each other are read: no claim asks. */
const FEW_SENSES = 4;

/** Everything the claims read, in one go, so that each trial is run once. */
export function observe(look: Look): Reading {
  if (look.step === 0) return {};
  const { head, heldOut, labels } = look;
  const parts = heldOut.fused.map((codes, i) => contribution(head, i, codes));
  const active = activations(head, parts, labels.length);
  return {
    ...curveOf(look, active),
    ...(look.last && {
      ...rowOf(look),
      ...codesOf(look, active),
      ...fillsOf(look, parts),
      ...checkedOf(look),
    }),
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
    shareResampled: read('shareResampled'),
    entanglement: read('entanglement')[0],
    ...(dims.sum && { moved: movedBy(look) }),
    gradientRank: effectiveRank(singularValues(weights, inputs, dims.fusion)),
    agopRank: effectiveRank(eigenvalues(agop(head, active), inputs)),
  };
}

/** How far each sense moves the neurons if it is another sample's: the root of half the mean square. */
function movedBy({ dims, read }: Look): number[] {
  const [told, noise] = [read('predictive'), read('noise')];
  const m = dims.inputs.length;
  return dims.inputs.map((_, i) => {
    const own = told.filter((_value, k) => k % m === i);
    const other = noise.filter((_value, k) => k % m === i);
    return Math.sqrt(own.reduce((sum, value, k) => sum + value + other[k], 0));
  });
}

function rowOf({ read, labels, heldOut, head }: Look) {
  return {
    accuracy: read('accuracy')[0],
    accuracyMean: read('accuracyMean'),
    accuracySubstituted: read('accuracySubstituted'),
    /** Effective rank of the centred activations. */
    rank: read('rankA')[1],
    /** Accuracy and cross-entropy of each encoder's linear read-out. */
    probeAccuracy: read('encoderAccuracy'),
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
    pairsCounted: strongestPairs(head, heldOut.fused),
    pairsBound: collisionBound(dims.inputs.map(() => dims.latent)),
  };
}

/** Accuracy of every subset with the absent senses filled in each way; four of them for what substitutes are held against. */
function fillsOf(look: Look, parts: Float64Array[]): Reading {
  const { dims, head, heldOut, labels, params, reference, referenceLabels, seed } = look;
  const { fusion, latent, classes } = dims;
  const known = reference.fused.map((codes, i) => contribution(head, i, codes));
  const widths = dims.inputs.map(() => latent);
  const neighbours = { codes: heldOut.fused, reference: reference.fused, widths };
  const stream = new Stream(seed, 'claims-random-fill');
  const rows = Int32Array.from(labels, () => stream.below(reference.size));
  const fills = {
    ...(params.gate > 0 && {
      zeros: zeroFill(fusion),
      classMean: classMeanFill(known, referenceLabels, labels, classes),
      random: resampledFill(known, rows, fusion),
      nearest: nearestFill(neighbours, known, fusion),
    }),
    ...(dims.inputs.length <= FEW_SENSES && {
      accuracyLent: lentFill(look, (present) => present[0]),
      accuracyLentByLast: lentFill(look, (present) => present[present.length - 1]),
    }),
  };
  return Object.fromEntries(
    Object.entries(fills).map(([name, fill]) => [
      name,
      Array.from(subsetAccuracies(head, parts, labels, fill)),
    ]),
  );
}

/** What a sense that is there would lend, whatever substitute the arm itself would take. */
function lentFill(
  { head, heldOut: { substitutes } }: Look,
  donorOf: (present: readonly number[]) => number,
): Fill {
  return (absent, subset) => {
    const present = Array.from(substitutes.keys()).filter((sense) => subset & (1 << sense));
    return contribution(head, absent, substitutes[absent][donorOf(present)]);
  };
}

/** Of arms with a reallocation block; others have no shared code. In every third seed: each costs a run. */
function checkedOf(look: Look): Reading {
  const { dims, params, seed } = look;
  const few = dims.inputs.length <= FEW_SENSES;
  if (params.gate === 0 || !few || seed % CHECKED_EVERY !== 1) return {};
  const { refit, ownClass, transfer } = checksOf(look);
  return { refit, ownClass, transfer };
}
