import { expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { nearestHead } from '../testing/made-heads.ts';
import { madeCodes, madeModelFile } from '../testing/made-model.ts';
import { bestOf, changeOf, compared } from './compared.ts';
import { findRemedies } from './remedies.ts';

const told = (label: number) => label;
const NAME = 'made.npz';
const QUICK = { name: NAME, resamples: 50, steps: 60 };

const outcome = (accuracy: number, share: number) => ({
  ...{ accuracy, share: [1 - share, share], alone: [0.9, 0.2 + share], entanglement: null },
});

it('finds what brings a deaf head its sense back, and that it was the head', async () => {
  const senses = { image: { width: 6, tells: told }, voice: { width: 5, tells: told } };
  const made = madeCodes({ seed: 3, rows: 400, classes: 4, senses });
  const file = madeModelFile(made, nearestHead(made, 4, [0]));
  const report = await diagnose(file, QUICK);
  expect(report.verdict).toBe('collapsed');
  const ask = () => findRemedies(file, { name: NAME, report, seeds: 3, steps: 80 });
  const remedies = await ask();
  expect(remedies).toMatchObject({ sense: 1, seeds: 3, training: report.subject.training });
  expect(remedies.given?.alone[1]).toBe(report.senses[1].alone);
  expect(remedies.arms.map(({ id, effect }) => [id, effect])).toContainEqual(['vanilla', 'helps']);
  for (const { seeds } of remedies.arms) {
    for (const { accuracy, alone, share } of seeds) {
      expect(accuracy).toBeGreaterThan(0.8);
      expect(alone[1]).toBeGreaterThan((report.senses[1].alone ?? 1) + 0.2);
      expect(share[0] + share[1]).toBeCloseTo(1);
    }
  }
  expect(await ask()).toEqual(remedies);
});

it('helps nobody to hear what is not there', async () => {
  const senses = { image: { width: 6, tells: told }, voice: { width: 5 } };
  const made = madeCodes({ seed: 4, rows: 400, classes: 4, senses });
  const file = madeModelFile(made, nearestHead(made, 4, [0]));
  const report = await diagnose(file, QUICK);
  const { arms, best } = await findRemedies(file, { name: NAME, report, seeds: 3, steps: 80 });
  expect(arms.filter(({ effect }) => effect === 'helps')).toEqual([]);
  expect(best).toBeNull();
});

it('ends when it is no longer wanted, and tells how far it is', async () => {
  const senses = { image: { width: 4, tells: told }, voice: { width: 4, tells: told } };
  const made = madeCodes({ seed: 5, rows: 200, classes: 3, senses });
  const file = madeModelFile(made, nearestHead(made, 3, [0]));
  const report = await diagnose(file, QUICK);
  const wish = new AbortController();
  const parts: number[] = [];
  const asked = findRemedies(file, {
    ...{ name: NAME, report, seeds: 2, steps: 40, signal: wish.signal },
    onProgress: ({ done }) => {
      parts.push(done);
      if (parts.length === 3) wish.abort();
    },
  });
  await expect(asked).rejects.toThrow('abort');
  expect(parts).toEqual([0.1, 0.2, 0.3]);
});

it('says no more of a method than its interval bears', () => {
  // t of 0.975 with two degrees of freedom is 4.303.
  const { mean, interval } = changeOf([1, 2, 3]);
  expect(mean).toBe(2);
  expect(interval[1]).toBeCloseTo(2 + 4.303 / Math.sqrt(3), 3);
  const before = [0.9, 0.9, 0.9].map((accuracy) => outcome(accuracy, 0.05));
  const arm = (id: 'distill' | 'dropout', shares: readonly number[], accuracy = 0.9) =>
    compared(
      ...([id, 'vanilla', shares.map((share) => outcome(accuracy, share)), before, 1] as const),
    );
  const large = arm('distill', [0.3, 0.31, 0.32]);
  const small = arm('dropout', [0.2, 0.21, 0.22], 0.8);
  const wild = arm('dropout', [0.1, 0.6, 0.2]);
  expect([large.effect, small.effect, wild.effect]).toEqual(['helps', 'helps', 'nothing']);
  expect([large.costs, small.costs]).toEqual([false, true]);
  expect(bestOf([small, large], 1)).toBe('distill');
  expect(bestOf([large, arm('dropout', [0.29, 0.31, 0.33])], 1)).toBeNull();
  expect(bestOf([wild], 1)).toBeNull();
});
