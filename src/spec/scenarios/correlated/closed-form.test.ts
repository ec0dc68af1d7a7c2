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
  const logistic = (time: number) => 1 / (1 + Math.exp(-(time - 37) / 4));

  it.each([3, 7, 11])('is that of a logistic curve, measured every %i steps', (every) => {
    const times = Array.from({ length: 40 }, (_, k) => every * k);
    expect(halfTime(times, times.map(logistic), 1)).toBeCloseTo(37, 1);
  });

  it('is the first, and no number where nothing rises past one half or all lies above', () => {
    expect(halfTime([0, 1, 2, 3], [0.001, 4, 1, 4], 4)).toBeLessThan(1);
    expect(halfTime([0, 1], [0, 1], 4)).toBeNaN();
    expect(halfTime([0, 1], [3, 4], 4)).toBeNaN();
  });
});
