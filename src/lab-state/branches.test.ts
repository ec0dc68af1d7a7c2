import { describe, expect, it } from 'vitest';
import type { Intervention } from '#spec/index.ts';
import { type Branch, FIRST, forkOf, keep, MOST_BRANCHES, nextId } from './branches.ts';
import { Recording } from './recording.ts';

const recording = new Recording({
  backend: 'cpu',
  advice: '',
  replicas: [],
  modalities: [],
  classes: [],
  dims: { modalities: 2, fusion: 1, latent: 1, classes: 2 },
  parameters: 0,
});
const lambda = (step: number): Intervention => ({ step, arm: 'live', key: 'lambda', value: 1 });
const branch = (
  id: number,
  from: number,
  end: number,
  ...interventions: Intervention[]
): Branch => ({
  ...{ id, from, end, interventions, recording },
});

describe('branches', () => {
  it('are numbered by birth, and few', () => {
    let kept: readonly Branch[] = [];
    for (let id = 1; id <= 7; id++) kept = keep(kept, branch(id, 10, 20));
    expect(kept).toHaveLength(MOST_BRANCHES);
    expect(kept.map(({ id }) => id)).toEqual([4, 5, 6, 7]);
    expect(nextId([...kept, { id: 9, from: 0 }])).toBe(10);
  });

  it('are not kept before they took a step of their own', () => {
    expect(keep([], branch(2, 210, 210))).toEqual([]);
    expect(keep([], branch(2, 210, 211))).toHaveLength(1);
  });

  it('part where the first of them turned off, whichever is trained now', () => {
    const first = branch(1, 0, 412, lambda(300));
    expect(forkOf(first, { id: 2, from: 210 }, [lambda(250)])).toBe(210);
    expect(forkOf(branch(2, 210, 400, lambda(250)), FIRST, [lambda(300)])).toBe(210);
    expect(forkOf(branch(2, 210, 400), { id: 3, from: 300 }, [lambda(100)])).toBe(100);
    expect(forkOf(first, { id: 2, from: 412 }, [lambda(300)])).toBe(412);
  });
});
