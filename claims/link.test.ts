import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { armOf, decodeLink, LIVE } from '#spec/index.ts';
import { CLAIMS } from './all.ts';
import { linkOf, shownBy } from './link.ts';

const shown = CLAIMS.flatMap((claim) =>
  claim.scenarios.map((scenario) => {
    const name = `${claim.id} ${scenario}`;
    return [name, shownBy(claim.trials(scenario))] as const;
  }),
);

const RESULTS = new URL('./results/', import.meta.url);
const stored = readdirSync(RESULTS)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => readFileSync(new URL(name, RESULTS), 'utf8').match(/#\/lab\?[^"]+/g) ?? []);

describe('links to the lab', () => {
  it('that were kept with results can be read for ever', () => {
    expect(stored.length).toBeGreaterThan(10);
    for (const link of stored) expect([link, decodeLink(link).notes]).toEqual([link, []]);
  });

  it.each(shown)('%s opens the run it shows, with nothing to clean', (_, trial) => {
    const { spec, notes } = decodeLink(linkOf(trial));
    expect(notes).toEqual([]);
    const { seed, seeds, engine, probeEvery, ...run } = trial.run;
    expect(spec.run).toMatchObject(run);
    const first = spec.interventions.filter(({ arm, step }) => arm === LIVE && step === 0);
    const changes = Object.fromEntries(first.map(({ key, value }) => [key, value]));
    const own = trial.interventions.filter(({ step }) => step === 0);
    expect({ ...armOf(['vanilla']), ...changes }).toEqual(
      Object.assign({ ...trial.params }, ...own.map(({ key, value }) => ({ [key]: value }))),
    );
  });
});
