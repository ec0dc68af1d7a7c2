import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS } from '#spec/index.ts';
import { drawStep, writePresence, writeReplacement } from './draws.ts';

const SIZE = 4000;
const M = 3;
const draws = drawStep(1, 5, SIZE, M);
const column = () => new Float32Array(SIZE);
const rate = (values: Float32Array) => values.reduce((sum, v) => sum + v, 0) / values.length;

function presence(pDrop: number): Float32Array[] {
  return [0, 1, 2].map((modality) => {
    const out = column();
    writePresence(draws, { ...ARM_DEFAULTS, pDrop }, modality, M, out);
    return out;
  });
}

describe('draws of a step', () => {
  it('repeat for the same seed and step only', () => {
    expect(drawStep(1, 5, SIZE, M)).toEqual(draws);
    expect(drawStep(1, 6, SIZE, M).drop).not.toEqual(draws.drop);
    expect(drawStep(2, 5, SIZE, M).drop).not.toEqual(draws.drop);
  });

  it('drop a modality with its probability, but never all of a sample', () => {
    expect(presence(0).every((column) => column.every((v) => v === 1))).toBe(true);
    const columns = presence(0.3);
    for (const values of columns) {
      // 0.3, less the third of the cases in which all three would go.
      expect(Math.abs(1 - rate(values) - (0.3 - 0.3 ** 3 / 3))).toBeLessThan(0.03);
    }
    const all = presence(0.9);
    expect(all[0].every((_, n) => all[0][n] + all[1][n] + all[2][n] >= 1)).toBe(true);
  });

  it('replace each modality with its probability, by one donor a step', () => {
    const params = { ...ARM_DEFAULTS, pSub: 0.3 };
    for (const absent of [0, 1, 2]) {
      const rates = [0, 1, 2]
        .filter((donor) => donor !== absent)
        .map((donor) => {
          const out = column();
          writeReplacement(draws, params, absent, donor, M, out);
          return rate(out);
        });
      expect(Math.min(...rates)).toBe(0);
      expect(Math.abs(Math.max(...rates) - 0.3)).toBeLessThan(0.03);
    }
  });

  it('use every donor over the steps', () => {
    const donors = new Set(
      Array.from({ length: 40 }, (_, step) => drawStep(1, step, 1, 4).donor[0]),
    );
    expect(donors).toEqual(new Set([1, 2, 3]));
  });
});
