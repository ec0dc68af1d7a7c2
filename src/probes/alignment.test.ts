import { describe, expect, it } from 'vitest';
import { cosine } from '#numeric/matrix.ts';
import { ckaMatrix, gramCosine, linearCka } from './alignment.ts';
import { Draws } from './testing/draws.ts';

const rows = 12;
const draws = new Draws(31);
const a = draws.normals(rows * 4).map((value) => value + 1);
const b = Float64Array.from({ length: rows * 3 }, (_, k) => {
  const n = Math.floor(k / 3);
  return a[n * 4 + (k % 3)] + 0.7 * draws.normal();
});

/** X X^T, N x N: what the functions do without. */
const gram = (x: Float64Array) => {
  const columns = x.length / rows;
  return Float64Array.from({ length: rows * rows }, (_, k) => {
    const [n, r] = [Math.floor(k / rows), k % rows];
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += x[n * columns + c] * x[r * columns + c];
    return sum;
  });
};

/** H K H with the centring matrix H = I - 1/N. */
const centre = (k: Float64Array) => {
  const mean = (n: number) =>
    k.subarray(n * rows, (n + 1) * rows).reduce((s, v) => s + v, 0) / rows;
  const means = Array.from({ length: rows }, (_, n) => mean(n));
  const whole = means.reduce((s, v) => s + v, 0) / rows;
  return k.map((value, at) => value - means[Math.floor(at / rows)] - means[at % rows] + whole);
};

const rotated = (x: Float64Array) => {
  const [c, s] = [Math.cos(0.8), Math.sin(0.8)];
  return x.map((value, k) => {
    if (k % 4 === 0) return c * value - s * x[k + 1];
    return k % 4 === 1 ? s * x[k - 1] + c * value : value;
  });
};

describe('alignment', () => {
  it('equals the cosines of Gram matrices that are formed', () => {
    expect(gramCosine(a, b, rows)).toBeCloseTo(cosine(gram(a), gram(b)), 12);
    expect(linearCka(a, b, rows)).toBeCloseTo(cosine(centre(gram(a)), centre(gram(b))), 12);
    expect(linearCka(a, b, rows)).toBeLessThan(gramCosine(a, b, rows));
  });

  it('compares every two codes at once', () => {
    const codes = [a, b, a.map((value, k) => value ** 2 + k / 9)];
    ckaMatrix(codes, rows).forEach((value, k) => {
      const [i, j] = [Math.floor(k / 3), k % 3];
      expect(value).toBeCloseTo(cosine(centre(gram(codes[i])), centre(gram(codes[j]))), 12);
    });
  });

  it('is one for a rotated, scaled copy; CKA for a shifted one too', () => {
    const turned = rotated(a).map((value) => 5 * value);
    expect(gramCosine(a, turned, rows)).toBeCloseTo(1, 12);
    const shifted = turned.map((value, k) => value + (k % 4));
    expect(linearCka(a, shifted, rows)).toBeCloseTo(1, 12);
    expect(gramCosine(a, shifted, rows)).toBeLessThan(0.999);
  });

  it('is the squared correlation of single columns, and zero for uncorrelated ones', () => {
    expect(linearCka([1, 2, 3, 4], [2, 1, 4, 3], 4)).toBeCloseTo(0.36, 12);
    expect(linearCka([1, -1, 1, -1], [1, 1, -1, -1], 4)).toBe(0);
  });

  it('is unknown for a code that says nothing', () => {
    expect(gramCosine(a, new Float64Array(rows), rows)).toBeNaN();
    expect(linearCka(a, new Float64Array(rows).fill(3), rows)).toBeNaN();
  });
});
