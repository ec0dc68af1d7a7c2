import type { Factors } from '#spec/index.ts';

/**
 * Inputs from factors: x = g A f, per sample, g the loudness.
 *
 * @param factors size x (predictive + noise).
 * @param matrix inputs x (predictive + noise).
 * @returns size x inputs.
 */
export function mixed(
  factors: Float32Array,
  size: number,
  { predictive, noise, inputs: wide, loudness }: Factors,
  matrix: Float64Array,
): Float32Array {
  const columns = predictive + noise;
  const inputs = new Float32Array(size * wide);
  for (let n = 0; n < size; n++) {
    for (let row = 0; row < wide; row++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) {
        sum += matrix[row * columns + c] * factors[n * columns + c];
      }
      inputs[n * wide + row] = loudness * sum;
    }
  }
  return inputs;
}
