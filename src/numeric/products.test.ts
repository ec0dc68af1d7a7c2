import { describe, expect, it } from 'vitest';
import { addColumnsByColumns, rowsByColumns } from './products.ts';
import { Stream } from './random.ts';

/** As the sums are written on paper, term by term. */
function plain(a: number[][], b: number[][], first: (i: number, j: number) => number): number[][] {
  return a.map((row, i) =>
    b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], first(i, j))),
  );
}

const stream = new Stream(5, 'products-test');
const matrix = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => stream.normal()));
const flat = (rows: number[][]): Float64Array => Float64Array.from(rows.flat());
const turned = (rows: number[][]): number[][] => rows[0].map((_, j) => rows.map((row) => row[j]));

describe.each([
  [1, 1, 1],
  [2, 3, 4],
  [5, 7, 6],
  [8, 16, 9],
])('products of %i x %i by %i columns', (rows, depth, columns) => {
  const a = matrix(rows, depth);
  const b = matrix(depth, columns);

  it('begin with the first row and sum in order, to the bit', () => {
    const first = matrix(1, columns);
    const expected = plain(a, b, (_, j) => first[0][j]);
    expect(rowsByColumns(flat(a), flat(b), flat(first))).toEqual(flat(expected));
  });

  it('add to what is there, to the bit', () => {
    const c = matrix(rows, columns);
    const sums = flat(c);
    addColumnsByColumns(flat(turned(a)), flat(b), sums, columns);
    expect(sums).toEqual(flat(plain(a, b, (i, j) => c[i][j])));
  });
});
