import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import type { Run } from '#cli/store.ts';
import { runStudy } from '#session/study.ts';
import { batchesOf, trainedBy } from '#sweep/batches.ts';
import { keyOf } from '#sweep/trial.ts';
import { ENGINE } from '../../battery.ts';
import { readerOf } from '../../reader.ts';
import { compare, type Row } from '../compare.ts';
import { observe } from '../observe.ts';
import { ALIGNED, armIn, DESIGN } from './design.ts';

const VARIANT = 'with our additions';
const kept = JSON.parse(
  readFileSync(new URL('../../results/study-aligned.json', import.meta.url), 'utf8'),
) as { worlds: number[]; seeds: number[]; alpha: number; engine: string; rows: Row[] };
const runs = new Map<string, Run>();

beforeAll(async () => {
  const trials = [undefined, 'mmd' as const].map((form) => armIn(ALIGNED.worlds[0], VARIANT, form));
  for (const batch of batchesOf(trials, () => ALIGNED.seeds, ENGINE)) {
    const { replicas } = await runStudy(batch.spec, observe, around);
    for (const { trial, replica } of trainedBy(batch, replicas)) runs.set(keyOf(trial), replica);
  }
}, 120_000);

it('was run as it is written down', () => {
  const { worlds, seeds, alpha, sizes } = ALIGNED;
  expect(kept).toMatchObject({ worlds, seeds, alpha, sizes, engine: ENGINE });
});

it('gives the numbers that are kept, bit for bit, in a world that is run again', () => {
  const read = readerOf({ run: (trial) => runs.get(keyOf(trial)) }, ALIGNED.seeds);
  const again = compare(read, DESIGN).filter(({ worlds }) => worlds === 1);
  expect(again).toHaveLength(11);
  for (const { outcome, form, samples } of again) {
    const before = kept.rows.find(
      (row) => row.variant === VARIANT && row.form === form && row.outcome === outcome,
    );
    expect(before?.samples.form[0], outcome).toBe(samples.form[0]);
    expect(before?.samples.control[0], outcome).toBe(samples.control[0]);
  }
});
