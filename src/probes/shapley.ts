/**
 * Exact Shapley values of the players 0..count-1 (Shapley, 1953): each one's marginal worth averaged
 * over all orders of arrival.
 *
 * @param worth value of every subset, indexed by bit mask, 2^count numbers, the empty set included.
 * @returns one value per player; they sum to worth(all) - worth(none).
 */
export function shapley(worth: ArrayLike<number>, count: number): Float64Array {
  const weight = new Float64Array(count);
  weight[0] = 1 / count;
  for (let size = 1; size < count; size++) {
    weight[size] = (weight[size - 1] * size) / (count - size);
  }
  const values = new Float64Array(count);
  for (let subset = 0; subset < 2 ** count; subset++) {
    for (let player = 0; player < count; player++) {
      if (subset & (1 << player)) continue;
      const gain = worth[subset | (1 << player)] - worth[subset];
      values[player] += weight[bits(subset)] * gain;
    }
  }
  return values;
}

/** Each value's part of their sum; NaN where the sum is not positive and a share says nothing. */
export function shares(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum > 0 ? value / sum : Number.NaN));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
