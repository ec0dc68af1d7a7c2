import { describe, expect, it } from 'vitest';
import type { Intervention } from '#spec/index.ts';
import { Checkpoints } from './checkpoints.ts';

const lambda = (step: number): Intervention => ({ step, arm: 'live', key: 'lambda', value: 1 });

function checkpoint(step: number, interventions: readonly Intervention[] = []) {
  const numbers = new Float32Array(4);
  const state = {
    ...{ values: numbers, first: numbers, second: numbers, weight1: numbers, weight2: numbers },
    divergedAt: -1,
  };
  return { step, interventions, layers: [], snapshot: { step, replicas: [state] } };
}

describe('Checkpoints', () => {
  it('finds the latest state that lies on the way, and none that was trained otherwise', () => {
    const checkpoints = new Checkpoints();
    checkpoints.add(checkpoint(0));
    checkpoints.add(checkpoint(100));
    checkpoints.add(checkpoint(200, [lambda(150)]));
    expect(checkpoints.latest(250, [lambda(150)])?.step).toBe(200);
    expect(checkpoints.latest(250, [])?.step).toBe(100);
    expect(checkpoints.latest(250, [lambda(50)])?.step).toBe(0);
    expect(checkpoints.latest(99, [])?.step).toBe(0);
  });

  it('stays bounded and evenly spread over a long run, with the first and the newest', () => {
    const checkpoints = new Checkpoints(8);
    for (let step = 0; step <= 10_000; step += 100) {
      checkpoints.add(checkpoint(step));
      expect(checkpoints.steps.length).toBeLessThanOrEqual(8);
      expect(checkpoints.steps[0]).toBe(0);
      expect(checkpoints.steps.at(-1)).toBe(step);
    }
    const gaps = checkpoints.steps.slice(1).map((step, k) => step - checkpoints.steps[k]);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4000);
  });

  it('keeps a newer state in place of one of the same step and past, and both of two pasts', () => {
    const checkpoints = new Checkpoints();
    checkpoints.add(checkpoint(100));
    checkpoints.add(checkpoint(100, [lambda(300)]));
    checkpoints.add(checkpoint(100, [lambda(50)]));
    expect(checkpoints.steps).toEqual([100, 100]);
  });

  it('keeps fewer where each is large', () => {
    const checkpoints = new Checkpoints();
    const large = new Float32Array(2 ** 20);
    const heavy = (step: number) => {
      const [state] = checkpoint(step).snapshot.replicas;
      const values = { values: large, first: large, second: large };
      return { ...checkpoint(step), snapshot: { step, replicas: [{ ...state, ...values }] } };
    };
    for (let step = 0; step < 10; step++) checkpoints.add(heavy(step));
    expect(checkpoints.steps).toHaveLength(5);
  });
});
