import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { ExhibitId, Finding } from '#protocol/exhibits.ts';
import type { Surroundings } from '#session/headless.ts';
import { decodeLink } from '#spec/index.ts';
import { EXPERIMENTS, findingOf } from './index.ts';

const around: Surroundings = {
  wasmPath: '',
  load: () => Promise.reject(new Error('An exhibit has no files.')),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
};

const keptOf = async (id: ExhibitId) =>
  JSON.parse(
    await readFile(new URL(`../theory/kept/${id}.json`, import.meta.url), 'utf8'),
  ) as Finding;

/** Steps that are enough to compare what is kept of several. */
const ENOUGH = 200;

/** The last run of an exhibit, its last arm, one seed; no longer than needed. */
function partOf(id: ExhibitId, { columns, rows }: Finding) {
  const { runs, see } = EXPERIMENTS[id];
  const at = columns.indexOf('step');
  const early = rows.some((row) => Number(row[at]) > 0 && Number(row[at]) <= ENOUGH);
  return {
    see,
    runs: (seed: number) =>
      runs(seed)
        .slice(-1)
        .map((spec) => ({
          ...spec,
          run: { ...spec.run, seeds: 1, steps: early ? ENOUGH : spec.run.steps },
          arms: spec.arms.slice(-1),
        })),
  };
}

const IDS = Object.keys(EXPERIMENTS) as ExhibitId[];

it.each(IDS)(
  '%s: what is kept comes out again, bit for bit, else `npm run exhibits`',
  async (id) => {
    const kept = await keptOf(id);
    const again = await findingOf(id, partOf(id, kept), kept.seeds[0], around);
    expect(again.columns).toEqual(kept.columns);
    expect(again.rows.length).toBeGreaterThan(0);
    const known = new Set(kept.rows.map((row) => JSON.stringify(row)));
    expect(again.rows.filter((row) => !known.has(JSON.stringify(row)))).toEqual([]);
  },
);

it.each(IDS)('%s: its link opens the run that it is', async (id) => {
  const { link, engine, seeds } = await keptOf(id);
  const { spec, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const [last] = EXPERIMENTS[id].runs(seeds[0]).slice(-1);
  const { probeEvery: _a, ...asked } = last.run;
  const { probeEvery: _b, ...opened } = spec.run;
  expect(opened).toEqual(asked);
  expect(opened.engine).toBe(engine);
});
