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

/**
 * Everything that is measured, in the order of a row of numbers: kept runs, fingerprints and links rest on it,
 * so a new measurement comes last. How each is taken stands in `measure/fields`.
 */
export const FIELDS = {
  trainLoss: {
    title: 'Training loss',
    per: 'network',
    ...NATS,
    estimator: 'Cross-entropy of the answer on the last minibatch',
  },
  loss: {
    title: 'Held-out loss',
    per: 'network',
    ...NATS,
    estimator: 'Cross-entropy of the answer on held-out samples, all senses present',
  },
  accuracy: {
    title: 'Held-out accuracy',
    per: 'network',
    ...ACCURACY,
    estimator: 'Part of held-out samples answered right, all senses present',
  },
  accuracyMean: {
    title: 'Accuracy, absent at mean',
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; ${AT_MEAN}`,
    hashed: true,
  },
  accuracySubstituted: {
    title: 'Accuracy, absent substituted',
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; an absent sense is what a present one substitutes, in an arm without substitutes its training mean`,
  },
  shapley: {
    title: 'Contribution',
    per: 'sense',
    ...DIFFERENCE,
    estimator: `${SHAPLEY}; ${AT_MEAN}`,
  },
  share: {
    title: 'Share',
    per: 'sense',
    ...OF_SUM,
    estimator: `${SHAPLEY}, as parts of their sum; ${AT_MEAN}`,
    hashed: true,
  },
  entanglement: {
    title: 'Entanglement',
    per: 'network',
    ...PART,
    estimator: 'Collision of the neurons, its mean weighted by variance',
    hashed: true,
  },
  polysemantic: {
    title: 'Polysemantic neurons',
    per: 'network',
    ...PART,
    estimator:
      'Part of the neurons that carry noise of one sense and signal of another, each above a tenth of their variance',
  },
  noise: {
    title: 'Noise of a neuron',
    per: 'neuron and sense',
    ...VARIANCE,
    estimator: "Variance split by Jansen's estimator, resampled within classes",
    hashed: true,
    scale: 'root',
  },
  predictive: {
    title: 'Signal of a neuron',
    per: 'neuron and sense',
    ...VARIANCE,
    estimator: "Variance split by Jansen's estimator, resampled within and across classes",
    hashed: true,
    scale: 'root',
  },
  collision: {
    title: 'Collision of a neuron',
    per: 'neuron',
    ...PART,
    estimator:
      '0 where noise and signal of different senses share no neuron, 1 where they share it evenly',
  },
  sigmaW: {
    title: 'Singular values of W',
    per: 'direction',
    ...SIZE,
    estimator: "SVD of the fusion head's weights W, descending",
    scale: 'log',
  },
  sigmaA: {
    title: 'Singular values of A',
    per: 'neuron',
    ...SIZE,
    estimator: 'SVD of the centred activations A of the fusion neurons, over √N, descending',
    scale: 'log',
  },
  rankW: { title: 'Ranks of W', per: 'kind of rank', ...DIRECTIONS, estimator: RANKS },
  rankA: { title: 'Ranks of A', per: 'kind of rank', ...DIRECTIONS, estimator: RANKS },
  encoderAccuracy: {
    title: 'Accuracy of an encoder',
    per: 'sense',
    ...ACCURACY,
    estimator:
      'Held-out accuracy of a linear read-out trained on each code alone, which sends nothing back',
  },
  predictiveRank: {
    title: 'Predictive rank',
    per: 'network',
    ...DIRECTIONS,
    estimator: 'Effective rank of the class means of A, at most the classes less one',
  },
  rankWithout: {
    title: 'Rank without a sense',
    per: 'sense',
    ...DIRECTIONS,
    estimator: 'Effective rank of A with one sense taken from other samples',
  },
  shapleyLoss: {
    title: 'Contribution to the loss',
    per: 'sense',
    ...SIGNED_NATS,
    estimator: `${SHAPLEY_LOSS}, from the ln C of guessing on; ${AT_MEAN}`,
  },
  shareLoss: {
    title: 'Share of the loss',
    per: 'sense',
    ...OF_SUM,
    estimator: `${SHAPLEY_LOSS}, as parts of their sum; ${AT_MEAN}`,
  },
  accuracyZero: {
    title: 'Accuracy, absent at zero',
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; an absent sense is zeros`,
  },
  accuracyResampled: {
    title: 'Accuracy, absent resampled',
    per: 'set of senses',
    ...ACCURACY,
    estimator: `${SOME_SENSES}; ${SWAPPED}, mean of the draws`,
  },
  shapleyResampled: {
    title: 'Contribution under conflict',
    per: 'sense',
    ...DIFFERENCE,
    estimator: `${SHAPLEY}; ${SWAPPED}`,
  },
  shareResampled: {
    title: 'Share under conflict',
    per: 'sense',
    ...OF_SUM,
    estimator: `${SHAPLEY}, as parts of their sum; ${SWAPPED}`,
  },
  permutationDrop: {
    title: 'Permutation drop',
    per: 'sense',
    ...DIFFERENCE,
    estimator:
      'Permutation drop (perceptual score, not normalised): accuracy with all senses minus accuracy with one taken from other samples',
  },
  utilisation: {
    title: 'Conditional utilisation',
    per: 'sense',
    ...LOST,
    estimator: `Conditional utilisation rate: (A(all) − A(all but it)) / A(all); ${AT_MEAN}`,
  },
  codeCka: {
    title: 'Likeness of two codes',
    per: 'pair of senses',
    ...PART,
    estimator: 'Linear CKA of two codes',
  },
  codeCosine: {
    title: 'Direction of two codes',
    per: 'pair of senses',
    ...COSINE,
    estimator: 'Mean cosine of two codes',
  },
  fusedCka: {
    title: 'Likeness to the fused code',
    per: 'sense',
    ...PART,
    estimator: 'Linear CKA of a code with the activations A',
  },
  discriminatorAccuracy: {
    title: 'Senses told apart',
    per: 'network',
    ...ACCURACY,
    estimator: 'How often the discriminator psi names the sense of a shared code',
  },
  capacityEntropy: {
    title: 'Mixing of inputs',
    per: 'network',
    ...NATS,
    estimator:
      'Mean over neurons of the entropy of how their input divides between senses, at most ln m',
  },
  sigmaAgop: {
    title: 'Eigenvalues of the AGOP',
    per: 'direction',
    ...SIZE,
    estimator: 'Average gradient outer product: how the logits change with each code, descending',
    scale: 'log',
  },
  rankAgop: { title: 'Ranks of the AGOP', per: 'kind of rank', ...DIRECTIONS, estimator: RANKS },
  agopAlignment: {
    title: 'Alignment of the AGOP with W',
    per: 'network',
    ...PART,
    estimator: "Cosine of AGOP and W'W",
  },
  sigmaGradient: {
    title: 'Singular values of the gradient',
    per: 'direction',
    ...SIZE,
    estimator: 'SVD of the gradient of the objective in W on the next minibatch, descending',
    slow: true,
    scale: 'log',
  },
  rankGradient: {
    title: 'Ranks of the gradient',
    per: 'kind of rank',
    ...DIRECTIONS,
    estimator: RANKS,
    slow: true,
  },
  gradientNorm: {
    title: 'Gradient of an encoder',
    per: 'sense',
    ...SIZE,
    estimator: 'Norm of the gradient of the objective in an encoder on the next minibatch',
    slow: true,
  },
  ensembleAccuracy: {
    title: 'Accuracy of the ensemble',
    per: 'set of senses',
    ...ACCURACY,
    estimator: 'Held-out accuracy of the mean of the softmaxes of the unimodal controls of a seed',
    shared: true,
  },
} as const satisfies Record<string, FieldRow>;

export type Fields = typeof FIELDS;
export type Field = keyof Fields;

const fieldsWhere = (mark: 'slow' | 'hashed'): readonly Field[] =>
  (Object.keys(FIELDS) as Field[]).filter((field) => mark in FIELDS[field]);

export const SLOW_FIELDS = fieldsWhere('slow');
export const HASHED_FIELDS = fieldsWhere('hashed');
export const SLOW_EVERY = 4;

/** On what scale a recorded run rounds a field: variances by their root, singular values by their logarithm. */
export type Scale = 'plain' | NonNullable<FieldRow['scale']>;
export const scaleOf = (field: Field): Scale => (FIELDS[field] as FieldRow).scale ?? 'plain';
