import { describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { type Importance, importanceOf } from './importance.ts';

const A = [-2, -1, 0, 1, 2];
const B = [-3, -1, 1, 3];

/** y = a + b / 2 + c a b, on every seed with what `noise` adds. */
const invented = (c: number, noise: (cell: number) => number[]): number[][] =>
  A.flatMap((a, i) =>
    B.map((b, j) => noise(i * B.length + j).map((own) => a + b / 2 + c * a * b + own)),
  );
const split = (cells: number[][], draws?: number) =>
  importanceOf([A.length, B.length], cells, draws) as Importance;

/** Variances of the three effects: of a 2, of b / 2 5 / 4, of a b 2 x 5. */
const [VA, VB, VAB] = [2, 1.25, 10];

describe('importance', () => {
  it('is the closed form where seeds add the same everywhere', () => {
    const shift = [-0.4, 0.1, 0.3, 0.7, -0.2];
    const mean = shift.reduce((a, b) => a + b) / 5;
    const noise = shift.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 4;
    const { effects, seeds, variance } = split(invented(0.3, () => shift));
    const pair = 0.09 * VAB;
    expect(variance).toBeCloseTo(VA + VB + pair + noise, 10);
    expect(effects.map(({ axes }) => axes)).toEqual([[0], [1], [0, 1]]);
    expect(effects.map(({ part }) => part * variance)).toEqual(
      [VA, VB, pair].map((own) => expect.closeTo(own, 10)),
    );
    expect(seeds.part).toBeCloseTo(noise / variance, 10);
  });

  it('is unbiased where seeds are independent: over many grids the mean is the closed form', () => {
    const sd = 1.5;
    const all = Array.from({ length: 60 }, (_, k) => {
      const stream = new Stream(k, 'noise');
      const seeds = () => Array.from({ length: 3 }, () => sd * stream.normal());
      return split(invented(0, seeds), 1);
    });
    const mean = (of: (one: Importance) => number) =>
      all.reduce((sum, one) => sum + of(one), 0) / all.length;
    expect(mean(({ effects, variance }) => effects[0].part * variance)).toBeCloseTo(VA, 0);
    expect(mean(({ effects, variance }) => effects[1].part * variance)).toBeCloseTo(VB, 0);
    expect(Math.abs(mean(({ effects, variance }) => effects[2].part * variance))).toBeLessThan(0.1);
    expect(mean(({ seeds, variance }) => seeds.part * variance)).toBeCloseTo(sd ** 2, 0);
  });

  it('of noise alone is below 0 as often as above, and is not clipped', () => {
    const parts = Array.from({ length: 20 }, (_, k) => {
      const stream = new Stream(k, 'alone');
      const cells = A.flatMap(() => B.map(() => [1, 2, 3, 4].map(() => stream.normal())));
      return split(cells, 200).effects[0];
    });
    const negative = parts.filter(({ part }) => part < 0).length;
    expect(negative).toBeGreaterThan(3);
    expect(negative).toBeLessThan(17);
    expect(parts.filter(({ low, high }) => low <= 0 && high >= 0).length).toBeGreaterThan(10);
  });

  it('is the same at each call', () => {
    const stream = new Stream(1, 'same');
    const cells = invented(0.3, () => [1, 2, 3, 4, 5].map(() => stream.normal()));
    expect(split(cells)).toEqual(split(cells));
  });

  it('says how many cells lack a number instead of filling them in', () => {
    const cells = invented(0, () => [0, 1]);
    const broken = cells.map((values, k) => (k === 7 ? [1, undefined] : values));
    expect(importanceOf([A.length, B.length], broken)).toEqual({ lacking: 1, of: 20 });
    expect(importanceOf([], [])).toEqual({ lacking: 0, of: 0 });
  });
});
