import { describe, expect, it } from 'vitest';
import * as exact from './exact-math.ts';
import { Stream } from './random.ts';

const double = new Float64Array(1);
const word = new BigInt64Array(double.buffer);

/** Doubles between two numbers of one sign. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const order = (x: number) => {
    double[0] = x;
    return word[0];
  };
  return Math.abs(Number(order(a) - order(b)));
}

const stream = new Stream(5, 'exact-math-test');
const between = (low: number, high: number) =>
  Float64Array.from({ length: 20_000 }, () => low + (high - low) * stream.uniform());
const worst = (own: (x: number) => number, theirs: (x: number) => number, xs: Float64Array) =>
  xs.reduce((most, x) => Math.max(most, ulps(own(x), theirs(x))), 0);

describe('exact functions against those of this machine', () => {
  it('exp', () => {
    expect(worst(exact.exp, Math.exp, between(-700, 700))).toBeLessThanOrEqual(1);
    expect(worst(exact.exp, Math.exp, between(-1, 1))).toBeLessThanOrEqual(1);
    expect(worst(exact.exp, Math.exp, between(-745, -700))).toBeLessThanOrEqual(1);
    expect([
      exact.exp(0),
      exact.exp(-1e9),
      exact.exp(1e9),
      exact.exp(Number.NEGATIVE_INFINITY),
    ]).toEqual([1, 0, Number.POSITIVE_INFINITY, 0]);
    expect(exact.exp(Number.NaN)).toBeNaN();
  });

  it('log', () => {
    expect(worst(exact.log, Math.log, between(0, 1))).toBeLessThanOrEqual(1);
    expect(worst(exact.log, Math.log, between(0, 1e9))).toBeLessThanOrEqual(1);
    expect(worst(exact.log, Math.log, between(0, 1e-307))).toBeLessThanOrEqual(1);
    expect([exact.log(1), exact.log(0), exact.log(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(exact.log(5e-324)).toBe(Math.log(5e-324));
    expect(exact.log(-1)).toBeNaN();
  });

  it('cos', () => {
    expect(worst(exact.cos, Math.cos, between(-7, 7))).toBeLessThanOrEqual(1);
    expect(worst(exact.cos, Math.cos, between(-1e6, 1e6))).toBeLessThanOrEqual(1);
    expect(exact.cos(0)).toBe(1);
    expect(() => exact.cos(1e7)).toThrow(RangeError);
  });

  it('tanh', () => {
    expect(worst(exact.tanh, Math.tanh, between(-1, 1))).toBeLessThanOrEqual(2);
    expect(worst(exact.tanh, Math.tanh, between(-30, 30))).toBeLessThanOrEqual(2);
  });

  it('log10 and powers of ten', () => {
    expect([exact.pow10(3), exact.pow10(-2)]).toEqual([1000, 0.01]);
    expect(worst(exact.log10, Math.log10, between(0, 100))).toBeLessThanOrEqual(2);
    expect(worst(exact.pow10, (x) => 10 ** x, between(-4, 4))).toBeLessThanOrEqual(4);
  });
});
