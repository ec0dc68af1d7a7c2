/** How much more often than its fair part the commonest class may come, apart from chance. */
const TIMES_FAIR = 1.3;

/**
 * The commonest class and its rate, if it comes much more often than others do, beyond what chance makes of as many
 * rows (two standard errors).
 */
export function imbalanceOf(
  labels: Int32Array,
  classes: number,
): { readonly commonest: number; readonly rate: number } | undefined {
  const counts = countsOf(labels, classes);
  const commonest = counts.indexOf(Math.max(...counts));
  const [rate, fair] = [counts[commonest] / labels.length, 1 / classes];
  const error = Math.sqrt((fair * (1 - fair)) / labels.length);
  return rate > TIMES_FAIR * fair + 2 * error ? { commonest, rate } : undefined;
}

/** How often each class comes. */
export function countsOf(labels: Int32Array, classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]++;
  return counts;
}
