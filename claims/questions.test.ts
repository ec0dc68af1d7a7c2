import { describe, expect, it } from 'vitest';
import { cleanSpec } from '#spec/index.ts';
import { batchesOf } from '#sweep/batches.ts';
import { QUESTIONS } from './questions.ts';
import { SCENARIOS } from './trial.ts';

const ALL = SCENARIOS.flatMap((scenario) =>
  QUESTIONS[scenario].map((question) => ({ scenario, ...question })),
);

describe.each(ALL)('search on $scenario: $id', ({ id, places }) => {
  const own = id === 'adversary' ? ['alpha'] : ['lambda', 'distance'];

  it.each(places.map((place) => [place.setting, place] as const))(
    '%s differs from its control in what the method adds, and in nothing else',
    (_, { method, control, sense }) => {
      expect(method.run).toEqual(control.run);
      expect(sense).toBe(method.run.modalities - 1);
      const differing = Object.entries(method.params)
        .filter(([key, value]) => control.params[key as keyof typeof control.params] !== value)
        .map(([key]) => key);
      expect(differing.length).toBeGreaterThan(0);
      expect(differing.filter((key) => !own.includes(key))).toEqual([]);
      expect(control.interventions).toEqual([]);
      expect(new Set(method.interventions.map(({ key }) => key)).size).toBeLessThanOrEqual(1);
    },
  );

  it('asks for nothing that the schema would change', () => {
    const trials = places.flatMap(({ method, control }) => [method, control]);
    for (const { spec } of batchesOf(trials, () => [1, 2], 'wasm')) {
      expect(cleanSpec(spec).notes).toEqual([]);
    }
  });
});
