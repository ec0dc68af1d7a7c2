/** Sizes on which a measurement depends. `modalities` m, `fusion` F neurons, `latent` Z, `classes` C. */
export interface MeasureDims {
  readonly modalities: number;
  readonly fusion: number;
  readonly latent: number;
  readonly classes: number;
}

/**
 * One measurement of one replica as one row of float32 numbers. Subsets of modalities are bit masks:
 * bit i set means modality i is present; 2^m of them, the empty one first.
 *
 * Estimators: the variance split is Jansen's on held-out samples; shares are exact Shapley values. Pairs
 * of modalities come in the order (1, 2), (1, 3), .., (2, 3), ... What was not measured is NaN.
 */
export function fieldSizes({ modalities: m, fusion, latent }: MeasureDims) {
  const subsets = 2 ** m;
  const pairs = (m * (m - 1)) / 2;
  const narrow = Math.min(fusion, latent * m);
  return {
    /** Training loss of the last minibatch (cross-entropy of the answer, nats). */
    trainLoss: 1,
    /** Held-out cross-entropy (nats) and accuracy (0 to 1), all modalities present. */
    loss: 1,
    accuracy: 1,
    /** Held-out accuracy per subset; absent codes at their training mean, or substituted. */
    accuracyMean: subsets,
    accuracySubstituted: subsets,
    /** Shapley value (accuracy above chance) and share (they sum to 1) per modality, absent = mean. */
    shapley: m,
    share: m,
    /** Variance-weighted mean collision in [0, 1]; fraction of neurons that are polysemantic. */
    entanglement: 1,
    polysemantic: 1,
    /** Per neuron and modality (neuron-major): noise and predictive variance of the activation. */
    noise: fusion * m,
    predictive: fusion * m,
    /** Per neuron: collision in [0, 1]. */
    collision: fusion,
    /** Singular values, descending: of the head's weights W and of its centred activations A / sqrt(N). */
    sigmaW: narrow,
    sigmaA: fusion,
    /** Numeric, effective and stable rank and participation ratio of W and of A. */
    rankW: 4,
    rankA: 4,
    /** Held-out accuracy of the linear read-out of each encoder. */
    encoderAccuracy: m,
    /** Effective rank of the class means of A (at most C - 1). */
    predictiveRank: 1,
    /** Effective rank of A when modality i is another sample's, per modality. */
    rankWithout: m,
    /** Shapley value of minus the cross-entropy (nats below ln C) and its share, absent = mean. */
    shapleyLoss: m,
    shareLoss: m,
    /** Held-out accuracy per subset; absent codes zero, or another held-out sample's (mean of the draws). */
    accuracyZero: subsets,
    accuracyResampled: subsets,
    /** Shapley value (accuracy above chance) and share per modality, absent = another sample's. */
    shapleyResampled: m,
    shareResampled: m,
    /** Accuracy lost when modality i is another sample's, per modality (perceptual score, not normalised). */
    permutationDrop: m,
    /** (A(all) - A(all but i)) / A(all), absent = mean; NaN where nothing is right. */
    utilisation: m,
    /** Linear CKA in [0, 1] and mean cosine in [-1, 1] of the codes z_i and z_j, per pair. */
    codeCka: pairs,
    codeCosine: pairs,
    /** Linear CKA of each code z_i with the activations A, in [0, 1]; NaN where one does not vary. */
    fusedCka: m,
    /** How often the discriminator psi names the modality of g_i: 1 / m is chance, 1 is never mistaken. */
    discriminatorAccuracy: 1,
    /** Mean over neurons of the entropy (nats, at most ln m) of how their input divides between modalities. */
    capacityEntropy: 1,
    /** Eigenvalues (singular values) of the AGOP of the head, descending, and its four ranks. */
    sigmaAgop: narrow,
    rankAgop: 4,
    /** cos(AGOP, W'W) in [0, 1]; NaN where one is zero. */
    agopAlignment: 1,
    /** Of the objective's gradient on the next minibatch: singular values in W and ranks. Slow. */
    sigmaGradient: narrow,
    rankGradient: 4,
    /** Norm of that gradient in each encoder. Says little about what the function uses. Slow. */
    gradientNorm: m,
    /** Held-out accuracy per subset of the ensemble of the seed's unimodal controls; the same for all its replicas. */
    ensembleAccuracy: subsets,
  } as const;
}

/** Fields that cost a training step, and are taken at every `SLOW_EVERY`-th measurement and the last. */
export const SLOW_FIELDS: readonly Field[] = ['sigmaGradient', 'rankGradient', 'gradientNorm'];
export const SLOW_EVERY = 4;

export type Field = keyof ReturnType<typeof fieldSizes>;

export interface Layout {
  /** Numbers in one row. */
  readonly width: number;
  readonly fields: Readonly<Record<Field, { readonly offset: number; readonly length: number }>>;
}

export function layoutOf(dims: MeasureDims): Layout {
  let width = 0;
  const fields = {} as Record<Field, { offset: number; length: number }>;
  for (const [name, length] of Object.entries(fieldSizes(dims)) as [Field, number][]) {
    fields[name] = { offset: width, length };
    width += length;
  }
  return { width, fields };
}
