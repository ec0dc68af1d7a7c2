/** Least-squares slope of y over x. @throws RangeError if all x are equal. */
export function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  if (spread === 0) throw new RangeError('A slope needs two different places.');
  return x.reduce((sum, value, k) => sum + (value - mx) * (y[k] - my), 0) / spread;
}
