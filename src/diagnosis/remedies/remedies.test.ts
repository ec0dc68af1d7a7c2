import { expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Outcome } from '../report.ts';
import { nearestHead } from '../testing/made-heads.ts';
import { madeCodes, madeModelFile } from '../testing/made-model.ts';
import { bestOf, changeOf, compare } from './compare.ts';
import { remedies } from './remedies.ts';

const told = (label: number) => label;

it('gives the interval of a mean, and calls nobody the best while bands overlap', () => {
  const { mean, interval } = changeOf([1, 2, 3]);
  expect(mean).toBe(2);
  expect(interval[0]).toBeCloseTo(2 - 4.303 / Math.sqrt(3), 10);
  const outcomes = (...shares: number[]): Outcome[] =>
    shares.map((share) => ({
      ...{ accuracy: 0.9, share: [1 - share, share], alone: [0.9, share], entanglement: null },
    }));
  const control = outcomes(0.02, 0.03, 0.04);
  const arm = (id: 'distill' | 'dropout', ...shares: number[]) =>
    compare(id, 'vanilla', outcomes(...shares), control, 1);
  const [far, near, wide] = [
    arm('distill', 0.42, 0.43, 0.45),
    arm('dropout', 0.2, 0.22, 0.24),
    arm('dropout', 0.35, 0.45, 0.4),
  ];
  expect([far.effect, far.costs]).toEqual(['helps', false]);
  expect(bestOf([far, near], 1)).toBe('distill');
  expect(bestOf([far, wide], 1)).toBe(null);
  // It does nothing for sure, and yet may do as much.
  expect(bestOf([near, arm('distill', 0.02, 0.13, 0.34)], 1)).toBe(null);
  expect(arm('dropout', 0.02, 0.03, 0.04).effect).toBe('nothing');
  expect(bestOf([arm('dropout', 0.02, 0.03, 0.04)], 1)).toBe(null);
});

it('trains new heads on the codes of a model that ignores a sense, and hears it', async () => {
  const senses = { image: { width: 6, tells: told }, voice: { width: 5, tells: told } };
  const made = madeCodes({ seed: 1, rows: 400, classes: 4, senses });
  const file = madeModelFile(made, nearestHead(made, 4, [0]));
  const report = await diagnose(file, { name: 'made.npz', resamples: 50, steps: 40 });
  const dones: number[] = [];
  const asked = { seeds: 3, steps: 60, onProgress: (done: number) => dones.push(done) };
  const found = await remedies(file, report, asked);
  expect([found.sense, found.given?.share[1]]).toEqual([1, report.senses[1].share]);
  expect(found.arms.map(({ id, control }) => [id, control])).toEqual([
    ...[
      ['vanilla', 'given'],
      ['distill', 'vanilla'],
    ],
    ...[
      ['reallocation', 'without-adversary'],
      ['dropout', 'vanilla'],
    ],
  ]);
  const [vanilla] = found.arms;
  // The codes tell the class: a new head hears both.
  expect(vanilla.effect).toBe('helps');
  expect(vanilla.change.share[1].mean).toBeGreaterThan(0.1);
  for (const { seeds } of found.arms) {
    for (const { share } of seeds) expect(share[0] + share[1]).toBeCloseTo(1, 10);
  }
  expect(dones.at(-1)).toBe(1);
  await expect(
    remedies(file, report, { signal: AbortSignal.abort(new Error('stopped')) }),
  ).rejects.toThrow('stopped');
});
