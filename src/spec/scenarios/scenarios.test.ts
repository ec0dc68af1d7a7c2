import { describe, expect, it } from 'vitest';
import {
  ARM_PARAMS,
  PRESETS,
  presetOf,
  RUN_DEFAULTS,
  RUN_PARAMS,
  SCENARIOS,
  UNLISTED,
} from '../index.ts';
import { RUN_KEYS } from '../keys.ts';

/** In this order settings stand in links and files; later ones may stand between. */
const ORDER =
  `scenario engine seed seeds steps batch probeEvery probeSize trainSize hidden latent shared
  fusion world modalities strength weakNoise corrupt resolution pixelNoise snr randomStart`.split(
    /\s+/,
  );

it('have the settings that were released, in their order', () => {
  expect(Object.keys(RUN_PARAMS).filter((key) => ORDER.includes(key))).toEqual(ORDER);
  expect(Object.keys(RUN_KEYS).filter((key) => ORDER.includes(key))).toEqual(ORDER);
  expect(Object.keys(RUN_DEFAULTS).filter((key) => ORDER.includes(key))).toEqual(ORDER);
});

it('give the presets that were released', () => {
  const known = ['strong-slow.1', 'strong-slow.2', 'digits.1', 'digits.2', 'quiet-voice.1'];
  for (const [id, revision] of known.map((name) => name.split('.'))) {
    expect(presetOf(id, Number(revision))).toMatchObject({ id, revision: Number(revision) });
  }
  expect(PRESETS.map(({ id }) => id).slice(0, 2)).toEqual(['strong-slow', 'digits']);
});

it('offer none of the presets that only links, lessons and sweeps open', () => {
  const ids = UNLISTED.flatMap(({ presets }) => presets.map(({ id }) => id));
  expect(ids).toEqual(['correlated', 'own']);
  for (const id of ids) expect(PRESETS.map((preset) => preset.id)).not.toContain(id);
});

describe.each([...SCENARIOS, ...UNLISTED])('the scenario $id', (scenario) => {
  const all = { ...RUN_PARAMS, ...ARM_PARAMS };
  const known = scenario.presets.map(({ id }) => presetOf(id));
  const own = known.filter((preset) => preset !== undefined);

  it('has its own presets, and settings that there are', () => {
    for (const { run } of own) expect(run.scenario).toBe(scenario.id);
    if (SCENARIOS.includes(scenario)) {
      expect(PRESETS.filter(({ run }) => run.scenario === scenario.id)).toEqual(own);
    }
    expect(own.map(({ id }) => id)).toEqual(scenario.presets.map(({ id }) => id));
    for (const { run } of scenario.earlier) expect(run.scenario).toBe(scenario.id);
    for (const key of [...scenario.settings, ...scenario.inSight]) expect(all).toHaveProperty(key);
    expect(new Set(scenario.inSight).size).toBe(6);
    for (const { run, params = {}, methodsAt, inSight = scenario.inSight } of own) {
      expect(methodsAt).toBeLessThan(run.steps);
      for (const key of [...Object.keys(params), ...inSight]) expect(all).toHaveProperty(key);
      expect(new Set(inSight).size).toBe(6);
    }
  });

  it('names every sense and class once', () => {
    for (const { run } of own) {
      const senses = scenario.senses(run);
      expect(new Set(senses.map(({ id }) => id)).size).toBe(senses.length);
      for (const index of Object.values(scenario.senseOf)) expect(senses[index]).toBeDefined();
    }
    expect(new Set(scenario.classes).size).toBe(scenario.classes.length);
  });
});
