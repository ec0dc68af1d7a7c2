import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { Draws } from './testing/draws.ts';
import { varianceInflation } from './vif.ts';

/** Blood pressure data of 20 people: age, weight, surface, duration, pulse, stress. */
const BLOOD = [
  47, 85.4, 1.75, 5.1, 63, 33, 49, 94.2, 2.1, 3.8, 70, 14, 49, 95.3, 1.98, 8.2, 72, 10, 50, 94.7,
  2.01, 5.8, 73, 99, 51, 89.4, 1.89, 7, 72, 95, 48, 99.5, 2.25, 9.3, 71, 10, 49, 99.8, 2.25, 2.5,
  69, 42, 47, 90.9, 1.9, 6.2, 66, 8, 49, 89.2, 1.83, 7.1, 69, 62, 48, 92.7, 2.07, 5.6, 64, 35, 47,
  94.4, 2.07, 5.3, 74, 90, 49, 94.1, 1.98, 5.6, 71, 21, 50, 91.6, 2.05, 10.2, 68, 47, 45, 87.1,
  1.92, 5.6, 67, 80, 52, 101.3, 2.19, 10, 76, 98, 46, 94.5, 1.98, 7.4, 69, 95, 46, 87, 1.87, 3.6,
  62, 18, 46, 94.5, 1.9, 4.3, 70, 12, 48, 90.5, 1.88, 9, 71, 99, 56, 95.7, 2.09, 7, 75, 99,
];

/** 1 / (1 - R^2) of column j regressed on the others and a constant, by least squares. */
function byRegression(values: Float64Array, columns: number, j: number): number {
  const rows = values.length / columns;
  const of = (n: number, c: number) => values[n * columns + c];
  const design = new Matrix(
    Array.from({ length: rows }, (_, n) =>
      Array.from({ length: columns }, (_, c) => (c === j ? 1 : of(n, c))),
    ),
  );
  const target = Matrix.columnVector(Array.from({ length: rows }, (_, n) => of(n, j)));
  const left = Matrix.sub(target, design.mmul(solve(design, target)));
  const mean = target.sum() / rows;
  return Matrix.sub(target, mean).norm() ** 2 / left.norm() ** 2;
}

describe('variance inflation', () => {
  it('is as published for the blood pressure data (R, package car)', () => {
    const { factors, mean, constant, dependent } = varianceInflation(BLOOD, 6);
    const published = [1.762807, 8.417035, 5.328751, 1.237309, 4.413575, 1.834845];
    published.forEach((value, j) => {
      expect(factors[j]).toBeCloseTo(value, 6);
    });
    expect(mean).toBeCloseTo(
      published.reduce((sum, value) => sum + value / 6, 0),
      6,
    );
    expect([constant, dependent]).toEqual([0, 0]);
  });

  it('equals regressions one by one', () => {
    const draws = new Draws(41);
    const values = draws.normals(60 * 4).map((value, k, all) => value + (k > 3 ? all[k - 2] : 0));
    const { factors } = varianceInflation(values, 4);
    factors.forEach((factor, j) => {
      expect(factor / byRegression(values, 4, j)).toBeCloseTo(1, 10);
    });
  });

  it('is 1 / (1 - r^2) for two features', () => {
    // r = 0.6
    expect([...varianceInflation([1, 2, 2, 1, 3, 4, 4, 3], 2).factors]).toEqual([
      expect.closeTo(1 / 0.64, 12),
      expect.closeTo(1 / 0.64, 12),
    ]);
  });

  it('leaves out features that rest, and counts them', () => {
    const values = [1, 0.1, 2, 2, 0.1, 1, 3, 0.1, 4, 4, 0.1, 3];
    const { factors, mean, constant } = varianceInflation(values, 3);
    expect(factors[1]).toBeNaN();
    expect(mean).toBeCloseTo(1 / 0.64, 12);
    expect(constant).toBe(1);
    const none = varianceInflation([1, 2, 1, 2], 2);
    expect(none.mean).toBeNaN();
    expect(none.constant).toBe(2);
  });

  it('is infinite only for those that others make up exactly', () => {
    const draws = new Draws(42);
    const values = draws.normals(50 * 4);
    for (let n = 0; n < 50; n++) values[n * 4 + 2] = 2 * values[n * 4] - values[n * 4 + 1] + 3;
    const { factors, mean, dependent } = varianceInflation(values, 4);
    expect([...factors.subarray(0, 3)]).toEqual(new Array(3).fill(Number.POSITIVE_INFINITY));
    // The free one is explained by a plane of two others, as a regression without the third finds.
    const three = Float64Array.from(values.filter((_, k) => k % 4 !== 2));
    expect(factors[3]).toBeCloseTo(byRegression(three, 3, 2), 8);
    expect(mean).toBe(Number.POSITIVE_INFINITY);
    expect(dependent).toBe(3);
  });
});
