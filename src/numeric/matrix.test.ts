import { describe, expect, it } from 'vitest';
import {
  centred,
  columnDeviations,
  columnMeans,
  cosine,
  crossProduct,
  groupMeans,
  takeRows,
  transposed,
} from './matrix.ts';

const table = Float64Array.from([1, 10, 3, 30, 5, 80]);

describe('matrix', () => {
  it('describes columns as reckoned by hand', () => {
    expect([...columnMeans(table, 2)]).toEqual([3, 40]);
    expect([...centred(table, 2)]).toEqual([-2, -30, 0, -10, 2, 40]);
    const [narrow, wide] = columnDeviations(table, 2);
    expect(narrow).toBeCloseTo(Math.sqrt(8 / 3), 12);
    expect(wide).toBeCloseTo(Math.sqrt(2600 / 3), 12);
  });

  it('finds no spread in a constant that binary numbers cannot hold', () => {
    const [still, moving] = columnDeviations(
      Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? 0.1 : k)),
      2,
    );
    expect(still).toBe(0);
    // 100 equidistant numbers, 2 apart.
    expect(moving).toBeCloseTo(2 * Math.sqrt((100 ** 2 - 1) / 12), 10);
  });

  it('takes, groups and turns rows', () => {
    expect([...takeRows(table, [2, 0, 2], 2)]).toEqual([5, 80, 1, 10, 5, 80]);
    expect([...groupMeans(table, Int32Array.from([2, 0, 2]), 2, 3)]).toEqual([
      3,
      30,
      Number.NaN,
      Number.NaN,
      3,
      45,
    ]);
    expect([...transposed(table, 2)]).toEqual([1, 3, 5, 10, 30, 80]);
  });

  it('multiplies across rows', () => {
    expect([...crossProduct(table, [1, 0, 2], 3)]).toEqual([11, 170]);
    expect(cosine([3, 4], [4, 3])).toBeCloseTo(0.96, 12);
    expect(cosine([0, 0], [4, 3])).toBeNaN();
  });
});
