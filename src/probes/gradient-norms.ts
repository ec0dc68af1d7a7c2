/** Part of a flat list of numbers, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Euclidean norm of parts of a flat gradient, for example of each encoder. It is no property of the
 * function that is learned: writing the same network as f -> c f, W -> W / c changes it.
 */
export function gradientNorms(gradient: ArrayLike<number>, ranges: readonly Range[]): Float64Array {
  return Float64Array.from(ranges, ({ start, end }) => {
    let sum = 0;
    for (let k = start; k < end; k++) sum += gradient[k] * gradient[k];
    return Math.sqrt(sum);
  });
}
