import type { FieldRow } from './field-row.ts';

const ANY = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
const NOT_NEGATIVE = [0, Number.POSITIVE_INFINITY] as const;
const NATS = { unit: 'nats', range: NOT_NEGATIVE } as const;
const SIGNED_NATS = {
  unit: 'nats',
  range: ANY,
} as const;
const ACCURACY = { unit: 'accuracy', range: [0, 1] } as const;
const PART = { unit: 'part', range: [0, 1] } as const;
const DIFFERENCE = { unit: 'accuracy', range: [-1, 1] } as const;
const OF_SUM = {
  unit: 'part of the sum',
  range: ANY,
} as const;
const LOST = { unit: 'part of the accuracy', range: [Number.NEGATIVE_INFINITY, 1] } as const;
const COSINE = { unit: 'cosine', range: [-1, 1] } as const;
const VARIANCE = { unit: 'variance', range: NOT_NEGATIVE } as const;
const SIZE = { unit: 'size', range: NOT_NEGATIVE } as const;
const DIRECTIONS = { unit: 'directions', range: NOT_NEGATIVE } as const;
const SHAPLEY = 'Exact Shapley values of accuracy above chance';
const SHAPLEY_LOSS = 'Exact Shapley values of minus the cross-entropy';
const SOME_SENSES = 'Held-out accuracy with some senses only';
const AT_MEAN = 'an absent sense is its mean over training samples';
const SWAPPED = 'an absent sense says what it says of another sample';
const RANKS =
  'Numeric rank above float32 rounding, effective rank by Roy and Vetterli, stable rank ‖·‖²/σ1², participation ratio';

const IN_USE = 'none where no reallocation block is in use';

/**
 * Everything that is measured, in the order of a row of numbers: kept runs, fingerprints and links rest on it,
 * so a new measurement comes last. How each is taken stands in `measure/fields`.
 */
