import { describe, expect, it } from 'vitest';
import { closedForm } from './closed-form.ts';
import { halfTime } from './half-time.ts';

describe('the closed form', () => {
  it.each([
    [1, 0.5, 1],
    [1.5, 0, 2.25],
    [2, 0.5, 5],
    [3, 0, 9],
    [3, 0.8, 23.222],
  ])('lets a sense %s times weaker, correlation %s, wait %s times as long', (ratio, rho, waits) => {
    expect(closedForm(ratio, rho).waits).toBeCloseTo(waits, 3);
  });

  it('is the general one of the paper, where senses are numbers', () => {
    const [a, b, rho] = [2.5, 0.7, 0.6];
    const [aa, bb, ab] = [a * a, b * b, rho * a * b];
    const [ya, yb] = [aa + ab, bb + ab];
    const general = 1 + (ya - yb) / Math.abs(yb - (ya / aa) * ab);
    expect(closedForm(a / b, rho).waits).toBeCloseTo(general, 10);
    expect(closedForm(a / b, rho).overshoot).toBeCloseTo(ya / aa - 1, 10);
  });

  it.each([
    [0.9, 0.5],
    [Number.NaN, 0.5],
    [Number.POSITIVE_INFINITY, 0],
    [2, 1],
    [2, -0.1],
    [2, Number.NaN],
  ])('says nothing of a ratio of %s with correlation %s', (ratio, rho) => {
    expect(() => closedForm(ratio, rho)).toThrow(RangeError);
  });
});

describe('the time to one half', () => {
  it('lies on the straight line between two measurements', () => {
    expect(halfTime([0, 10, 20, 30], [0, 1, 3, 4], 4)).toBe(15);
  });

  it('is the first, is no number where nothing rises past one half, and none before the first time', () => {
    expect(halfTime([0, 1, 2, 3], [0, 4, 1, 4], 4)).toBe(0.5);
    expect(halfTime([0, 1], [0, 1], 4)).toBeNaN();
    expect(halfTime([0, 1], [3, 4], 4)).toBeNaN();
  });
});
