import type { Head } from './head.ts';

/** Where each neuron's variance comes from; per modality one number per neuron. */
export interface VarianceSplit {
  /** 1/2 E[(a - a with v_i of any other sample)^2]: everything modality i does to the neuron. */
  readonly total: readonly Float64Array[];
  /** The same with v_i of another sample of the same class: what i does apart from the class. */
  readonly noise: readonly Float64Array[];
  /** max(0, total - noise): what i tells the neuron about the class. */
  readonly predictive: readonly Float64Array[];
}

/** Which other sample each sample borrows a modality from. */
export interface Resampling {
  /** A permutation without fixed points. */
  readonly any: Int32Array;
  /** A permutation within each class; a class of one keeps its only sample. */
  readonly sameClass: Int32Array;
}

/** Sends every entry of `order` to the next one, the last to the first. */
function cycle(order: ArrayLike<number>, into: Int32Array): void {
  for (let k = 0; k < order.length; k++) into[order[k]] = order[(k + 1) % order.length];
}

/** A random resampling: one cycle through all samples and one through each class, in a random order. */
export function resampling(
  labels: Int32Array,
  permutation: (size: number) => Int32Array,
): Resampling {
  const order = permutation(labels.length);
  const any = new Int32Array(labels.length);
  const sameClass = new Int32Array(labels.length);
  cycle(order, any);
  for (const label of new Set(labels)) {
    cycle(
      order.filter((n) => labels[n] === label),
      sameClass,
    );
  }
  return { any, sameClass };
}

/**
 * Half the mean squared change of each neuron when every sample takes `part` from another row.
 *
 * @param before sums of all parts and the bias, N x F, before the ReLU.
 * @param least what a neuron gives at least: 0 with a ReLU, anything without.
 */
function effectOfSwap(
  before: Float64Array,
  part: Float64Array,
  rows: Int32Array,
  columns: number,
  least: number,
): Float64Array {
  const sums = new Float64Array(columns);
  for (let n = 0; n < rows.length; n++) {
    const at = n * columns;
    const from = rows[n] * columns;
    for (let f = 0; f < columns; f++) {
      const sum = before[at + f];
      const swapped = sum - part[at + f] + part[from + f];
      const change = Math.max(least, sum) - Math.max(least, swapped);
      sums[f] += change * change;
    }
  }
  return sums.map((sum) => sum / (2 * rows.length));
}

/**
 * Splits each fusion neuron's variance by modality with Jansen's estimator of Sobol's total index
 * (Jansen, Comput. Phys. Commun. 117, 1999), averaged over several resamplings.
 *
 * @param parts contributions of the head per modality, N x F.
 * @param least what a neuron gives at least: -Infinity where it has no ReLU.
 */
export function varianceSplit(
  { fusion, bias }: Pick<Head, 'fusion' | 'bias'>,
  parts: readonly Float64Array[],
  resamplings: readonly Resampling[],
  least = 0,
): VarianceSplit {
  const before = new Float64Array(parts[0].length);
  for (let k = 0; k < before.length; k += fusion) before.set(bias, k);
  for (const part of parts) for (let k = 0; k < before.length; k++) before[k] += part[k];
  const averaged = (part: Float64Array, kind: keyof Resampling) => {
    const mean = new Float64Array(fusion);
    for (const draw of resamplings) {
      const effect = effectOfSwap(before, part, draw[kind], fusion, least);
      for (let f = 0; f < fusion; f++) mean[f] += effect[f] / resamplings.length;
    }
    return mean;
  };
  return splitOf(
    parts.map((part) => averaged(part, 'any')),
    parts.map((part) => averaged(part, 'sameClass')),
  );
}

/** The split that follows from what a modality does in all and within a class, per modality and neuron. */
export function splitOf(
  total: readonly ArrayLike<number>[],
  noise: readonly ArrayLike<number>[],
): VarianceSplit {
  const predictive = total.map((all, i) =>
    Float64Array.from(all, (value, f) => Math.max(0, value - noise[i][f])),
  );
  const wide = (columns: readonly ArrayLike<number>[]) =>
    columns.map((column) => Float64Array.from(column));
  return { total: wide(total), noise: wide(noise), predictive };
}
