import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS } from '#spec/index.ts';
import { rateAt } from './schedule.ts';

const at = (changes: Partial<typeof ARM_DEFAULTS>, step: number) =>
  rateAt({ ...ARM_DEFAULTS, learningRate: 2, ...changes }, step, 100);

describe('learning rate', () => {
  it('stays, falls in a line, or along a half cosine', () => {
    expect([0, 50, 100].map((step) => at({}, step))).toEqual([2, 2, 2]);
    expect([0, 50, 100].map((step) => at({ schedule: 'linear' }, step))).toEqual([2, 1, 0]);
    const cosine = [0, 25, 50, 100].map((step) => at({ schedule: 'cosine' }, step));
    [2, 1 + Math.SQRT1_2, 1, 0].forEach((rate, k) => {
      expect(cosine[k]).toBeCloseTo(rate, 12);
    });
  });

  it('falls to nine tenths after every twelfth of the run, as the paper has it every 100 epochs', () => {
    const stairs = (step: number) =>
      rateAt({ ...ARM_DEFAULTS, learningRate: 0.01, schedule: 'stairs' }, step, 1200);
    expect([0, 99].map(stairs)).toEqual([0.01, 0.01]);
    expect([100, 199, 200].map(stairs)).toEqual([0.01 * 0.9, 0.01 * 0.9, 0.01 * (0.9 * 0.9)]);
    expect(stairs(1199)).toBeCloseTo(0.00314, 5);
    expect(stairs(5000)).toBeCloseTo(0.01 * 0.9 ** 12, 12);
  });

  it('rises in equal steps through the warm-up, and reaches its value', () => {
    expect([0, 1, 3, 4].map((step) => at({ warmup: 4 }, step))).toEqual([0.5, 1, 2, 2]);
    expect(at({ warmup: 4, schedule: 'linear' }, 2)).toBeCloseTo(2 * 0.75 * 0.98, 12);
  });
});
