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

/** x W + b: N x outputs numbers of N x inputs. */
export function dense(x: Float64Array, weights: Float64Array, bias: Float64Array): Float64Array {
  const outputs = bias.length;
  const inputs = weights.length / outputs;
  const rows = x.length / inputs;
  const result = new Float64Array(rows * outputs);
  for (let n = 0; n < rows; n++) {
    const to = n * outputs;
    result.set(bias, to);
    for (let i = 0; i < inputs; i++) {
      const value = x[n * inputs + i];
      if (value === 0) continue;
      const from = i * outputs;
      for (let o = 0; o < outputs; o++) result[to + o] += value * weights[from + o];
    }
  }
  return result;
}

function forward(shape: MlpShape, flat: Float64Array, x: Float64Array) {
  const { weights1, bias1, weights2, bias2 } = partsOf(shape, flat);
  const hidden = dense(x, weights1, bias1);
  for (let k = 0; k < hidden.length; k++) hidden[k] = Math.max(0, hidden[k]);
  return { hidden, logits: dense(hidden, weights2, bias2) };
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
  const inputs = weights.length / outputs;
  const rows = x.length / inputs;
  for (let n = 0; n < rows; n++) {
    const from = n * outputs;
    for (let o = 0; o < outputs; o++) bias[o] += wanted[from + o];
    for (let i = 0; i < inputs; i++) {
      const value = x[n * inputs + i];
      if (value === 0) continue;
      const to = i * outputs;
      for (let o = 0; o < outputs; o++) weights[to + o] += value * wanted[from + o];
    }
  }
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

  const wantedHidden = new Float64Array(hidden.length);
  const { outputs } = shape;
  const { weights2 } = own;
  for (let k = 0; k < hidden.length; k++) {
    if (hidden[k] === 0) continue;
    const row = Math.floor(k / shape.hidden) * outputs;
    const unit = (k % shape.hidden) * outputs;
    for (let o = 0; o < outputs; o++) wantedHidden[k] += wanted[row + o] * weights2[unit + o];
  }
  addDenseGradient(x, wantedHidden, parts.weights1, parts.bias1);

  let loss = crossEntropy(logits, labels);
  for (const name of ['weights1', 'weights2'] as const) {
    own[name].forEach((weight, k) => {
      loss += (decay / 2) * weight * weight;
      parts[name][k] += decay * weight;
    });
  }
  return { loss, gradient };
}
