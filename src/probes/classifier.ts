import { columnDeviations, columnMeans } from '#numeric/matrix.ts';
import { initialMlp, mlpLogits, mlpLoss } from './mlp.ts';
import { logSoftmax } from './softmax.ts';

/** How a classifier is trained: full batches, Adam (Kingma & Ba, 2015; beta 0.9 and 0.999). */
export interface Training {
  readonly hidden: number;
  readonly steps: number;
  readonly rate: number;
  /** Weight of half the squared weights in the loss. */
  readonly decay: number;
  /** Standard normals for the first weights. */
  readonly normal: () => number;
}

export interface ClassifierTask extends Training {
  /** N x columns. */
  readonly inputs: ArrayLike<number>;
  readonly columns: number;
  /** N class indices. */
  readonly labels: Int32Array;
  readonly classes: number;
}

/** Both take rows as wide as those it was trained on, and give N x classes numbers. */
export interface Classifier {
  logits(inputs: ArrayLike<number>): Float64Array;
  probabilities(inputs: ArrayLike<number>): Float64Array;
}

const BETA1 = 0.9;
const BETA2 = 0.999;
const TINY = 1e-8;

/**
 * Trains a net of two layers (ReLU, softmax cross-entropy) on standardised inputs. Columns are
 * standardised by the training rows' mean and deviation; one without spread is only centred.
 */
export function trainClassifier(task: ClassifierTask): Classifier {
  const { inputs, columns, labels, classes, hidden, steps, rate, decay, normal } = task;
  const means = columnMeans(inputs, columns);
  const scales = columnDeviations(inputs, columns).map((deviation) => deviation || 1);
  const standardise = (rows: ArrayLike<number>) =>
    Float64Array.from(rows, (value, k) => (value - means[k % columns]) / scales[k % columns]);

  const shape = { inputs: columns, hidden, outputs: classes };
  const parameters = initialMlp(shape, normal);
  const x = standardise(inputs);
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  for (let step = 1; step <= steps; step++) {
    const { gradient } = mlpLoss(shape, parameters, x, labels, decay);
    const weight1 = 1 - BETA1 ** step;
    const weight2 = 1 - BETA2 ** step;
    gradient.forEach((g, k) => {
      first[k] = BETA1 * first[k] + (1 - BETA1) * g;
      second[k] = BETA2 * second[k] + (1 - BETA2) * g * g;
      parameters[k] -= (rate * (first[k] / weight1)) / (Math.sqrt(second[k] / weight2) + TINY);
    });
  }

  const logits = (rows: ArrayLike<number>) => mlpLogits(shape, parameters, standardise(rows));
  return { logits, probabilities: (rows) => logSoftmax(logits(rows), classes).map(Math.exp) };
}
