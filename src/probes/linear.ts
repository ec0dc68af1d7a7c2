import { rowsByColumns } from '#numeric/products.ts';
import { crossEntropy } from './head.ts';
import { addDenseGradient } from './mlp.ts';
import { logSoftmax } from './softmax.ts';

/** One layer, x -> x W + b: softmax regression. Flat list of its parameters: W (inputs x outputs), b. */
export interface LinearShape {
  readonly inputs: number;
  readonly outputs: number;
}

const partsOf = ({ inputs, outputs }: LinearShape, flat: Float64Array) => ({
  weights: flat.subarray(0, inputs * outputs),
  bias: flat.subarray(inputs * outputs),
});

export const linearSize = ({ inputs, outputs }: LinearShape): number => (inputs + 1) * outputs;

/** Logits, N x outputs, of N x inputs numbers. */
export function linearLogits(shape: LinearShape, flat: Float64Array, x: Float64Array) {
  const { weights, bias } = partsOf(shape, flat);
  return rowsByColumns(x, weights, bias);
}

/**
 * Mean cross-entropy of the labels (nats) plus decay / 2 times the squared weights (not the biases), and its
 * gradient, laid out like the parameters. Convex: it has one minimum.
 */
export function linearLoss(
  shape: LinearShape,
  flat: Float64Array,
  x: Float64Array,
  labels: Int32Array,
  decay: number,
): { loss: number; gradient: Float64Array } {
  const logits = linearLogits(shape, flat, x);
  const gradient = new Float64Array(flat.length);
  const parts = partsOf(shape, gradient);
  const wanted = logSoftmax(logits, shape.outputs).map((p) => Math.exp(p) / labels.length);
  labels.forEach((label, n) => {
    wanted[n * shape.outputs + label] -= 1 / labels.length;
  });
  addDenseGradient(x, wanted, parts.weights, parts.bias);
  let loss = crossEntropy(logits, labels);
  partsOf(shape, flat).weights.forEach((weight, k) => {
    loss += (decay / 2) * weight * weight;
    parts.weights[k] += decay * weight;
  });
  return { loss, gradient };
}
