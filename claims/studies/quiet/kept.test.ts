import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import type { Run } from '#cli/store.ts';
import { runStudy } from '#session/study.ts';
import { batchesOf, trainedBy } from '#sweep/batches.ts';
import { keyOf, type Trial } from '#sweep/trial.ts';
import { ENGINE } from '../../battery.ts';
import { readerOf } from '../../reader.ts';
import { type compare, numbersOf } from './compare.ts';
import { ARMS, QUIET } from './design.ts';
import { observe } from './observe.ts';

type Kept = ReturnType<typeof compare> & { readonly seeds: readonly number[]; engine: string };
const kept = JSON.parse(
  readFileSync(new URL('../../results/study-quiet.json', import.meta.url), 'utf8'),
) as Kept;
const [SEED] = QUIET.seeds;

it('was run as it is written down', () => {
  expect(kept).toMatchObject({ seeds: QUIET.seeds, engine: ENGINE });
  expect(Object.keys(kept.arms)).toEqual(Object.keys(ARMS));
  expect(kept.series.map(({ loudness }) => loudness)).toEqual(QUIET.series);
});

// A study is trained again with every test (`aligned/`), all of them by `npm run studies:check`.
const again = it.runIf(process.env.WANE_STUDIES === 'all');

again(
  'gives the numbers that are kept, bit for bit, on a seed that is run again',
  async () => {
    const names = ['vanilla', 'control', 'distill'] as const;
    const runs = new Map<string, Run>();
    const place = (trial: Trial, seed: number) => `${keyOf(trial)} ${seed}`;
    const trials = names.map((name) => ARMS[name]);
    for (const batch of batchesOf(trials, () => [SEED], ENGINE)) {
      const { replicas } = await runStudy(batch.spec, observe, around);
      for (const { trial, replica } of trainedBy(batch, replicas)) {
        runs.set(place(trial, replica.seed), replica);
      }
    }
    const read = readerOf({ run: (trial, seed) => runs.get(place(trial, seed)) }, [SEED]);
    for (const name of names) {
      const found = numbersOf(read, ARMS[name]);
      for (const [outcome, [value]] of Object.entries(found)) {
        const before = kept.arms[name][outcome as keyof typeof found][0];
        expect(before, `${name} ${outcome}`).toBe(value);
      }
    }
  },
  240_000,
);
