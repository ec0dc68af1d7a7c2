import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import type { Run } from '#cli/store.ts';
import { runStudy } from '#session/study.ts';
import { batchesOf, trainedBy } from '#sweep/batches.ts';
import type { Kept } from '#sweep/kept.ts';
import { keyOf, type Trial } from '#sweep/trial.ts';
import { ENGINE } from './battery.ts';
import { collapse } from './c01-collapse.ts';
import { distillation } from './c02-distillation.ts';
import { observe } from './observe.ts';
import { drawReaderOf } from './reader.ts';

const CLAIMS = [collapse, distillation];
const SEEDS = [1, 2];
const runs = new Map<string, Run>();
const place = (trial: Trial, seed: number) => `${keyOf(trial)} ${seed}`;

/** What JSON makes of a number, in the kept file and here alike. */
const written = (value: unknown) => JSON.parse(JSON.stringify(value));

beforeAll(async () => {
  const trials = CLAIMS.flatMap((claim) => claim.trials('synthetic'));
  for (const batch of batchesOf(trials, () => SEEDS, ENGINE)) {
    const { replicas } = await runStudy(batch.spec, observe, around);
    for (const { trial, replica } of trainedBy(batch, replicas)) {
      runs.set(place(trial, replica.seed), replica);
    }
  }
}, 240_000);

describe.each(CLAIMS)('$id, run again on two seeds', (claim) => {
  it('gives the numbers that are kept, bit for bit', async () => {
    const text = await readFile(new URL(`./results/${claim.id}.json`, import.meta.url), 'utf8');
    const kept = (JSON.parse(text) as Kept).findings.find((one) => one.scenario === 'synthetic');
    expect(kept).toMatchObject({ engine: ENGINE, verdict: expect.any(String) });
    const read = readerOf({ run: (trial, seed) => runs.get(place(trial, seed)) }, SEEDS);
    const parts = claim.parts(read, 'synthetic');
    expect(kept?.parts.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    parts.forEach(({ samples, least }, k) => {
      const known = kept?.parts[k];
      expect(known?.least).toBe(least);
      const first = Object.entries(known?.samples ?? {}).map(([name, numbers]) => [
        name,
        SEEDS.map((seed) => numbers[kept?.seeds.indexOf(seed) ?? -1]),
      ]);
      expect(written(samples)).toEqual(Object.fromEntries(first));
      expect(Object.values(samples).flat().every(Number.isFinite)).toBe(true);
    });
  });
});
