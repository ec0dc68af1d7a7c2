import { describe, expect, it } from 'vitest';
import { ARM_PARAMS, PRESETS, presetOf, RUN_PARAMS, specOf } from '#spec/index.ts';
import { folded, GROUPS, inSight } from './settings.ts';

const keysOf = (settings: readonly { key: string }[]) => settings.map(({ key }) => key);

describe('the settings', () => {
  it('offer everything of the schema once, but the scenario and what names data', () => {
    const offered = keysOf(GROUPS.flatMap(({ settings }) => settings));
    const schema = Object.keys({ ...RUN_PARAMS, ...ARM_PARAMS });
    expect(offered.toSorted()).toEqual(
      schema.filter((key) => key !== 'scenario' && key !== 'own').toSorted(),
    );
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

  it('have in sight what a preset is about, under the name it has there', () => {
    const quiet = specOf(presetOf('quiet-voice') ?? PRESETS[0]);
    expect(inSight(quiet)[0]).toMatchObject({
      key: 'loudness',
      param: { label: 'How loud the sound is' },
    });
    const elsewhere = { ...quiet, run: { ...quiet.run, scenario: 'synthetic' } };
    expect(keysOf(inSight(elsewhere))).toEqual(keysOf(inSight(specOf(PRESETS[0]))));
    const names = folded(specOf(PRESETS[0])).flatMap(({ settings }) => settings);
    expect(names.find(({ key }) => key === 'loudness')?.param).toBe(RUN_PARAMS.loudness);
  });

  it('keep settings that act at once apart from those that need a new start', () => {
    for (const { settings } of GROUPS) {
      expect(new Set(settings.map(({ table }) => table)).size).toBe(1);
    }
  });
});
