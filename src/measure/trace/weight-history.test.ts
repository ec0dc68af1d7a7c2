import { describe, expect, it } from 'vitest';
import { WeightHistory } from './weight-history.ts';

const weights = (value: number) => new Float32Array(8).fill(value);
const BYTES = 32;

describe('WeightHistory', () => {
  it('gives the last weights kept at or before a step, else the first', () => {
    const history = new WeightHistory(100 * BYTES);
    expect(history.at(3)).toBeUndefined();
    for (const step of [5, 10, 20]) history.add(step, [weights(step)]);
    expect(history.at(19)).toMatchObject({ step: 10, values: [weights(10)] });
    expect(history.at(20)?.step).toBe(20);
    expect(history.at(2)?.step).toBe(5);
  });

  it('copies what it is lent, and keeps equal weights once', () => {
    const history = new WeightHistory(100 * BYTES);
    const own = weights(1);
    history.add(0, [own, weights(1), weights(2)]);
    own.fill(9);
    const [live, ghost, other] = history.at(0)?.values ?? [];
    expect(live).toEqual(weights(1));
    expect(ghost).toBe(live);
    expect(other).toEqual(weights(2));
  });

  it('stays within its bytes over a long run, evenly spaced, with the first and the newest', () => {
    const history = new WeightHistory(40 * BYTES);
    for (let step = 0; step <= 10_000; step += 10) {
      history.add(step, [weights(step), weights(-step)]);
      expect(history.steps.length * 2).toBeLessThanOrEqual(41);
      expect(history.steps.at(-1)).toBe(step);
    }
    const { steps } = history;
    expect(steps[0]).toBe(0);
    expect(steps.length).toBeGreaterThan(9);
    expect(new Set(steps.slice(1, -1).map((step, k) => step - steps[k])).size).toBe(1);
  });

  it('forgets what came after a step that is kept again', () => {
    const history = new WeightHistory(100 * BYTES);
    for (const step of [0, 10, 20, 30]) history.add(step, [weights(step)]);
    history.add(20, [weights(7)]);
    expect(history.steps).toEqual([0, 10, 20]);
    expect(history.at(40)?.values).toEqual([weights(7)]);
  });
});
