import { expect, it } from 'vitest';
import { abreast, roomOf } from './abreast.ts';

it('moves words apart by no more than is needed, and keeps them inside', () => {
  expect(abreast([50, 150, 250], [60, 60, 60], 0, 300)).toEqual([50, 150, 250]);
  const widths = [60, 70, 80, 40];
  const at = abreast([120, 122, 290, 296], widths, 0, 300);
  widths.forEach((width, k) => {
    expect(at[k] - width / 2).toBeGreaterThanOrEqual(0);
    expect(at[k] + width / 2).toBeLessThanOrEqual(300);
    if (k > 0) {
      expect(at[k] - at[k - 1]).toBeGreaterThanOrEqual((widths[k - 1] + width) / 2 + 8);
    }
  });
  expect(roomOf(widths)).toBe(274);
});
