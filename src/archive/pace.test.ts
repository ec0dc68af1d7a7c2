import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A pace whose savings take so many ms, and the moments at which they began. */
function paced(duration: number, can = () => true) {
  const begun: number[] = [];
  const save = async () => {
    begun.push(Date.now());
    await new Promise((resolve) => setTimeout(resolve, duration));
    return can();
  };
  vi.setSystemTime(0);
  return { begun, pace: new Pace(save, () => Date.now()) };
}

it('saves at once, then at most once a second, and what came last is not forgotten', async () => {
  const { begun, pace } = paced(1);
  for (let t = 0; t < 3000; t += 10) {
    pace.ask();
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun[0]).toBe(0);
  expect(begun.length).toBe(4);
});

it('rests long after a slow saving', async () => {
  const { begun, pace } = paced(100);
  for (let t = 0; t < 20_000; t += 50) {
    pace.ask();
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(begun.length).toBeLessThanOrEqual(5);
  expect(begun.length).toBeGreaterThan(3);
});

it('saves what is due when the page goes, and nothing twice', async () => {
  const { begun, pace } = paced(1);
  pace.ask();
  await vi.advanceTimersByTimeAsync(5);
  pace.ask();
  pace.flush();
  pace.flush();
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toEqual([0, 5]);
});

it('saves right after a saving what came meanwhile, when the page goes', async () => {
  const { begun, pace } = paced(100);
  pace.ask();
  await vi.advanceTimersByTimeAsync(50);
  pace.ask();
  pace.flush();
  await vi.advanceTimersByTimeAsync(9000);
  expect(begun).toEqual([0, 100]);
});

it('does not let what matters wait for a long rest', async () => {
  const { begun, pace } = paced(100);
  pace.ask();
  await vi.advanceTimersByTimeAsync(200);
  pace.ask();
  await vi.advanceTimersByTimeAsync(200);
  pace.ask(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toEqual([0, 1100]);
});

it('tries again by itself what could not be saved, until it is or is no longer asked for', async () => {
  let can = false;
  const { begun, pace } = paced(1, () => can);
  pace.ask();
  await vi.advanceTimersByTimeAsync(6000);
  expect(begun).toEqual([0, 5001]);
  can = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toEqual([0, 5001, 10_002]);

  can = false;
  pace.ask();
  pace.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(4);
});
