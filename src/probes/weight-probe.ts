import { transposed } from '#numeric/matrix.ts';
import { type Classifier, type Training, trainClassifier } from './classifier.ts';
import { accuracy, crossEntropy, type Head } from './head.ts';
import { posteriorEntropy } from './softmax.ts';

type Fusion = Pick<Head, 'modalities' | 'latent' | 'fusion' | 'weights'>;

/** The weights of every neuron on one modality, W^(i), F x Z: a row per neuron. */
export function weightRows({ latent, fusion, weights }: Fusion, modality: number): Float64Array {
  const size = latent * fusion;
  return transposed(weights.subarray(modality * size, (modality + 1) * size), fusion);
}

/** Rows one after another, with the modality of each. */
function labelled(rows: readonly { values: Float64Array; modality: number }[], latent: number) {
  const inputs = new Float64Array(rows.reduce((sum, { values }) => sum + values.length, 0));
  const labels = new Int32Array(inputs.length / latent);
  let at = 0;
  for (const { values, modality } of rows) {
    inputs.set(values, at);
    labels.fill(modality, at / latent, (at + values.length) / latent);
    at += values.length;
  }
  return { inputs, labels };
}

/**
 * Trains the probe of the paper's Table 9: to tell, from the Z weights with which a neuron of a unimodal
 * replica reads its modality, which modality that is.
 *
 * @param replicas heads trained on one modality alone. Take other seeds than those it is applied to:
 *   replicas of one seed start from the same weights.
 */
export function trainWeightProbe(
  replicas: readonly { readonly head: Fusion; readonly modality: number }[],
  training: Training,
): Classifier {
  const { latent, modalities } = replicas[0].head;
  const rows = replicas.map(({ head, modality }) => ({
    values: weightRows(head, modality),
    modality,
  }));
  return trainClassifier({
    ...training,
    ...labelled(rows, latent),
    columns: latent,
    classes: modalities,
  });
}

export interface WeightProbe {
  /** Cross-entropy of the modality that a block reads, nats. */
  readonly crossEntropy: number;
  /** Entropy of the probe's posterior, nats; ln m where it does not decide. */
  readonly entropy: number;
  /** Share of blocks whose modality is named rightly. */
  readonly accuracy: number;
}

/**
 * Applies the probe to a fusion head. The paper does not say how rows of m blocks meet a probe of one;
 * our choice: each block W_n^(i) of each neuron is judged by itself, its label is the modality i that it
 * reads, and all m F blocks count alike. Low cross-entropy: blocks look as they do in a network of their
 * own. Above ln m the probe is sure of the wrong modality; that is not the same as being torn between
 * two, which only the entropy shows.
 */
export function weightProbe(probe: Classifier, head: Fusion): WeightProbe {
  const { modalities, latent } = head;
  const rows = Array.from({ length: modalities }, (_, modality) => ({
    values: weightRows(head, modality),
    modality,
  }));
  const { inputs, labels } = labelled(rows, latent);
  const scores = probe.logits(inputs);
  return {
    crossEntropy: crossEntropy(scores, labels),
    entropy: posteriorEntropy(scores, modalities),
    accuracy: accuracy(scores, labels),
  };
}
