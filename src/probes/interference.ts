import { columnMeans, groupMeans } from '#numeric/matrix.ts';
import { activations, contribution, type Head, logits } from './head.ts';
import { logSoftmax } from './softmax.ts';

/** What reaches the weights with which a neuron reads the class from one modality; one number per neuron. */
export interface FeatureGradient {
  /** Length of the gradient, nats per unit of weight, for features whose mean square is 1. */
  readonly gradient: Float64Array;
  /** What is left of the pushes of single samples when they are added up: 0 all cancel, 1 all agree. */
  readonly surviving: Float64Array;
}

/**
 * The gradient that predictive features still get, neuron by neuron (Theorem 1 of the paper says that it
 * vanishes where features of two modalities collide; how it is measured is our choice). A modality's
 * predictive part is what its code tells of the class: the mean code of the class less the mean of all, c.
 * The gradient is that of the cross-entropy in W_n as seen by that part alone, E[delta_n c] with
 * delta_n = dL / d(W_n v), over the root mean square of c; what survives is its length over
 * E[|delta_n| |c|]. NaN where a neuron is never on, or a code tells nothing.
 *
 * @param codes v_i, N x Z per modality. @param labels N, 0 to C - 1.
 * @returns per modality.
 */
export function featureGradients(
  head: Head,
  codes: readonly Float32Array[],
  labels: Int32Array,
): FeatureGradient[] {
  const { latent, fusion, classes } = head;
  const size = labels.length;
  const pushes = pushesOf(head, codes, labels);
  return codes.map((code) => {
    const overall = columnMeans(code, latent);
    const told = groupMeans(code, labels, latent, classes).map(
      (mean, k) => mean - overall[k % latent],
    );
    const sums = new Float64Array(fusion * latent);
    const apart = new Float64Array(fusion);
    let square = 0;
    for (let n = 0; n < size; n++) {
      const own = told.subarray(labels[n] * latent, (labels[n] + 1) * latent);
      const length = Math.hypot(...own);
      square += length * length;
      for (let f = 0; f < fusion; f++) {
        const push = pushes[n * fusion + f];
        if (push === 0) continue;
        apart[f] += Math.abs(push) * length;
        for (let z = 0; z < latent; z++) sums[f * latent + z] += push * own[z];
      }
    }
    const together = apart.map((_, f) =>
      Math.hypot(...sums.subarray(f * latent, (f + 1) * latent)),
    );
    const scale = size * Math.sqrt(square / size);
    return {
      gradient: together.map((length, f) => (apart[f] > 0 ? length / scale : Number.NaN)),
      surviving: together.map((length, f) => length / apart[f]),
    };
  });
}

/** delta_n = dL / d(W_n v + b_n) for the cross-entropy of each sample by itself, N x F. */
function pushesOf(head: Head, codes: readonly Float32Array[], labels: Int32Array): Float64Array {
  const { fusion, classes, answerWeights } = head;
  const parts = codes.map((code, i) => contribution(head, i, code));
  const active = activations(head, parts, labels.length);
  const errors = logSoftmax(logits(head, active), classes).map(Math.exp);
  labels.forEach((label, n) => {
    errors[n * classes + label] -= 1;
  });
  return active.map((value, k) => {
    if (!(value > 0)) return 0;
    const [n, f] = [Math.floor(k / fusion), k % fusion];
    let push = 0;
    for (let c = 0; c < classes; c++) {
      push += errors[n * classes + c] * answerWeights[f * classes + c];
    }
    return push;
  });
}
