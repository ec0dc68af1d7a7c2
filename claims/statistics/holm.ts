/**
 * Holm's step-down correction (Scand. J. Statist. 6, 1979): adjusted p-values in the order given, each at
 * most 1. A test is significant at a level if its adjusted p is at most that level.
 */
export function holm(values: readonly number[]): number[] {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const adjusted = new Array<number>(values.length);
  let largest = 0;
  order.forEach((index, k) => {
    largest = Math.max(largest, Math.min(1, (values.length - k) * values[index]));
    adjusted[index] = largest;
  });
  return adjusted;
}
