/** Standard normal quantile of a two-sided interval of 95 %. */
const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval of a proportion (1927), which stays within 0 and 1 and does not vanish at either end.
 *
 * @param part the proportion that was seen. @param count of how many, whole or effective, above 0.
 */
export function wilson(part: number, count: number, z = Z95): Interval {
  const shrink = 1 + z ** 2 / count;
  const middle = (part + z ** 2 / (2 * count)) / shrink;
  const half = (z / shrink) * Math.sqrt((part * (1 - part)) / count + z ** 2 / (4 * count ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Two-sided p of Student's t with a whole number of degrees of freedom: the finite sums of Abramowitz and
 * Stegun, 26.7.3 and 26.7.4.
 */
export function studentP(t: number, freedom: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cosine ** 2 * (k - 1)) / k;
    sum += term;
  }
  const within = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return Math.max(0, 1 - within);
}

const quantiles = new Map<string, number>();

/** The t that a share of `p` lies beyond, on both sides together; found once, since every cell of a map asks. */
export function studentT(p: number, freedom: number): number {
  const key = `${p} ${freedom}`;
  const known = quantiles.get(key) ?? findStudentT(p, freedom);
  quantiles.set(key, known);
  return known;
}

function findStudentT(p: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (studentP(high, freedom) > p) high *= 2;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (studentP(middle, freedom) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Variance over a sample of two or more, less one degree of freedom. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Student's interval of a mean, 95 %; without an end where one value says nothing of its spread. */
export function meanInterval(values: readonly number[]): Interval {
  if (values.length < 2) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const mean = meanOf(values);
  const half = studentT(0.05, values.length - 1) * Math.sqrt(varianceOf(values) / values.length);
  return { low: mean - half, high: mean + half };
}

/** Holm's correction of many p: the chance of one false discovery among all stays below each. */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, k) => k).sort((a, b) => ps[a] - ps[b]);
  const corrected = [...ps];
  let least = 0;
  order.forEach((k, rank) => {
    least = Math.max(least, Math.min(1, ps[k] * (ps.length - rank)));
    corrected[k] = least;
  });
  return corrected;
}
