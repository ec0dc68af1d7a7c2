import { describe, expect, it } from 'vitest';
import { ARM_PARAMS, PRESETS, RUN_PARAMS, specOf } from '#spec/index.ts';
import { folded, GROUPS, inSight } from './settings.ts';

const keysOf = (settings: readonly { key: string }[]) => settings.map(({ key }) => key);

describe('the settings', () => {
  it('offer everything of the schema once, but the scenario', () => {
    const offered = keysOf(GROUPS.flatMap(({ settings }) => settings));
    const schema = Object.keys({ ...RUN_PARAMS, ...ARM_PARAMS });
    expect(offered.toSorted()).toEqual(schema.filter((key) => key !== 'scenario').toSorted());
  });

  it.each(PRESETS)('show six in sight of $id and fold the others', (preset) => {
    const spec = specOf(preset);
    const seen = keysOf(inSight(spec));
    const rest = keysOf(folded(spec).flatMap(({ settings }) => settings));
    expect(seen).toHaveLength(6);
    expect(new Set([...seen, ...rest]).size).toBe(seen.length + rest.length);
    const digits = spec.run.scenario === 'digits';
    const foreign = digits ? ['weakNoise', 'world'] : ['snr', 'resolution'];
    for (const key of foreign) expect([...seen, ...rest]).not.toContain(key);
  });

  it('have the names of their scenario', () => {
    const loudnessIn = (preset: (typeof PRESETS)[number]) =>
      folded(specOf(preset))
        .flatMap(({ settings }) => settings)
        .find(({ key }) => key === 'loudness')?.param.label;
    expect(PRESETS.map(loudnessIn)).toEqual([RUN_PARAMS.loudness.label, 'How loud the sound is']);
  });

  it('keep settings that act at once apart from those that need a new start', () => {
    for (const { settings } of GROUPS) {
      expect(new Set(settings.map(({ table }) => table)).size).toBe(1);
    }
  });
});
