import type { StoredArray } from '#files/arrays.ts';
import { told } from '#files/told.ts';
import { transposed } from '#numeric/matrix.ts';
import type { Answer } from '#probes/index.ts';
import { type NamedArrays, readNumbers, shapeWords } from './named-arrays.ts';

/** A fusion head as it was saved: what its neurons read of each sense, and what is behind them. */
export interface GivenHead extends Answer {
  /** Per sense: W transposed, width x neurons. */
  readonly blocks: readonly Float64Array[];
  readonly layers: 1 | 2;
}

interface Layer {
  readonly weight: StoredArray;
  readonly bias: StoredArray;
}

const LAYOUT =
  'save it as PyTorch has it: head.0.weight F x sum of widths, head.0.bias F, head.1.weight C x F, head.1.bias C';

/** The arrays of a head, or nothing; of `nn.Sequential(Linear, ReLU, Linear)` the second layer is head.2. */
export function findHead(arrays: NamedArrays): readonly Layer[] | undefined {
  const named = arrays.names.filter((name) => name.startsWith('head.'));
  if (named.length === 0) return undefined;
  const known = /^head\.[012]\.(weight|bias)$/;
  const strange = named.find((name) => !known.test(name));
  if (strange) {
    throw arrays.refusal(told`“${strange}” is none of a head of one or two layers`, LAYOUT);
  }
  const has = (layer: number) => named.some((name) => name.startsWith(`head.${layer}.`));
  if (has(1) && has(2)) {
    const remedy = 'keep two layers, Linear, ReLU, Linear';
    throw arrays.refusal('the head has three layers, head.0 to head.2', remedy);
  }
  const numbers = [0, ...(has(1) ? [1] : has(2) ? [2] : [])];
  return numbers.map((layer) => ({
    weight: arrays.need(`head.${layer}.weight`, LAYOUT),
    bias: arrays.need(`head.${layer}.bias`, 'add it; of a layer without a bias, zeros'),
  }));
}

/** How many classes a head tells apart. @throws FileError if its arrays do not fit together. */
export function outputsOf(arrays: NamedArrays, layers: readonly Layer[]): number {
  for (const { weight, bias } of layers) {
    if (weight.shape.length !== 2 || weight.shape.includes(0)) {
      throw arrays.refusal(told`it is ${shapeWords(weight)}`, LAYOUT, { array: weight.name });
    }
    const [rows] = weight.shape;
    if (bias.shape.length !== 1 || bias.shape[0] !== rows) {
      const problem = told`it is ${shapeWords(bias)}, and ${weight.name} has ${rows} rows`;
      throw arrays.refusal(problem, 'save one number for each row', { array: bias.name });
    }
  }
  const [first, second] = layers;
  if (second && second.weight.shape[1] !== first.weight.shape[0]) {
    const problem = told`it reads ${second.weight.shape[1]} neurons, and ${first.weight.name} makes ${first.weight.shape[0]}`;
    throw arrays.refusal(problem, LAYOUT, { array: second.weight.name });
  }
  const [outputs] = (second ?? first).weight.shape;
  if (outputs >= 2) return outputs;
  throw arrays.refusal('the head has one output', 'give it an output for each class', {
    array: (second ?? first).weight.name,
  });
}

/** @param widths of the senses, in the order in which the head reads them. */
export async function readHead(
  arrays: NamedArrays,
  layers: readonly Layer[],
  widths: readonly number[],
): Promise<GivenHead> {
  const [first, second] = layers;
  const inputs = widths.reduce((sum, width) => sum + width, 0);
  const [neurons, reads] = first.weight.shape;
  if (reads !== inputs) {
    const sum = `${widths.join(' + ')} = ${inputs}`;
    const problem =
      neurons === inputs
        ? told`it reads ${reads} numbers, and the codes have ${sum} (it may be transposed)`
        : told`it reads ${reads} numbers, and the codes have ${sum}`;
    throw arrays.refusal(problem, LAYOUT, { array: first.weight.name });
  }
  const all = await readNumbers(arrays, first.weight);
  const bias = await readNumbers(arrays, first.bias);
  const across = transposed(all, inputs);
  let at = 0;
  const blocks = widths.map((width) => {
    const block = across.slice(at * neurons, (at + width) * neurons);
    at += width;
    return block;
  });
  if (!second) return { ...oneLayer(neurons, bias), blocks, layers: 1 };
  const answer = await readNumbers(arrays, second.weight);
  return {
    ...{ blocks, layers: 2, fusion: neurons, classes: second.weight.shape[0], bias },
    answerWeights: transposed(answer, neurons),
    answerBias: await readNumbers(arrays, second.bias),
  };
}

/** Outputs that are neurons themselves, each passed on as it is. */
function oneLayer(classes: number, bias: Float64Array): Answer {
  const answerWeights = new Float64Array(classes * classes);
  for (let c = 0; c < classes; c++) answerWeights[c * classes + c] = 1;
  const answerBias = new Float64Array(classes);
  return { fusion: classes, classes, bias, answerWeights, answerBias, linear: true };
}
