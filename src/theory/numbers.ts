import { pointed } from '#language/figures.ts';
import { decimal } from '#panels/words.ts';
import { say } from './say.ts';

/** Mean of the finite values; NaN of none. */
export function meanOf(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Least and greatest of the finite values; NaN of none. */
export function rangeOf(values: readonly number[]): [number, number] {
  const known = values.filter(Number.isFinite);
  return known.length > 0 ? [Math.min(...known), Math.max(...known)] : [Number.NaN, Number.NaN];
}

/** Places of the values in their order, from 1; equals share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Spearman's rank correlation of the pairs that are both finite; NaN where one side does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const pairs = a.map((value, k) => [value, b[k]]).filter((pair) => pair.every(Number.isFinite));
  const [x, y] = [0, 1].map((side) => ranksOf(pairs.map((pair) => pair[side])));
  const middle = (pairs.length + 1) / 2;
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, k) => sum + (value - middle) * (q[k] - middle), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

/** A number of an axis with as many digits as it has. */
export const tick = (value: number): string => pointed(String(value));

/** A number with two decimals. */
export const two = decimal(2);

/** "0.42 (0.31 to 0.55)": mean and range. */
export function spread(values: readonly number[], print = two): string {
  const [low, high] = rangeOf(values);
  return say('theory-spread', { mean: print(meanOf(values)), low: print(low), high: print(high) });
}
