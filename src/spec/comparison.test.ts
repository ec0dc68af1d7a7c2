import { describe, expect, it } from 'vitest';
import { ARM_DEFAULTS } from './arm-params.ts';
import { armSetOf, COMPARED, withArmSet, withArmsOf, withCompared } from './arm-sets.ts';
import { cleanSpec } from './clean.ts';
import {
  COMPARABLE,
  type Comparable,
  comparableArm,
  comparedOf,
  freeOwn,
  isComparison,
  MOST_COMPARED,
} from './comparison.ts';
import { decodeLink, encodeLink } from './link.ts';
import { armName, METHOD_NAMES } from './method-names.ts';
import { METHODS } from './methods.ts';
import { baseOf, PRESETS, presetOf, specOf } from './presets.ts';
import { runName } from './run-name.ts';
import { settingsOf } from './settings-of.ts';

const lab = specOf(PRESETS[0]);
const picks = (...ids: Comparable[]) => ids.map((id) => comparableArm(id));
const own = { id: 'own', params: { ...ARM_DEFAULTS, lambda: 0.5, learningRate: 0.003 } };
const chosen = withCompared(lab, [...picks('ebr0', 'substitutes'), own]);

describe('a comparison of chosen arms', () => {
  it('has the twin first and the controls last, and is told from the arms of the lab', () => {
    const ids = ['vanilla', 'ebr0', 'substitutes', 'own'];
    expect(chosen.arms.map(({ id }) => id)).toEqual([...ids, 'only-1', 'only-2']);
    expect(comparedOf(chosen)?.map(({ id }) => id)).toEqual(ids);
    expect(armSetOf(chosen)).toBeUndefined();
    expect(isComparison(withArmSet(lab, 'compare'))).toBe(true);
    expect(isComparison(lab)).toBe(false);
    expect(isComparison({ ...chosen, arms: chosen.arms.slice(1) })).toBe(false);
  });

  it('changes from vanilla what its methods do', () => {
    const { substitutes, pull, both } = COMPARABLE;
    expect({ ...pull, ...substitutes }).toEqual(METHODS.distill);
    expect(both).toEqual({ ...METHODS.distill, ...METHODS.ebr });
    for (const id of Object.keys(METHODS) as (keyof typeof METHODS)[]) {
      expect(COMPARABLE[id]).toEqual(METHODS[id]);
      expect(armName(id)).toBe(METHOD_NAMES[id]);
    }
    expect(['both', 'own', 'own-2', 'arm-7'].map(armName)).toEqual([
      ...['both', 'own settings', 'own settings 2', 'arm-7'],
    ]);
  });

  it('has a link of its own, by names that can be read', () => {
    expect(encodeLink(chosen)).toBe(
      '#/lab?v=1&p=strong-slow.2&cmp=ebr0;substitutes;own:lr=0.003,kd=0.5',
    );
    expect(encodeLink(withCompared(lab, []))).toBe('#/lab?v=1&p=strong-slow.2&cmp=vanilla');
    const usual = withCompared(
      lab,
      COMPARED.map(({ id }) => comparableArm(id)),
    );
    expect(encodeLink(usual)).toBe('#/lab?v=1&p=strong-slow.2&set=compare');
    for (const spec of [chosen, withCompared(lab, []), usual]) {
      expect(decodeLink(encodeLink(spec))).toMatchObject({ spec, notes: [] });
      expect(cleanSpec(spec)).toEqual({ spec, notes: [] });
    }
  });

  it.each([
    ['cmp=ebr0;warp;umt', 'vanilla ebr0 umt', /"warp" is nothing that can be compared/],
    ['cmp=ebr0;ebr0', 'vanilla ebr0', /"ebr0" is compared twice/],
    ['cmp=ebr:adv=2', 'vanilla ebr', /"ebr" has settings of its own/],
    ['cmp=own:kd=99', 'vanilla own', /was 99, now 10/],
    ['cmp=ebr&set=compare', 'vanilla ebr', /names arms where others are listed/],
    [
      'cmp=dropout;distill;pull;substitutes;ebr;ebr0;umt',
      'vanilla dropout distill pull substitutes ebr',
      /is one more than 6/,
    ],
  ])('says what is wrong with %s', (query, arms, words) => {
    const { spec, lost } = decodeLink(`#/lab?v=1&p=strong-slow.1&${query}`);
    expect(
      comparedOf(spec)
        ?.map(({ id }) => id)
        .join(' '),
    ).toBe(arms);
    expect(lost?.map(({ message }) => message).join()).toMatch(words);
  });

  it('takes changes on the way of any of its arms', () => {
    const link = '#/lab?v=1&p=strong-slow.1&cmp=own:kd=0.5&at=300:own:kd=0';
    const { spec, notes } = decodeLink(link);
    expect(notes).toEqual([]);
    expect(spec.interventions).toEqual([{ step: 300, arm: 'own', key: 'lambda', value: 0 }]);
    expect(encodeLink(spec)).toBe(link);
  });

  it('is called by what is compared, with the settings that are its own', () => {
    const planned = (spec: typeof chosen) => ({ spec, interventions: [] });
    expect(settingsOf(planned(chosen)).get('arms')).toBe(
      'vanilla, reallocation without its adversary, substitutes alone, own settings (rate 0.003, pull 0.5)',
    );
    expect(runName(planned(chosen))).toBe('4 arms compared');
    expect(runName(planned(withCompared(lab, picks('ebr0'))))).toBe(
      'vanilla and reallocation without its adversary compared',
    );
  });

  it('stays one when its experiment becomes another, on the base of that', () => {
    const linear = presetOf('correlated');
    if (!linear) throw new Error('No such preset.');
    const base = baseOf(linear);
    const there = withArmsOf(specOf(linear), chosen);
    expect(comparedOf(there)?.map(({ id }) => id)).toEqual([
      'vanilla',
      'ebr0',
      'substitutes',
      'own',
    ]);
    expect(there.arms[0].params).toEqual(base);
    expect(there.arms[3].params).toEqual({ ...base, lambda: 0.5, learningRate: 0.003 });
    expect(withArmsOf(chosen, lab).arms).toEqual(lab.arms);
  });

  it('has names for as many own arms as there is room for', () => {
    const taken: { id: string; params: typeof ARM_DEFAULTS }[] = [];
    for (let id = freeOwn(taken); id; id = freeOwn(taken)) taken.push({ ...own, id });
    expect(taken).toHaveLength(MOST_COMPARED - 1);
    expect(withCompared(lab, taken).arms.slice(0, -2)).toHaveLength(MOST_COMPARED);
    expect(isComparison(withCompared(lab, taken))).toBe(true);
  });
});
