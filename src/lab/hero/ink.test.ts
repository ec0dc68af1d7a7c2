import { describe, expect, it } from 'vitest';
import { digitOf, type Stroke } from './ink.ts';

const line = (from: [number, number], to: [number, number]): Stroke =>
  Array.from({ length: 12 }, (_, k) => ({
    x: from[0] + ((to[0] - from[0]) * k) / 11,
    y: from[1] + ((to[1] - from[1]) * k) / 11,
  }));

const rowsWithInk = (whites: Float32Array) =>
  Array.from({ length: 28 }, (_, row) => row).filter((row) =>
    whites.subarray(row * 28, row * 28 + 28).some((white) => white > 0.5),
  );

function centre(whites: Float32Array) {
  const sum = whites.reduce((all, white) => all + white, 0);
  const mean = (of: (k: number) => number) =>
    whites.reduce((all, white, k) => all + (white * of(k)) / sum, 0);
  return { x: mean((k) => (k % 28) + 0.5), y: mean((k) => Math.floor(k / 28) + 0.5) };
}

describe('a drawn digit', () => {
  it('is nothing before the first stroke', () => {
    expect(digitOf([])).toBeUndefined();
    expect(digitOf([[]])).toBeUndefined();
  });

  it('is fitted to twenty pixels however large it was drawn, its mass in the middle', () => {
    const seven = (scale: number, at: number): Stroke[] => [
      line([at, at], [at + 0.4 * scale, at]),
      line([at + 0.4 * scale, at], [at + 0.1 * scale, at + 0.7 * scale]),
    ];
    const [large, small] = [seven(1, 0.1), seven(0.4, 0.5)].map(
      (strokes) => digitOf(strokes) as Float32Array,
    );
    for (const whites of [large, small]) {
      expect(Math.min(...whites)).toBe(0);
      expect(Math.max(...whites)).toBe(1);
      expect(rowsWithInk(whites).length).toBeGreaterThanOrEqual(18);
      expect(rowsWithInk(whites).length).toBeLessThanOrEqual(21);
      expect(centre(whites).x).toBeCloseTo(14, 0);
      expect(centre(whites).y).toBeCloseTo(14, 0);
    }
    const apart = large.reduce((most, white, k) => Math.max(most, Math.abs(white - small[k])), 0);
    expect(apart).toBeLessThan(0.05);
  });

  it('keeps a dot a dot', () => {
    const dot = digitOf([[{ x: 0.2, y: 0.8 }]]) as Float32Array;
    expect(dot.reduce((sum, white) => sum + white, 0)).toBeLessThan(12);
    expect(centre(dot).x).toBeCloseTo(14, 0);
  });
});
