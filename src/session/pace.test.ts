import { describe, expect, it } from 'vitest';
import { Stream } from '#numeric/random.ts';
import { Pace } from './pace.ts';

interface Slow {
  /** ms that a step costs, and that every slice waits. */
  readonly cost: number;
  readonly latency?: number;
  /** How much a slice may take longer, as a part of it. */
  readonly noise?: number;
  readonly limit?: number;
}

/** Slices taken in `ms` on an engine, with the steps of each. */
function slicesIn(ms: number, { cost, latency = 0, noise = 0, limit }: Slow) {
  const stream = new Stream(1, 'noise');
  const pace = new Pace();
  pace.limit(limit);
  const slices: { readonly steps: number; readonly took: number }[] = [];
  let now = 0;
  while (now < ms) {
    const [steps, began] = [pace.plan(), now];
    const took = (latency + steps * cost) * (1 + noise * stream.uniform());
    now += took;
    pace.record(steps, took);
    slices.push({ steps, took });
    now += pace.rest(steps, began, now);
  }
  return { pace, slices, taken: slices.reduce((sum, { steps }) => sum + steps, 0) };
}

const stepsIn = (ms: number, engine: Slow): number => slicesIn(ms, engine).taken;

describe('Pace', () => {
  it('keeps to its limit on a fast engine, whatever a step costs', () => {
    expect(stepsIn(10_000, { cost: 0.5, limit: 30 })).toBeGreaterThanOrEqual(299);
    expect(stepsIn(10_000, { cost: 0.5, limit: 30 })).toBeLessThanOrEqual(302);
    expect(stepsIn(10_000, { cost: 2, limit: 120 })).toBeGreaterThanOrEqual(1190);
    expect(stepsIn(10_000, { cost: 2, limit: 120 })).toBeLessThanOrEqual(1210);
  });

  it('goes as fast as the engine can without a limit, or where the engine is slower', () => {
    expect(stepsIn(10_000, { cost: 10 })).toBeGreaterThanOrEqual(1000);
    expect(stepsIn(10_000, { cost: 100, limit: 30 })).toBeGreaterThanOrEqual(100);
    expect(stepsIn(10_000, { cost: 100, limit: 30 })).toBeLessThanOrEqual(101);
  });

  it.each([5, 20, 50, 100])(
    'makes most of 3,000 steps a second where reading takes %d ms',
    (latency) => {
      const { taken, pace } = slicesIn(10_000, { cost: 1 / 3, latency });
      expect(taken).toBeGreaterThan(0.6 * 30_000);
      expect(pace.stepsPerSecond).toBeGreaterThan(0.6 * 3000);
    },
  );

  it.each([0, 20, 100])(
    'does so on a machine that is now and then busy, latency %d ms',
    (latency) => {
      const { taken, slices } = slicesIn(20_000, { cost: 1 / 3, latency, noise: 0.5 });
      expect(taken).toBeGreaterThan(0.4 * 60_000);
      const late = slices.slice(30).filter(({ took }) => took > 600);
      expect(late).toEqual([]);
    },
  );

  it('keeps to its limit where reading takes long', () => {
    for (const limit of [30, 120]) {
      const taken = stepsIn(20_000, { cost: 1 / 3, latency: 100, limit });
      expect(taken).toBeGreaterThan(0.9 * 20 * limit);
      expect(taken).toBeLessThan(1.02 * 20 * limit);
    }
  });

  it('listens every 40 ms where an engine answers at once', () => {
    const { slices } = slicesIn(10_000, { cost: 2 });
    expect(Math.max(...slices.map(({ took }) => took))).toBeLessThanOrEqual(50);
  });

  it('finds its way back from one slice that took very long, and to an engine that became slower', () => {
    const pace = new Pace();
    pace.record(1, 3000);
    for (let k = 0; k < 60; k++) {
      const steps = pace.plan();
      pace.record(steps, 20 + steps / 3);
    }
    expect(pace.plan()).toBeGreaterThan(60);
    for (let k = 0; k < 60; k++) {
      const steps = pace.plan();
      pace.record(steps, 20 + 10 * steps);
    }
    expect(pace.plan()).toBeLessThanOrEqual(8);
  });

  it('does not race to catch up after it was held up', () => {
    const pace = new Pace();
    pace.limit(10);
    pace.rest(1, 0, 1);
    expect(pace.rest(1, 5000, 5001)).toBeCloseTo(99);
  });

  it('makes up for what measuring took, and for no more', () => {
    const pace = new Pace();
    pace.limit(100);
    let now = 0;
    for (let step = 0; step < 300; step++) {
      const began = now;
      now += 1;
      if (step % 10 === 0) {
        now += 50;
        pace.owe(50);
      }
      now += pace.rest(1, began, now);
    }
    expect(now).toBeGreaterThan(2990);
    expect(now).toBeLessThan(3060);
  });
});
