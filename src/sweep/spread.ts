import type { Points } from './points.ts';

/** Numbers of at most so many points from all over a sweep, its first and last among them. */
export function spreadOver({ count }: Pick<Points, 'count'>, most: number): number[] {
  const few = Math.min(most, count);
  return Array.from({ length: few }, (_, k) =>
    few === 1 ? count - 1 : Math.round((k * (count - 1)) / (few - 1)),
  );
}