export const FIELDS = {
  trainLoss: {
    per: 'network',
    ...NATS,
    estimator:
      'Cross-entropy of the answer on the last minibatch; where numbers are asked for, half their squared error',
  },
  loss: {
    per: 'network',
    ...NATS,
    estimator:
      'Cross-entropy of the answer on held-out samples, all senses present; where numbers are asked for, half their squared error',
  },
  accuracy: {
    per: 'network',
    ...ACCURACY,
    estimator: 'Part of held-out samples answered right, all senses present',
  },
  accuracyMean: {
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; ${AT_MEAN}`,
    hashed: true,
  },
  accuracySubstituted: {
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; an absent sense is what a present one substitutes, in an arm without substitutes its training mean`,
  },
  shapley: {
    per: 'sense',
    ...DIFFERENCE,
    estimator: `${SHAPLEY}; ${AT_MEAN}`,
  },
  share: {
    per: 'sense',
    ...OF_SUM,
    estimator: `${SHAPLEY}, as parts of their sum; ${AT_MEAN}`,
    hashed: true,
  },
  entanglement: {
    per: 'network',
    ...PART,
    estimator:
      'Collision of the neurons, its mean weighted by variance; none of a head without variance',
    hashed: true,
  },
  polysemantic: {
    per: 'network',
    ...PART,
    estimator:
      'Part of the neurons that carry noise of one sense and signal of another, each above a tenth of their variance',
  },
  noise: {
    per: 'neuron and sense',
    ...VARIANCE,
    estimator:
      "Half the mean squared change with a sense from another sample of the class (Jansen's estimator); a sense's own code that is not the class counts as noise",
    hashed: true,
    scale: 'root',
  },
  predictive: {
    per: 'neuron and sense',
    ...VARIANCE,
    estimator:
      "Half the mean squared change with a sense from any other sample, less its noise (Jansen's estimator); senses depend on each other through the class, so that the parts need not add up to the variance",
    hashed: true,
    scale: 'root',
  },
  collision: {
    per: 'neuron',
    ...PART,
    estimator:
      '0 where noise and signal of different senses share no neuron, 1 where they share it evenly; sampling error of one neuron up to 0.15',
  },
  sigmaW: {
    per: 'direction',
    ...SIZE,
    estimator: "SVD of the fusion head's weights W, descending",
    scale: 'log',
  },
  sigmaA: {
    per: 'neuron',
    ...SIZE,
    estimator: 'SVD of the centred activations A of the fusion neurons, over √N, descending',
    scale: 'log',
  },
  rankW: { per: 'kind of rank', ...DIRECTIONS, estimator: RANKS },
  rankA: { per: 'kind of rank', ...DIRECTIONS, estimator: RANKS },
  encoderAccuracy: {
    per: 'sense',
    ...ACCURACY,
    estimator:
      'Held-out accuracy of a linear read-out trained on each code alone, which sends nothing back',
  },
  predictiveRank: {
    per: 'network',
    ...DIRECTIONS,
    estimator: 'Effective rank of the class means of A, at most the classes less one',
  },
  rankWithout: {
    per: 'sense',
    ...DIRECTIONS,
    estimator: 'Effective rank of A with one sense taken from other samples',
  },
  shapleyLoss: {
    per: 'sense',
    ...SIGNED_NATS,
    estimator: `${SHAPLEY_LOSS}, from the ln C of guessing on; ${AT_MEAN}`,
  },
  shareLoss: {
    per: 'sense',
    ...OF_SUM,
    estimator: `${SHAPLEY_LOSS}, as parts of their sum; ${AT_MEAN}`,
  },
  accuracyZero: {
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; an absent sense is zeros`,
  },
  accuracyResampled: {
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; ${SWAPPED}, mean of the draws`,
  },
  shapleyResampled: {
    per: 'sense',
    ...DIFFERENCE,
    estimator: `${SHAPLEY}; ${SWAPPED}`,
  },
  shareResampled: {
    per: 'sense',
    ...OF_SUM,
    estimator: `${SHAPLEY}, as parts of their sum; ${SWAPPED}`,
  },
  permutationDrop: {
    per: 'sense',
    ...DIFFERENCE,
    estimator:
      'Permutation drop (perceptual score, not normalised): accuracy with all senses minus accuracy with one taken from other samples',
  },
  utilisation: {
    per: 'sense',
    ...LOST,
    estimator: `Conditional utilisation rate: (A(all) − A(all but it)) / A(all); ${AT_MEAN}`,
  },
  codeCka: {
    per: 'pair of senses',
    ...PART,
    estimator: 'Linear CKA of two codes',
  },
  codeCosine: {
    per: 'pair of senses',
    ...COSINE,
    estimator: 'Mean cosine of two codes',
  },
  fusedCka: {
    per: 'sense',
    ...PART,
    estimator: 'Linear CKA of a code with the activations A',
  },
  discriminatorAccuracy: {
    per: 'network',
    ...ACCURACY,
    estimator:
      "How often the run's own discriminator psi, trained along, names the sense of a shared code",
  },
  capacityEntropy: {
    per: 'network',
    ...NATS,
    estimator:
      'Mean over neurons of the entropy of how their input divides between senses, at most ln m',
  },
  sigmaAgop: {
    per: 'direction',
    ...SIZE,
    estimator: 'Average gradient outer product: how the logits change with each code, descending',
    scale: 'log',
  },
  rankAgop: { per: 'kind of rank', ...DIRECTIONS, estimator: RANKS },
  agopAlignment: {
    per: 'network',
    ...PART,
    estimator: "Cosine of AGOP and W'W",
  },
  sigmaGradient: {
    per: 'direction',
    ...SIZE,
    estimator: 'SVD of the gradient of the objective in W on the next minibatch, descending',
    slow: true,
    scale: 'log',
  },
  rankGradient: {
    per: 'kind of rank',
    ...DIRECTIONS,
    estimator: RANKS,
    slow: true,
  },
  gradientNorm: {
    per: 'sense',
    ...SIZE,
    estimator: 'Norm of the gradient of the objective in an encoder on the next minibatch',
    slow: true,
  },
  ensembleAccuracy: {
    per: 'set of senses',
    ...ACCURACY,
    estimator: 'Held-out accuracy of the mean of the softmaxes of the unimodal controls of a seed',
    shared: true,
  },
  refitAccuracy: {
    per: 'network',
    ...ACCURACY,
    estimator: `How often a fresh discriminator (64 hidden units, 200 steps), fitted to one half of the held-out shared codes, names the sense of the other half; ${IN_USE}`,
    slow: true,
    rare: true,
  },
  classAccuracy: {
    per: 'sense',
    ...ACCURACY,
    estimator: `Accuracy of a linear class probe fitted to one half of the held-out shared codes of a sense, on the other half; ${IN_USE}`,
    slow: true,
    rare: true,
  },
  classTransfer: {
    per: 'ordered pair of senses',
    ...ACCURACY,
    estimator: `Accuracy of the class probe of one sense on the shared codes of another; ${IN_USE}`,
    slow: true,
    rare: true,
  },
} as const satisfies Record<string, FieldRow>;

export type Fields = typeof FIELDS;
export type Field = keyof Fields;

const fieldsWhere = (mark: 'slow' | 'hashed'): readonly Field[] =>
  (Object.keys(FIELDS) as Field[]).filter((field) => mark in FIELDS[field]);

export const SLOW_FIELDS = fieldsWhere('slow');
export const HASHED_FIELDS = fieldsWhere('hashed');
export const SLOW_EVERY = 4;
export const RARE_EVERY = 8;

/** Which measurements are due at a step, beside the usual ones. */
export interface Due {
  readonly slow: boolean;
  readonly rare: boolean;
}

/** @param probeEvery steps between two measurements. @param steps last step of the run. */
export function dueAt(step: number, { probeEvery, steps }: Record<'probeEvery' | 'steps', number>) {
  const every = (times: number) => step % (times * probeEvery) === 0 || step >= steps;
  return { slow: every(SLOW_EVERY), rare: step > 0 && every(RARE_EVERY) } satisfies Due;
}

/** On what scale a recorded run rounds a field: variances by their root, singular values by their logarithm. */
export type Scale = 'plain' | NonNullable<FieldRow['scale']>;
export const scaleOf = (field: Field): Scale => (FIELDS[field] as FieldRow).scale ?? 'plain';
