import type { BandPoint } from './types.ts';

/** Dash of a line that lies on another, which is seen between its strokes. */
export const ON_ANOTHER = '9 9';

/**
 * Whether two lines lie on each other, so that one would hide the other: at more than half of the steps that both have,
 * they are less than `width` apart, px. `y` is where a value is drawn.
 */
export function lieTogether(
  one: readonly BandPoint[],
  other: readonly BandPoint[],
  y: (value: number) => number,
  width: number,
): boolean {
  const means = new Map(other.map(({ step, mean }) => [step, mean]));
  const apart = one
    .map(({ step, mean }) => Math.abs(y(mean) - y(means.get(step) ?? Number.NaN)))
    .filter(Number.isFinite);
  return apart.filter((distance) => distance < width).length > apart.length / 2;
}
