import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGINE } from '../../battery.ts';
import type { Compared } from './compare.ts';
import { ARMS, SCHEDULE } from './design.ts';

const kept = JSON.parse(
  readFileSync(new URL('../../results/study-schedule.json', import.meta.url), 'utf8'),
) as Compared & { pairs: typeof SCHEDULE.pairs; seeds: number[]; engine: string };

it('was run as it is written down', () => {
  const { pairs } = SCHEDULE;
  expect(kept).toMatchObject({ pairs, seeds: pairs.map(({ seed }) => seed), engine: ENGINE });
  expect(Object.keys(kept.arms)).toEqual(ARMS);
  expect(
    kept.rows.filter(({ outcome }) => outcome === 'share').map((r) => [r.arm, r.control]),
  ).toEqual(SCHEDULE.comparisons.map((two) => [...two]));
  const most = SCHEDULE.epochs / SCHEDULE.turn / 2;
  for (const turns of Object.values(kept.turns)) {
    expect(turns).toHaveLength(pairs.length);
    for (const count of turns) expect(count).toBeLessThanOrEqual(most);
  }
  expect(kept.turns.vanilla).toEqual(pairs.map(() => 0));
});
