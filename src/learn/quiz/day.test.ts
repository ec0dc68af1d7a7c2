import { afterEach, expect, it, vi } from 'vitest';
import { dayOf } from './day.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['America/Mexico_City', '2026-11-28T03:00:00Z', '2026-11-27'],
  ['Europe/Madrid', '2026-11-28T03:00:00Z', '2026-11-28'],
  ['Asia/Tokyo', '2026-03-04T20:00:00Z', '2026-03-05'],
])('is the day that a calendar shows in %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone);
  expect(dayOf(new Date(moment))).toBe(day);
});
