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
import { type Draw, drawn, SHOWCASE, WHOLE } from './draws.ts';
import { observe } from './observe.ts';
import { drawReaderOf } from './reader.ts';
import { inUnits } from './units.ts';

const CLAIMS = [collapse, distillation];
const SEEDS = [1, 2, 3];
/** One of the worlds that are tested over, and the showcase beside it. */
const WORLD = 17;
const DRAWS: readonly Draw[] = [WORLD, SHOWCASE].flatMap((world) =>
  SEEDS.map((seed) => ({ world, seed })),
);
const runs = new Map<string, Run>();
const place = (trial: Trial, seed: number) => `${keyOf(trial)} ${seed}`;

/** What JSON makes of a number, in the kept file and here alike. */
const written = (value: unknown) => JSON.parse(JSON.stringify(value));

beforeAll(async () => {
  const trials = CLAIMS.flatMap((claim) => claim.trials('synthetic')).flatMap((trial) =>
    [WORLD, SHOWCASE].map((world) => drawn(trial, { world })),
  );
  for (const batch of batchesOf(trials, () => SEEDS, ENGINE)) {
    const { replicas } = await runStudy(batch.spec, observe, around);
    for (const { trial, replica } of trainedBy(batch, replicas)) {
      runs.set(place(trial, replica.seed), replica);
    }
  }
}, 240_000);

describe.each(CLAIMS)('$id, run again in one world and the showcase', (claim) => {
  it('gives the numbers that are kept, bit for bit', async () => {
    const text = await readFile(new URL(`./results/${claim.id}.json`, import.meta.url), 'utf8');
    const kept = (JSON.parse(text) as Kept).findings.find((one) => one.scenario === 'synthetic');
    expect(kept).toMatchObject({ engine: ENGINE, verdict: expect.any(String), seeds: SEEDS });
    expect(kept?.worlds.length).toBeGreaterThanOrEqual(WHOLE.worlds);
    expect(kept?.worlds).not.toContain(SHOWCASE);
    const read = drawReaderOf({ run: (trial, seed) => runs.get(place(trial, seed)) }, DRAWS);
    const parts = claim.parts(read, 'synthetic');
    expect(kept?.parts.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    parts.forEach((part, k) => {
      const known = kept?.parts[k];
      expect(known?.least).toBe(part.least);
      const { samples, showcase } = inUnits(part, DRAWS);
      const at = kept?.worlds.indexOf(WORLD) ?? -1;
      const before = Object.entries(known?.samples ?? {}).map(([name, all]) => [name, [all[at]]]);
      expect(written(samples)).toEqual(Object.fromEntries(before));
      expect(written(showcase)).toEqual(known?.showcase);
      expect(Object.values(samples).flat().every(Number.isFinite)).toBe(true);
    });
  });
});
