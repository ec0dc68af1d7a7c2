import { logSumExp } from './softmax.ts';

/** A fusion head behind the sums W v of its neurons: a = relu(W v + b), o = V a + c. */
export interface Answer {
  readonly fusion: number;
  readonly classes: number;
  /** b, F. */
  readonly bias: Float32Array | Float64Array;
  /** V transposed, F x C row-major, and c, C. */
  readonly answerWeights: Float32Array | Float64Array;
  readonly answerBias: Float32Array | Float64Array;
  /** Whether neurons do nothing with their sums: a = W v + b. */
  readonly linear?: boolean;
}

/** The fusion head of one replica. */
export interface Head extends Answer {
  readonly modalities: number;
  readonly latent: number;
  /** W transposed, (m Z) x F row-major. */
  readonly weights: Float32Array;
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
  head: Answer,
  parts: readonly Float64Array[],
  size: number,
): Float64Array {
  const { fusion, bias } = head;
  const result = new Float64Array(size * fusion);
  for (let n = 0; n < size; n++) result.set(bias, n * fusion);
  for (const part of parts) {
    const stride = part.length === fusion ? 0 : fusion;
    for (let n = 0; n < size; n++) {
      const [to, from] = [n * fusion, n * stride];
      for (let f = 0; f < fusion; f++) result[to + f] += part[from + f];
    }
  }
  if (head.linear) return result;
  for (let k = 0; k < result.length; k++) result[k] = Math.max(0, result[k]);
  return result;
}

/** Logits o = V a + c, N x C. */
export function logits(head: Answer, active: Float64Array): Float64Array {
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

/** How well the head does on a set of samples. */
export interface Score {
  readonly accuracy: number;
  /** Mean, nats; where numbers are asked for, half their mean squared error. */
  readonly crossEntropy: number;
}

/**
 * Accuracy and cross-entropy of the head on these parts: what `activations`, `logits` and the two functions
 * below make of them, row by row and without arrays in between. A part of one row serves every sample.
 *
 * @param wanted what the outputs should be, N x C, where numbers are asked for.
 */
export function scoreOf(
  head: Answer,
  parts: readonly Float64Array[],
  labels: Int32Array,
  wanted?: Float32Array,
): Score {
  const { fusion, classes, bias, answerWeights, answerBias } = head;
  const active = new Float64Array(fusion);
  const scores = new Float64Array(classes);
  let right = 0;
  let sum = 0;
  for (let n = 0; n < labels.length; n++) {
    for (let f = 0; f < fusion; f++) active[f] = bias[f];
    for (const part of parts) {
      const at = part.length === fusion ? 0 : n * fusion;
      for (let f = 0; f < fusion; f++) active[f] += part[at + f];
    }
    for (let c = 0; c < classes; c++) scores[c] = answerBias[c];
    for (let f = 0; f < fusion; f++) {
      const value = active[f];
      if (!(value > 0) && !head.linear) continue;
      for (let c = 0; c < classes; c++) scores[c] += value * answerWeights[f * classes + c];
    }
    let best = 0;
    for (let c = 1; c < classes; c++) if (scores[c] > scores[best]) best = c;
    if (best === labels[n]) right++;
    sum += wanted
      ? halfSquare(scores, 0, wanted, n * classes, classes)
      : logSumExp(scores, 0, classes) - scores[labels[n]];
  }
  return { accuracy: right / labels.length, crossEntropy: sum / labels.length };
}

/** Classes that are summed side by side. */
const ABREAST = 4;

/** Weights of the answer as `ABREAST` classes after each other, neuron by neuron, and their biases. */
function abreast({ fusion, classes, answerWeights, answerBias }: Answer) {
  const width = ABREAST * Math.ceil(classes / ABREAST);
  const bias = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  bias.set(answerBias);
  const weights = new Float64Array(width * fusion);
  for (let f = 0; f < fusion; f++) {
    for (let c = 0; c < classes; c++) {
      const lane = c % ABREAST;
      weights[(c - lane) * fusion + f * ABREAST + lane] = answerWeights[f * classes + c];
    }
  }
  return { width, bias, weights };
}

/** The accuracy that `scoreOf` gives, to the bit while weights are finite, in a third of its time. */
export function accuracyOf(
  head: Answer,
  parts: readonly Float64Array[],
  labels: Int32Array,
): number {
  const { fusion } = head;
  const { width, bias, weights } = abreast(head);
  const active = activations(head, parts, labels.length);
  let right = 0;
  for (let n = 0; n < labels.length; n++) {
    const own = n * fusion;
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    let at = 0;
    for (let c = 0; c < width; c += ABREAST) {
      let [s0, s1, s2, s3] = [bias[c], bias[c + 1], bias[c + 2], bias[c + 3]];
      for (let f = 0; f < fusion; f++) {
        const value = active[own + f];
        s0 += value * weights[at];
        s1 += value * weights[at + 1];
        s2 += value * weights[at + 2];
        s3 += value * weights[at + 3];
        at += ABREAST;
      }
      if (s0 > most) [most, best] = [s0, c];
      if (s1 > most) [most, best] = [s1, c + 1];
      if (s2 > most) [most, best] = [s2, c + 2];
      if (s3 > most) [most, best] = [s3, c + 3];
    }
    if (best === labels[n]) right++;
  }
  return right / labels.length;
}

/** Half the squared distance of `count` numbers from those wanted, each from a place on. */
function halfSquare(
  scores: ArrayLike<number>,
  at: number,
  wanted: ArrayLike<number>,
  from: number,
  count: number,
): number {
  let sum = 0;
  for (let c = 0; c < count; c++) {
    const off = scores[at + c] - wanted[from + c];
    sum += off * off;
  }
  return sum / 2;
}

/** Half the squared error of the outputs, N x C, the mean over samples. */
export function squaredError(
  scores: ArrayLike<number>,
  wanted: ArrayLike<number>,
  classes: number,
): number {
  const size = scores.length / classes;
  let sum = 0;
  for (let n = 0; n < size; n++)
    sum += halfSquare(scores, n * classes, wanted, n * classes, classes);
  return sum / size;
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
