/**
 * When a rising quantity first reaches half of its last value, between two measurements along a straight line.
 *
 * @param times ascending. @param values one per time. @returns NaN where it never stands below half.
 */
export function halfTime(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  last: number,
): number {
  const half = last / 2;
  for (let k = 1; k < times.length; k++) {
    if (values[k] < half || values[k - 1] >= half) continue;
    const part = (half - values[k - 1]) / (values[k] - values[k - 1]);
    return times[k - 1] + part * (times[k] - times[k - 1]);
  }
  return Number.NaN;
}
