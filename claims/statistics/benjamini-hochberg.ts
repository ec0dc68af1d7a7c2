/**
 * Benjamini and Hochberg's step-up procedure (J. R. Statist. Soc. B 57, 1995): adjusted p-values in the order
 * given, each at most 1. Rejecting those at or below q keeps the expected part of false ones among them to q,
 * for independent tests and for such as depend positively on each other.
 */
export function benjaminiHochberg(values: readonly number[]): number[] {
  const order = Array.from(values.keys()).sort((a, b) => values[b] - values[a]);
  const adjusted = new Array<number>(values.length);
  let least = 1;
  order.forEach((index, k) => {
    least = Math.min(least, (values.length / (values.length - k)) * values[index]);
    adjusted[index] = least;
  });
  return adjusted;
}
