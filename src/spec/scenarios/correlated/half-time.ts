/** A part of the largest value that is added to it, so that it has a place on a logistic curve, too. */
const ABOVE = 1e-3;

/**
 * When a rising quantity first reaches half of its last value. Between two measurements it is taken to rise along
 * the logistic curve that ends at its largest value, as the weight of a sense does that is learned alone.
 *
 * @param times ascending. @param values not negative, one per time; NaN where none was taken.
 * @returns NaN where it never stands below half.
 */
export function halfTime(
  times: ArrayLike<number>,
  values: ArrayLike<number>,
  last: number,
): number {
  const half = last / 2;
  let largest = last;
  for (let k = 0; k < values.length; k++) if (values[k] > largest) largest = values[k];
  const tiny = Number.MIN_VALUE;
  const place = (value: number) =>
    Math.log(Math.max(value, tiny)) - Math.log((1 + ABOVE) * largest - value);
  for (let k = 1; k < times.length; k++) {
    if (!(values[k] >= half && values[k - 1] < half)) continue;
    const [from, to] = [place(values[k - 1]), place(values[k])];
    const part = (place(half) - from) / (to - from);
    return times[k - 1] + part * (times[k] - times[k - 1]);
  }
  return Number.NaN;
}
