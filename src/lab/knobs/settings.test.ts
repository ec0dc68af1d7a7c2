import { describe, expect, it } from 'vitest';
import { ARM_PARAMS, RUN_PARAMS } from '#spec/index.ts';
import { folded, GROUPS, inSight } from './settings.ts';

const keysOf = (settings: readonly { key: string }[]) => settings.map(({ key }) => key);

describe('the settings', () => {
  it('offer everything of the schema once, but the scenario', () => {
    const offered = keysOf(GROUPS.flatMap(({ settings }) => settings));
    const schema = Object.keys({ ...RUN_PARAMS, ...ARM_PARAMS });
    expect(offered.toSorted()).toEqual(schema.filter((key) => key !== 'scenario').toSorted());
  });

  it.each(['synthetic', 'digits'] as const)(
    'show six in sight of %s and fold the others',
    (scenario) => {
      const seen = keysOf(inSight(scenario));
      const rest = keysOf(folded(scenario).flatMap(({ settings }) => settings));
      expect(seen).toHaveLength(6);
      expect(new Set([...seen, ...rest]).size).toBe(seen.length + rest.length);
      const foreign = scenario === 'digits' ? ['weakNoise', 'world'] : ['snr', 'resolution'];
      for (const key of foreign) expect([...seen, ...rest]).not.toContain(key);
    },
  );

  it('keep settings that act at once apart from those that need a new start', () => {
    for (const { settings } of GROUPS) {
      expect(new Set(settings.map(({ table }) => table)).size).toBe(1);
    }
  });
});
