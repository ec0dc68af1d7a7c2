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
 * Estimators: the variance split is Jansen's on held-out samples; shares are exact Shapley values.
 */
export function fieldSizes({ modalities: m, fusion, latent }: MeasureDims) {
  const subsets = 2 ** m;
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
    sigmaW: Math.min(fusion, latent * m),
    sigmaA: fusion,
    /** Numeric, effective and stable rank and participation ratio of W and of A. */
    rankW: 4,
    rankA: 4,
    /** Held-out accuracy of the linear read-out of each encoder. */
    encoderAccuracy: m,
  } as const;
}

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
