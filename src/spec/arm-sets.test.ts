import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS } from './arm-params.ts';
import { ARM_SETS, armSetOf, COMPARED, compareArms, withArmSet } from './arm-sets.ts';
import { cleanSpec } from './clean.ts';
import { PRESETS, specOf } from './presets.ts';

const lab = specOf(PRESETS[0]);
const comparison = withArmSet(lab, 'compare');

describe('arm sets', () => {
  it('compare five methods on the seeds of one run, with a control per modality', () => {
    expect(comparison.arms.map(({ id }) => id)).toEqual([
      ...COMPARED.map(({ id }) => id),
      'only-1',
      'only-2',
    ]);
    expect(comparison.run).toBe(lab.run);
    const three = compareArms({ ...lab.run, modalities: 3 });
    expect(three.at(-1)?.params.only).toBe(4);
  });

  it('change from vanilla what the method is, and nothing else', () => {
    const [vanilla, ...others] = comparison.arms.slice(0, COMPARED.length);
    const differs = others.map(({ params }) =>
      Object.keys(params).filter(
        (key) => params[key as keyof typeof params] !== vanilla.params[key as keyof typeof params],
      ),
    );
    expect(differs).toEqual([
      ['pDrop'],
      expect.arrayContaining(['lambda', 'pSub']),
      expect.arrayContaining(['gate', 'alpha', 'mu', 'pSub']),
      expect.arrayContaining(['lambda', 'gate', 'alpha', 'mu', 'pSub']),
    ]);
  });

  it.each(Object.values(ARM_SETS))('keep in every arm what the preset has in all', (set) => {
    const base = { ...ARM_DEFAULTS, learningRate: 0.003 };
    for (const [k, { params }] of set(lab.run, base).entries()) {
      expect(params).toEqual({ ...set(lab.run)[k].params, learningRate: 0.003 });
    }
  });

  it('are told by their arms, there and back', () => {
    expect(armSetOf(lab)).toBe('lab');
    expect(armSetOf(comparison)).toBe('compare');
    expect(armSetOf(withArmSet(comparison, 'lab'))).toBe('lab');
    expect(armSetOf({ ...lab, arms: lab.arms.slice(1) })).toBeUndefined();
  });

  it('are clean specs', () => {
    expect(cleanSpec(comparison)).toEqual({ spec: comparison, notes: [] });
  });
});
