import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS, cleanSpec, PRESETS, RUN_PARAMS, specOf, unimodalArm } from './index.ts';

describe('cleanSpec', () => {
  it.each(PRESETS)('leaves the preset $id as it is', (preset) => {
    const spec = specOf(preset);
    expect(cleanSpec(structuredClone(spec))).toEqual({ spec, notes: [] });
  });

  it.each([undefined, null, 7, 'text', [], () => 1, Symbol('x'), Number.NaN])(
    'makes an experiment of %s',
    (input) => {
      const { spec, notes } = cleanSpec(input);
      expect(spec).toEqual(specOf(PRESETS[0]));
      expect(notes).toHaveLength(1);
    },
  );

  it('clamps what is out of range and says so', () => {
    const { spec, notes } = cleanSpec({ run: { seed: -3, steps: 1e12, batch: 10.4, snr: 'loud' } });
    expect(spec.run).toMatchObject({
      seed: 0,
      steps: RUN_PARAMS.steps.max,
      batch: 10,
      snr: RUN_PARAMS.snr.default,
    });
    expect(notes.map((note) => note.path)).toEqual([
      'run.seed',
      'run.steps',
      'run.batch',
      'run.snr',
    ]);
    expect(notes[0].message).toContain('-3');
  });

  it('drops unknown settings, prototype keys among them', () => {
    const { spec, notes } = cleanSpec({
      run: JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2, "toString": 3, "seed": 4}'),
    });
    expect(spec.run.seed).toBe(4);
    expect(notes).toHaveLength(3);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps usable arms and interventions, in order of their steps', () => {
    const { spec, notes } = cleanSpec({
      arms: [{ id: 'live', params: { lambda: 99 } }, { id: '<script>' }, { id: 'live' }, 5],
      interventions: [
        { step: 300, arm: 'live', key: 'gate', value: 1 },
        { step: 100, arm: 'live', key: 'lambda', value: 1 },
        { step: 100, arm: 'nobody', key: 'lambda', value: 1 },
        { step: 9999, arm: 'live', key: 'lambda', value: 1 },
        { step: 1, arm: 'live', key: 'seed', value: 1 },
        'nonsense',
      ],
    });
    expect(spec.arms).toEqual([{ id: 'live', params: { ...ARM_DEFAULTS, lambda: 10 } }]);
    expect(spec.interventions.map(({ step, key }) => [step, key])).toEqual([
      [100, 'lambda'],
      [300, 'gate'],
    ]);
    expect(notes).toHaveLength(8);
  });

  it('says when a setting names a modality the experiment does not have', () => {
    const params = { teacher: 5, student: 3, only: 6 };
    const { spec, notes } = cleanSpec({ arms: [{ id: 'live', params }] });
    expect(spec.arms[0].params).toMatchObject({ teacher: 2, student: 2, only: 2 });
    const keys = ['teacher', 'student', 'only'];
    expect(notes.map((note) => note.path)).toEqual(keys.map((key) => `arms.live.${key}`));
    expect(notes[2].message).toBe('was 6, now 2 (the senses there are)');
  });

  it('knows every set of senses that the experiment has', () => {
    const run = { modalities: 3 };
    for (let only = 0; only < 8; only++) {
      const { spec, notes } = cleanSpec({ run, arms: [{ id: 'live', params: { only } }] });
      expect([spec.arms[0].params.only, notes]).toEqual([only, []]);
    }
    expect(
      cleanSpec({ run, arms: [{ id: 'live', params: { only: 40 } }] }).spec.arms[0].params,
    ).toMatchObject({ only: 0 });
    expect(unimodalArm(2).only).toBe(4);
  });
});
