import { logSumExp } from './softmax.ts';

/** The fusion head of one replica: a = relu(W v + b), o = V a + c. */
export interface Head {
  readonly modalities: number;
  readonly latent: number;
  readonly fusion: number;
  readonly classes: number;
  /** W transposed, (m Z) x F row-major, and b, F. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** V transposed, F x C row-major, and c, C. */
  readonly answerWeights: Float32Array;
  readonly answerBias: Float32Array;
}

/**
 * What one modality adds to the neurons before the ReLU: W^(i) v_i, N x F. The sum over modalities is
 * all the head sees, so permuting or covering a modality needs no further product.
 *
 * @param codes v_i, N x Z.
 */
export function contribution(head: Head, modality: number, codes: Float32Array): Float64Array {
  const { latent, fusion, weights } = head;
  const size = codes.length / latent;
  const part = new Float64Array(size * fusion);
  for (let n = 0; n < size; n++) {
    for (let z = 0; z < latent; z++) {
      const value = codes[n * latent + z];
      if (value === 0) continue;
      const row = (modality * latent + z) * fusion;
      for (let f = 0; f < fusion; f++) part[n * fusion + f] += value * weights[row + f];
    }
  }
  return part;
}

/**
 * Activations a = relu(sum of parts + b), N x F. A part of one row only (a mean) serves every sample.
 */
export function activations(
  head: Head,
  parts: readonly Float64Array[],
  size: number,
): Float64Array {
  const { fusion, bias } = head;
  const result = new Float64Array(size * fusion);
  for (let n = 0; n < size; n++) {
    for (let f = 0; f < fusion; f++) result[n * fusion + f] = bias[f];
    for (const part of parts) {
      const row = part.length === fusion ? 0 : n;
      for (let f = 0; f < fusion; f++) result[n * fusion + f] += part[row * fusion + f];
    }
    for (let f = 0; f < fusion; f++) {
      const at = n * fusion + f;
      result[at] = Math.max(0, result[at]);
    }
  }
  return result;
}

/** Logits o = V a + c, N x C. */
export function logits(head: Head, active: Float64Array): Float64Array {
  const { fusion, classes, answerWeights, answerBias } = head;
  const size = active.length / fusion;
  const result = new Float64Array(size * classes);
  for (let n = 0; n < size; n++) {
    for (let c = 0; c < classes; c++) result[n * classes + c] = answerBias[c];
    for (let f = 0; f < fusion; f++) {
      const value = active[n * fusion + f];
      if (value === 0) continue;
      for (let c = 0; c < classes; c++) {
        result[n * classes + c] += value * answerWeights[f * classes + c];
      }
    }
  }
  return result;
}

/** Fraction of samples whose largest logit is their label (the first of equals wins). */
export function accuracy(scores: ArrayLike<number>, labels: Int32Array): number {
  const classes = scores.length / labels.length;
  let right = 0;
  for (let n = 0; n < labels.length; n++) {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (scores[n * classes + c] > scores[n * classes + best]) best = c;
    }
    if (best === labels[n]) right++;
  }
  return right / labels.length;
}

/** Mean cross-entropy of the labels under softmax(scores), nats. */
export function crossEntropy(scores: ArrayLike<number>, labels: Int32Array): number {
  const classes = scores.length / labels.length;
  let sum = 0;
  for (let n = 0; n < labels.length; n++) {
    sum += logSumExp(scores, n * classes, classes) - scores[n * classes + labels[n]];
  }
  return sum / labels.length;
}
