/**
 * How often a neuron is turned on or off if one modality says what it says of another sample, per neuron:
 * the neuron is on where the sum of the parts and its bias is above 0.
 *
 * @param parts contributions of the head per modality, N x F, and b, F.
 * @param rows the other sample of each; within a class, what flips the neuron is noise.
 */
export function flips(
  { fusion, bias }: { readonly fusion: number; readonly bias: ArrayLike<number> },
  parts: readonly Float64Array[],
  modality: number,
  rows: Int32Array,
): Float64Array {
  const counts = new Float64Array(fusion);
  const own = parts[modality];
  for (let n = 0; n < rows.length; n++) {
    for (let f = 0; f < fusion; f++) {
      let sum = bias[f];
      for (const part of parts) sum += part[n * fusion + f];
      const swapped = sum - own[n * fusion + f] + own[rows[n] * fusion + f];
      if (sum > 0 !== swapped > 0) counts[f]++;
    }
  }
  return counts.map((count) => count / rows.length);
}
