import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** Steps taken in `ms` on an engine that needs `cost` ms a step. */
function stepsIn(ms: number, cost: number, limit: number | undefined): number {
  const pace = new Pace();
  pace.limit(limit);
  let [now, taken] = [0, 0];
  while (now < ms) {
    const [steps, began] = [pace.slice, now];
    now += steps * cost;
    pace.record(steps, steps * cost);
    taken += steps;
    now += pace.rest(steps, began, now);
  }
  return taken;
}

describe('Pace', () => {
  it('keeps to its limit on a fast engine, whatever a step costs', () => {
    expect(stepsIn(10_000, 0.5, 30)).toBeGreaterThanOrEqual(299);
    expect(stepsIn(10_000, 0.5, 30)).toBeLessThanOrEqual(302);
    expect(stepsIn(10_000, 2, 120)).toBeGreaterThanOrEqual(1190);
    expect(stepsIn(10_000, 2, 120)).toBeLessThanOrEqual(1210);
  });

  it('goes as fast as the engine can without a limit, or where the engine is slower', () => {
    expect(stepsIn(10_000, 10, undefined)).toBeGreaterThanOrEqual(1000);
    expect(stepsIn(10_000, 100, 30)).toBeGreaterThanOrEqual(100);
    expect(stepsIn(10_000, 100, 30)).toBeLessThanOrEqual(101);
  });

  it('does not race to catch up after it was held up', () => {
    const pace = new Pace();
    pace.limit(10);
    pace.rest(1, 0, 1);
    expect(pace.rest(1, 5000, 5001)).toBeCloseTo(99);
  });
});
