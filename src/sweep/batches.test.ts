import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS, RUN_DEFAULTS } from '#spec/index.ts';
import { batchesOf, costOf, trainedBy } from './batches.ts';
import { keyOf, type Trial } from './trial.ts';

const trialOf = (learningRate: number): Trial => ({
  run: RUN_DEFAULTS,
  params: { ...ARM_DEFAULTS, learningRate },
  interventions: [],
});
const trials = [0.001, 0.002, 0.003].map(trialOf);
const seeds = [1, 2, 3, 4];
const cut = (cores: number) => batchesOf(trials, () => seeds, 'cpu', cores);

describe('batches', () => {
  it.each([1, 2, 3, 5, 12, 64])('give %i cores their share, and every trial each seed', (cores) => {
    const batches = cut(cores);
    const sizes = batches.map(({ trials: own, spec }) => own.length * spec.run.seeds);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.ceil(12 / cores));
    const pairs = batches.flatMap(({ trials: own, spec: { run } }) =>
      own.flatMap((trial) =>
        Array.from({ length: run.seeds }, (_, k) => `${run.seed + k} ${keyOf(trial)}`),
      ),
    );
    const wanted = trials.flatMap((trial) => seeds.map((seed) => `${seed} ${keyOf(trial)}`));
    expect(pairs.sort()).toEqual(wanted.sort());
  });

  it('are one for one core, and cost what they cost in pieces', () => {
    const sum = (cores: number) => cut(cores).reduce((cost, batch) => cost + costOf(batch), 0);
    expect(cut(1)).toHaveLength(1);
    expect(sum(12)).toBe(sum(1));
  });

  it('say which trial a replica was trained for', () => {
    const [batch] = cut(1);
    const replicas = ['arm-2', 'only-1', 'arm-0', 'arm-2'].map((arm, k) => ({ arm, seed: k }));
    expect(trainedBy(batch, replicas).map(({ trial, replica }) => [trial, replica.seed])).toEqual([
      [trials[0], 2],
      [trials[2], 0],
      [trials[2], 3],
    ]);
  });

  it('of nothing are none', () => {
    expect(batchesOf(trials, () => [], 'cpu', 4)).toEqual([]);
    expect(batchesOf([], () => seeds, 'cpu', 4)).toEqual([]);
  });
});
