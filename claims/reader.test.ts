import { expect, it } from 'vitest';
import type { Run } from '#cli/store.ts';
import { readerOf } from './reader.ts';
import { trial } from './trial.ts';

const usual = trial('synthetic', 'vanilla');
const looks = (...losses: (number | null)[]) =>
  losses.map((loss, k) => ({ step: 100 * k, reading: { loss, list: [loss, 0] } }));
const runs: Record<number, unknown> = {
  1: { readings: looks(0.5, 0.25) },
  2: { readings: looks(0.5, null) },
  3: { readings: looks(0.5, 0.25), divergedAt: 120 },
};
const read = readerOf({ run: (_, seed) => runs[seed] as Run }, [1, 2, 3, 4]);

it('reads one number per seed: none where it is missing, no number, or the seed diverged', () => {
  const none = Number.NaN;
  expect(read.last(usual, 'loss')).toEqual([0.25, none, none, none]);
  expect(read.last(usual, 'list', 1)).toEqual([0, 0, none, none]);
  expect(read.at(usual, 0, 'loss')).toEqual([0.5, 0.5, none, none]);
  expect(read.last(usual, 'nothing')).toEqual([none, none, none, none]);
});

it('reads lists, empty where there is none', () => {
  expect(read.list(usual, 'list')).toEqual([[0.25, 0], [null, 0], [], []]);
});
