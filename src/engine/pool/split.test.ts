import { describe, expect, it } from 'vitest';
import { type ArmParams, armOf, unimodalArm } from '#spec/index.ts';
import { pupilsOf } from '../pulls.ts';
import { groupsOf, holds, split, threadsFor } from './split.ts';

const vanilla = armOf(['vanilla']);
const umt = armOf(['umt']);
const replicasOf = (arms: readonly ArmParams[], seeds: readonly number[]) =>
  arms.flatMap((params) => seeds.map((seed) => ({ seed, params })));
const lab = (first: ArmParams) =>
  pupilsOf(replicasOf([first, vanilla, unimodalArm(0), unimodalArm(1)], [1, 2, 3]), 2);

describe('the division of replicas among threads', () => {
  it('leaves replicas apart that share nothing', () => {
    expect(groupsOf(lab(vanilla))).toHaveLength(12);
  });

  it('keeps lenders with their borrowers', () => {
    expect(groupsOf(lab(umt))).toEqual([[0, 6, 9], [1, 7, 10], [2, 8, 11], [3], [4], [5]]);
  });

  it('gives every thread as much as it can, every replica once, and none nothing', () => {
    for (const threads of [1, 2, 3, 5, 12, 40]) {
      for (const pupils of [lab(vanilla), lab(umt)]) {
        const shares = split(pupils, threads);
        expect(shares.flat().sort((a, b) => a - b)).toEqual(pupils.map((_, r) => r));
        expect(holds(pupils, shares)).toBe(true);
        const sizes = shares.map(({ length }) => length);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(3);
        expect(shares.length).toBe(Math.min(threads, groupsOf(pupils).length));
      }
    }
    expect(split(lab(vanilla), 2).map(({ length }) => length)).toEqual([6, 6]);
  });

  it('says when a borrower has lost its lender', () => {
    const shares = split(lab(vanilla), 2);
    expect(holds(lab(umt), shares)).toBe(false);
  });

  it('takes one thread for what is quickly done, and all for what is not', () => {
    const dims = { inputs: [32, 32], hidden: 64, latent: 16, shared: 16, fusion: 16, classes: 8 };
    expect(threadsFor({ dims, batch: 4, replicas: 1 }, 8)).toBe(1);
    expect(threadsFor({ dims, batch: 64, replicas: 64 }, 8)).toBe(8);
    expect(threadsFor({ dims, batch: 512, replicas: 2 }, 8)).toBe(2);
  });
});
