import { expect, test } from 'vitest';
import { isoOfDay } from './day.ts';

test('days are dates as the language itself writes them', () => {
  for (let day = -800_000; day < 3_000_000; day += 997) {
    expect(isoOfDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, -14));
  }
  for (const ms of [1, 951_868_799_999, -1, -62_167_219_200_001, 1_764_312_123_456]) {
    expect(isoOfDay(ms / 86_400_000)).toBe(new Date(ms).toISOString());
  }
});
