import { addColumnsByColumns, rowsByColumns } from '#numeric/products.ts';
import { crossEntropy } from './head.ts';
import { logSoftmax } from './softmax.ts';

/** A net of two layers, x -> ReLU(x W1 + b1) W2 + b2. */
export interface MlpShape {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

/** Numbers in the flat list of its parameters: W1 (inputs x hidden), b1, W2 (hidden x outputs), b2. */
export const mlpSize = ({ inputs, hidden, outputs }: MlpShape): number =>
  (inputs + 1) * hidden + (hidden + 1) * outputs;

/** The four parts of the flat list, as views of it. */
function partsOf({ inputs, hidden, outputs }: MlpShape, flat: Float64Array) {
  const bias1 = inputs * hidden;
  const weights2 = bias1 + hidden;
  const bias2 = weights2 + hidden * outputs;
  return {
    weights1: flat.subarray(0, bias1),
    bias1: flat.subarray(bias1, weights2),
    weights2: flat.subarray(weights2, bias2),
    bias2: flat.subarray(bias2),
  };
}

/** He normal weights, variance 2 / inputs of the layer; biases 0. */
export function initialMlp(shape: MlpShape, normal: () => number): Float64Array {
  const flat = new Float64Array(mlpSize(shape));
  const { weights1, weights2 } = partsOf(shape, flat);
  for (const [weights, inputs] of [
    [weights1, shape.inputs],
    [weights2, shape.hidden],
  ] as const) {
    const scale = Math.sqrt(2 / inputs);
    for (let k = 0; k < weights.length; k++) weights[k] = normal() * scale;
  }
  return flat;
}

/** ReLU in place, without a branch: which units are on is as hard to foresee as a coin. */
function cutOff(values: Float64Array): void {
  for (let k = 0; k < values.length; k++) values[k] = (values[k] + Math.abs(values[k])) / 2;
}

function forward(shape: MlpShape, flat: Float64Array, x: Float64Array) {
  const { weights1, bias1, weights2, bias2 } = partsOf(shape, flat);
  const hidden = rowsByColumns(x, weights1, bias1);
  cutOff(hidden);
  return { hidden, logits: rowsByColumns(hidden, weights2, bias2) };
}

/** Logits, N x outputs, of N x inputs numbers. */
export const mlpLogits = (shape: MlpShape, flat: Float64Array, x: Float64Array): Float64Array =>
  forward(shape, flat, x).logits;

/** Adds what a layer's outputs want (N x outputs) to the gradient of its weights and bias. */
export function addDenseGradient(
  x: Float64Array,
  wanted: Float64Array,
  weights: Float64Array,
  bias: Float64Array,
): void {
  const outputs = bias.length;
  for (let n = 0; n < wanted.length; n += outputs) {
    for (let o = 0; o < outputs; o++) bias[o] += wanted[n + o];
  }
  addColumnsByColumns(x, wanted, weights, outputs);
}

/** What the hidden units want, N x hidden: nothing where they are off. */
function wantedOf(
  { hidden: units, outputs }: MlpShape,
  hidden: Float64Array,
  wanted: Float64Array,
  weights2: Float64Array,
): Float64Array {
  const result = new Float64Array(hidden.length);
  for (let row = 0, n = 0; n < hidden.length; row += outputs, n += units) {
    for (let unit = 0; unit < units; unit++) {
      let sum = 0;
      for (let o = 0; o < outputs; o++) sum += wanted[row + o] * weights2[unit * outputs + o];
      result[n + unit] = sum * Number(hidden[n + unit] !== 0);
    }
  }
  return result;
}

/**
 * Mean cross-entropy of the labels plus decay / 2 times the squared weights (not the biases), and its
 * gradient, laid out like the parameters.
 */
export function mlpLoss(
  shape: MlpShape,
  flat: Float64Array,
  x: Float64Array,
  labels: Int32Array,
  decay: number,
): { loss: number; gradient: Float64Array } {
  const { hidden, logits } = forward(shape, flat, x);
  const own = partsOf(shape, flat);
  const gradient = new Float64Array(flat.length);
  const parts = partsOf(shape, gradient);

  const wanted = logSoftmax(logits, shape.outputs).map((p) => Math.exp(p) / labels.length);
  labels.forEach((label, n) => {
    wanted[n * shape.outputs + label] -= 1 / labels.length;
  });
  addDenseGradient(hidden, wanted, parts.weights2, parts.bias2);

  const wantedHidden = wantedOf(shape, hidden, wanted, own.weights2);
  addDenseGradient(x, wantedHidden, parts.weights1, parts.bias1);

  let loss = crossEntropy(logits, labels);
  for (const name of ['weights1', 'weights2'] as const) {
    const [weights, wants] = [own[name], parts[name]];
    for (let k = 0; k < weights.length; k++) {
      loss += (decay / 2) * weights[k] * weights[k];
      wants[k] += decay * weights[k];
    }
  }
  return { loss, gradient };
}
