import { describe, expect, it } from 'vitest';
import fixtures from './fixtures/links.json' with { type: 'json' };
import { ARM_KEYS, OWN_KEYS, PAGE_KEYS, RUN_KEYS } from './keys.ts';
import { decodeLink } from './link.ts';
import { PRESETS } from './presets.ts';

type Name = keyof typeof fixtures.presets;

/**
 * Links that were made once and mean the same for ever. If one fails because a preset or a default was
 * changed, give the preset a new revision (`presets.ts`); never change what is written here.
 */
describe('links made earlier', () => {
  it.each(fixtures.links)('still mean what they meant: $link', (fixture) => {
    const { spec, notes, view, fingerprint } = decodeLink(fixture.link);
    expect(notes).toEqual([]);
    expect(`${spec.preset}.${spec.revision}`).toBe(fixture.preset);
    expect(spec.run).toMatchObject({ ...fixtures.presets[fixture.preset as Name], ...fixture.run });
    expect(spec.arms.map(({ id }) => id)).toEqual(fixture.arms.map(({ id }) => id));
    spec.arms.forEach(({ params }, k) => {
      expect(params).toMatchObject({ ...fixtures.armDefaults, ...fixture.arms[k].params });
    });
    expect(
      spec.interventions.map(({ step, arm, key, value }) => `${step} ${arm} ${key} ${value}`),
    ).toEqual(fixture.interventions);
    expect(view).toEqual(fixture.view);
    const { points = [], ...from } = fixture.fingerprint ?? {};
    expect(fingerprint ?? {}).toMatchObject(from);
    for (const point of points) expect(fingerprint?.points).toContainEqual(point);
  });

  it('hold every preset of today', () => {
    const bare = fixtures.links.map(({ link }) => link);
    for (const { id, revision } of PRESETS) {
      expect(bare).toContain(`#/lab?v=1&p=${id}.${revision}`);
    }
  });

  it('hold every key, and no key was given away', () => {
    expect(RUN_KEYS).toMatchObject(fixtures.keys.run);
    expect(ARM_KEYS).toMatchObject(fixtures.keys.arm);
    const run = [...Object.keys(RUN_KEYS), ...OWN_KEYS, ...PAGE_KEYS];
    for (const [names, reserved] of [
      [RUN_KEYS, run],
      [ARM_KEYS, Object.keys(ARM_KEYS)],
    ] as const) {
      const keys = Object.entries(names);
      expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
      for (const [name, key] of keys) {
        if (key !== name) expect(reserved).not.toContain(key);
      }
    }
  });
});
