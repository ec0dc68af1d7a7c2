import { describe, expect, it } from 'vitest';
import { discriminatorAccuracy, refittedDiscriminator } from './discriminator.ts';
import { Draws } from './testing/draws.ts';

describe('discriminator', () => {
  it('averages how often each modality is named', () => {
    // Modality 0 is named in one of two samples, modality 1 in both.
    expect(
      discriminatorAccuracy([
        [1, 0, 0, 1],
        [0, 1, -2, -1],
      ]),
    ).toBe(0.75);
  });

  it('is at chance for a psi that always says the same', () => {
    const same = [0, 0, 5, 0, 0, 5];
    expect(discriminatorAccuracy([same, same, same])).toBeCloseTo(1 / 3, 12);
  });

  const refit = (distance: number, seed: number) => {
    const draws = new Draws(seed);
    const codes = [0, distance].map((mean) =>
      Float32Array.from(draws.normals(1000 * 3), (value, k) => value + (k % 3 === 0 ? mean : 0)),
    );
    return refittedDiscriminator(codes, 3, {
      hidden: 8,
      steps: 150,
      rate: 0.01,
      decay: 1e-2,
      normal: draws.normal,
      permutation: draws.permutation,
    });
  };

  it('is right as often as the best rule for two normals can be', () => {
    // Phi(1) for means two deviations apart; 1000 answers scatter by 0.012.
    expect(Math.abs(refit(2, 3) - 0.8413)).toBeLessThan(0.04);
    expect(refit(12, 4)).toBe(1);
  });

  it('is at chance where codes are alike', () => {
    // Chance scatters by 0.016 over 1000 answers.
    expect(Math.abs(refit(0, 5) - 0.5)).toBeLessThan(0.05);
  });

  it('is fitted to the first half of the order and asked about the second', () => {
    // Which side a modality is on turns about at sample 10: the second half is always mistaken.
    const codes = [1, -1].map((side) =>
      Float32Array.from({ length: 20 }, (_, n) => (n < 10 ? side : -side)),
    );
    const orders: number[] = [];
    const score = refittedDiscriminator(codes, 1, {
      hidden: 4,
      steps: 100,
      rate: 0.05,
      decay: 0,
      normal: new Draws(6).normal,
      permutation: (size) => {
        orders.push(size);
        return Int32Array.from({ length: size }, (_, k) => k);
      },
    });
    expect(orders).toEqual([20]);
    expect(score).toBe(0);
  });
});
