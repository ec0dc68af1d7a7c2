import { columnDeviations, columnMeans } from '#numeric/matrix.ts';
import { Adam } from './adam.ts';
import { linearLogits, linearLoss, linearSize } from './linear.ts';
import { initialMlp, mlpLogits, mlpLoss } from './mlp.ts';
import { logSoftmax } from './softmax.ts';

/** How a classifier is trained: full batches, Adam (Kingma & Ba, 2015; beta 0.9 and 0.999). */
export interface Training {
  /** Hidden units; 0 for softmax regression, which is linear and has one best answer. */
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

/** What is trained: its first parameters, its logits, and its loss with gradient. */
export function netOf({
  columns: inputs,
  hidden,
  classes: outputs,
  normal,
}: Pick<ClassifierTask, 'columns' | 'hidden' | 'classes' | 'normal'>) {
  if (hidden === 0) {
    const shape = { inputs, outputs };
    return {
      parameters: new Float64Array(linearSize(shape)),
      logits: linearLogits.bind(undefined, shape),
      loss: linearLoss.bind(undefined, shape),
    };
  }
  const shape = { inputs, hidden, outputs };
  return {
    parameters: initialMlp(shape, normal),
    logits: mlpLogits.bind(undefined, shape),
    loss: mlpLoss.bind(undefined, shape),
  };
}

/** Rows standardised by mean and deviation of these; a column without spread is only centred. */
export function standardiser(inputs: ArrayLike<number>, columns: number) {
  const means = columnMeans(inputs, columns);
  const scales = columnDeviations(inputs, columns).map((deviation) => deviation || 1);
  return (rows: ArrayLike<number>): Float64Array => {
    const result = new Float64Array(rows);
    for (let k = 0; k < result.length; k += columns) {
      for (let c = 0; c < columns; c++) result[k + c] = (result[k + c] - means[c]) / scales[c];
    }
    return result;
  };
}

/**
 * Trains a net of two layers (ReLU, softmax cross-entropy), or of one, on inputs that are standardised by the
 * training rows.
 */
export function trainClassifier(task: ClassifierTask): Classifier {
  const { inputs, columns, labels, classes, steps, rate, decay } = task;
  const standardise = standardiser(inputs, columns);
  const net = netOf(task);
  const { parameters } = net;
  const x = standardise(inputs);
  const adam = new Adam(parameters, rate);
  for (let step = 0; step < steps; step++) {
    adam.descend(net.loss(parameters, x, labels, decay).gradient);
  }

  const logits = (rows: ArrayLike<number>) => net.logits(parameters, standardise(rows));
  return { logits, probabilities: (rows) => logSoftmax(logits(rows), classes).map(Math.exp) };
}
