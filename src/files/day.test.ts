import { expect, test } from 'vitest';
import { dayOfIso, isoOfDay } from './day.ts';

test('days are dates as the language itself writes them', () => {
  for (let day = -800_000; day < 3_000_000; day += 997) {
    expect(isoOfDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, -14));
  }
  for (const ms of [1, 951_868_799_999, -1, -62_167_219_200_001, 1_764_312_123_456]) {
    expect(isoOfDay(ms / 86_400_000)).toBe(new Date(ms).toISOString());
  }
});

test('dates of ISO 8601 are days, and what is none is not a number', () => {
  for (let day = -700_000; day < 2_900_000; day += 997) {
    expect(dayOfIso(isoOfDay(day))).toBe(day);
  }
  for (const text of [
    '2026-01-31T08:30:00Z',
    '2026-01-31 08:30:15.25+05:30',
    '1969-12-31T23:59-08',
  ]) {
    const iso = text.replace(' ', 'T').replace(/-08$/, '-08:00');
    expect(dayOfIso(text)).toBe(Date.parse(iso) / 86_400_000);
  }
  for (const none of ['2026-02-29', '2026-13-01', '2026-1-1', '2026', 'x', '2026-01-01T24:00']) {
    expect(dayOfIso(none)).toBeNaN();
  }
});
