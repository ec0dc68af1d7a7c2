import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import type { Run } from '#cli/store.ts';
import { runStudy } from '#session/study.ts';
import { batchesOf, trainedBy } from '#sweep/batches.ts';
import { keyOf, type Trial } from '#sweep/trial.ts';
import { ENGINE } from '../battery.ts';
import { readerOf } from '../reader.ts';
import { ALIGNMENT, armIn } from './alignment.ts';
import { compare, type Row } from './compare.ts';
import { observe } from './observe.ts';

const [WORLD] = ALIGNMENT.worlds;
const kept = JSON.parse(
  readFileSync(new URL('../results/study-alignment.json', import.meta.url), 'utf8'),
) as { worlds: number[]; seeds: number[]; alpha: number; engine: string; rows: Row[] };
const runs = new Map<string, Run>();
const place = (trial: Trial, seed: number) => `${keyOf(trial)} ${seed}`;

// A study is trained again with every test (`aligned/`), all of them by `npm run studies:check`.
describe.runIf(process.env.WANE_STUDIES === 'all')('a world that is run again', () => {
  beforeAll(async () => {
    const trials = [undefined, 'mmd' as const].map((form) => armIn(WORLD, 'as printed', form));
    for (const batch of batchesOf(trials, () => ALIGNMENT.seeds, ENGINE)) {
      const { replicas } = await runStudy(batch.spec, observe, around);
      for (const { trial, replica } of trainedBy(batch, replicas)) {
        runs.set(place(trial, replica.seed), replica);
      }
    }
  }, 240_000);

  it('gives the numbers that are kept, bit for bit', () => {
    const read = readerOf({ run: (trial, seed) => runs.get(place(trial, seed)) }, ALIGNMENT.seeds);
    const again = compare(read).filter(({ worlds }) => worlds === 1);
    expect(again).toHaveLength(11);
    for (const { outcome, samples } of again) {
      const before = kept.rows.find(
        (row) => row.variant === 'as printed' && row.form === 'mmd' && row.outcome === outcome,
      );
      expect(before?.samples.form[0], outcome).toBe(samples.form[0]);
      expect(before?.samples.control[0], outcome).toBe(samples.control[0]);
    }
  });
});

it('was run as it is written down', () => {
  const { worlds, seeds, alpha } = ALIGNMENT;
  expect(kept).toMatchObject({ worlds, seeds, alpha, engine: ENGINE });
});
