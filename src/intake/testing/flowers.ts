import { Stream } from '#numeric/random.ts';

/** Columns of invented flowers: two senses of two numbers, three kinds, in a shuffled order. */
export function flowers(
  rows: number,
): Record<'sepal_length' | 'sepal_width' | 'petal_length' | 'petal_width' | 'species', string[]> {
  const stream = new Stream(1, 'flowers');
  const kinds = Array.from({ length: rows }, () => stream.below(3));
  const column = (step: number, spread: number) =>
    kinds.map((kind) => (5 + step * kind + spread * (stream.uniform() - 0.5)).toFixed(3));
  return {
    sepal_length: column(0.5, 2),
    sepal_width: column(-0.2, 2),
    petal_length: column(1, 2.5),
    petal_width: column(0.4, 1.5),
    species: kinds.map((kind) => ['setosa', 'versicolor', 'virginica'][kind]),
  };
}
