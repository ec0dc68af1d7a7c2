import { describe, expect, it } from 'vitest';
import { MOST_SOBOL_AXES, sobol, sobolBits } from './sobol.ts';

const axes = Array.from({ length: MOST_SOBOL_AXES }, (_, axis) => axis);

describe("Sobol's sequence", () => {
  it('is the one that Joe and Kuo publish (sobol.cc, 10 points, and SciPy 1.17 for the fourth axis)', () => {
    const published = [
      [0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25],
      [0.25, 0.75, 0.75, 0.75],
      [0.375, 0.375, 0.625, 0.875],
      [0.875, 0.875, 0.125, 0.375],
      [0.625, 0.125, 0.875, 0.625],
      [0.125, 0.625, 0.375, 0.125],
      [0.1875, 0.3125, 0.9375, 0.4375],
      [0.6875, 0.8125, 0.4375, 0.9375],
    ];
    const made = published.map((_, i) => axes.map((axis) => sobolBits(i, axis) / 2 ** 32));
    expect(made).toEqual(published);
  });

  it.each([2, 3, 4, 6, 8])(
    'scrambled, has one of its first 2^%i points in each stretch',
    (power) => {
      const count = 2 ** power;
      for (const axis of axes) {
        const stretches = Array.from({ length: count }, (_, i) =>
          Math.floor(sobol(i, axis) * count),
        );
        expect(new Set(stretches).size).toBe(count);
      }
    },
  );

  it('scrambled, fills every pair of axes: 16 points, one in each box of some 4 x 4 or 2 x 8', () => {
    for (const a of axes) {
      for (const b of axes.filter((other) => other > a)) {
        const boxes = (x: number, y: number) =>
          new Set(
            Array.from(
              { length: 16 },
              (_, i) => `${Math.floor(sobol(i, a) * x)} ${Math.floor(sobol(i, b) * y)}`,
            ),
          ).size;
        expect(Math.max(boxes(4, 4), boxes(2, 8), boxes(8, 2))).toBeGreaterThanOrEqual(14);
      }
    }
  });

  it('scrambled, has no point on an edge and no two axes alike', () => {
    const points = Array.from({ length: 64 }, (_, i) => axes.map((axis) => sobol(i, axis)));
    expect(points.flat().every((one) => one >= 0 && one < 1)).toBe(true);
    expect(points[0].some((one) => one === 0)).toBe(false);
    for (const a of axes) {
      for (const b of axes) {
        if (a !== b) expect(points.some((point) => point[a] !== point[b])).toBe(true);
      }
    }
  });
});
