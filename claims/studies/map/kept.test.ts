import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { runStudy } from '#session/study.ts';
import { batchesOf } from '#sweep/batches.ts';
import { ENGINE } from '../../battery.ts';
import { OUTCOMES } from '../alignment.ts';
import { observe } from '../observe.ts';
import { armIn, MAP, PLACES } from './design.ts';
import type { Spot } from './found.ts';

const kept = JSON.parse(
  readFileSync(new URL('../../results/study-map.json', import.meta.url), 'utf8'),
) as { worlds: number[]; seeds: number[]; engine: string; spots: Spot[] };

it('was run as it is written down', () => {
  expect(kept).toMatchObject({ worlds: MAP.worlds, seeds: MAP.seeds, engine: ENGINE });
  expect(kept.spots.map(({ variant, params, sizes }) => ({ variant, params, sizes }))).toEqual(
    PLACES.map(({ variant, params, sizes }) => ({ variant, params, sizes })),
  );
});

it('gives the numbers that are kept, bit for bit, where it is run again', async () => {
  const place = PLACES.findIndex(
    ({ params, sizes }) => params.judgeSteps === 5 && sizes.judge === undefined,
  );
  const trial = armIn(MAP.worlds[1], PLACES[place]);
  const [batch] = batchesOf([trial], () => MAP.seeds, ENGINE);
  const { replicas } = await runStudy(batch.spec, observe, around);
  const again = replicas[0].readings.at(-1)?.reading;
  for (const outcome of Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]) {
    expect(again?.[outcome], outcome).toBe(kept.spots[place].samples[outcome][1]);
  }
}, 60_000);
