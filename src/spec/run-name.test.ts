import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withArmSet } from './arm-sets.ts';
import type { Planned } from './change-words.ts';
import { interventionsFor } from './interventions.ts';
import { armOf, METHODS } from './methods.ts';
import { LIVE, presetOf, specOf } from './presets.ts';
import { fileNames, isNamedAfter, nameAmong, runName } from './run-name.ts';
import type { RunParams } from './run-params.ts';
import type { Preset } from './scenarios/scenario.ts';
import { differingKeys, settingsOf } from './settings-of.ts';
import { anySpec } from './testing/arbitrary.ts';

const made = (preset: string, changes: Partial<RunParams> = {}): Planned => ({
  spec: specOf(presetOf(preset) as Preset, changes),
  interventions: [],
});

const thrown = (run: Planned, step: number): Planned => ({
  ...run,
  interventions: [
    ...run.interventions,
    ...interventionsFor(LIVE, step, armOf(['distill'], run.spec.arms[0].params), {
      ...run.spec.arms[0].params,
    }),
  ],
});

describe('the name of a run', () => {
  it('says what differs from its preset, and else what that is called', () => {
    expect(runName(made('strong-slow', { fusion: 13, weakNoise: 1.4 }))).toBe(
      'neurons 13, noise 1.4',
    );
    expect(runName(made('strong-slow'))).toBe('Strong and slow');
    expect(runName(made('strong-slow', { engine: 'exact', probeEvery: 5 }))).toBe(
      'Strong and slow',
    );
    expect(runName(made('strong-slow', { seed: 5, weakNoise: 1 / 3 }))).toBe(
      'noise 0.3333, seed 5',
    );
    expect(runName(made('digits', { randomStart: false }))).toBe('digits, random start off');
    expect(runName(made('quiet-voice'))).toBe('Digits, a quiet voice');
    expect(runName(made('quiet-voice', { snr: 3 }))).toBe('quiet voice, sound above noise 3');
  });

  it('says of own data which file they are, and nothing of their mark', () => {
    const own = '1~a_c3_b1o.csv~118~32~3~0123456789abcdef01234567~a2b2L~~sepal.2~petal.2';
    expect(runName(made('own', { own }))).toBe('own, data año.csv');
  });

  it('says what was changed on the way, and what comes with a switch only where it is another', () => {
    const base = made('strong-slow', { fusion: 13 });
    expect(runName(thrown(base, 300))).toBe('neurons 13, distillation at 300');
    const off = { step: 400, arm: LIVE, key: 'lambda', value: 0 } as const;
    const sub = { step: 400, arm: LIVE, key: 'pSub', value: 0 } as const;
    const { spec, interventions } = thrown(base, 300);
    expect(runName({ spec, interventions: [...interventions, off, sub] })).toBe(
      'neurons 13, distillation at 300, distillation off at 400',
    );
    const rate = { step: 20, arm: LIVE, key: 'learningRate', value: 0.01 } as const;
    const others = { step: 20, arm: 'ghost', key: 'learningRate', value: 0.02 } as const;
    expect(runName({ spec, interventions: [rate, others] })).toBe('neurons 13, rate 0.01 at 20');
    const own = { step: 20, arm: LIVE, key: 'lambda', value: 2 } as const;
    expect(runName({ spec, interventions: [own] })).toBe(
      'neurons 13, distillation at 20, pull 2 at 20',
    );
    expect(METHODS.distill.lambda).toBe(1);
  });

  it('says that methods are compared, and of much that differs how much more', () => {
    const { spec } = made('strong-slow', { fusion: 3, latent: 4, shared: 5, hidden: 8, steps: 9 });
    expect(runName({ spec: withArmSet(spec, 'compare'), interventions: [] })).toBe(
      'encoder 8, code 4, shared space 5, neurons 3, 2 more',
    );
    expect(
      runName({ spec: withArmSet(made('strong-slow').spec, 'compare'), interventions: [] }),
    ).toBe('compared');
  });

  it('is short and one line, whatever the experiment, and the same for the same', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const name = runName({ spec, interventions: spec.interventions });
        expect(name).toMatch(/^\S.*\S$/);
        expect(runName(structuredClone({ spec, interventions: spec.interventions }))).toBe(name);
      }),
    );
  });
});

const anyName = fc.oneof(
  fc.constantFrom(
    'a',
    'A',
    'a (2)',
    'a (3)',
    'noise 1.4',
    'noise 14',
    'noise 1-4',
    '',
    '…',
    'é',
    'é',
  ),
  fc.string(),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);

describe('names side by side', () => {
  it('are all different, and no later one changes an earlier one', () => {
    fc.assert(
      fc.property(fc.array(anyName), (names) => {
        const given: string[] = [];
        for (const name of names) {
          const own = nameAmong(name, given);
          expect(isNamedAfter(own, name)).toBe(true);
          given.push(own);
        }
        expect(new Set(given.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(
          names.length,
        );
      }),
    );
  });

  it('are different names of files with safe letters, and a later one changes no earlier one', () => {
    fc.assert(
      fc.property(fc.array(anyName), anyName, (names, next) => {
        const files = fileNames(names);
        expect(new Set(files).size).toBe(names.length);
        for (const file of files) {
          expect(file).toMatch(/^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u);
          expect(file).not.toMatch(/\.(?!\p{N})|(?<!\p{N})\.|--/u);
          expect(new TextEncoder().encode(file).length).toBeLessThan(230);
        }
        expect(fileNames([...names, next]).slice(0, -1)).toEqual(files);
      }),
    );
    expect(fileNames(['neurons 13, noise 1.4', 'CON', '.. /etc', 'Ünïcode é'])).toEqual([
      ...['neurons-13-noise-1.4', 'con', 'etc', 'ünïcode-é'],
    ]);
  });
});

describe('in what runs differ', () => {
  it('is what at least two of them have, unlike', () => {
    const runs = [
      made('strong-slow', { fusion: 13 }),
      made('strong-slow', { world: 2 }),
      made('digits', { fusion: 13, snr: 3 }),
    ].map(settingsOf);
    expect(differingKeys(runs.slice(0, 1))).toEqual([]);
    expect(differingKeys(runs.slice(0, 2))).toEqual(['fusion', 'world']);
    const all = differingKeys(runs);
    expect(all).toContain('scenario');
    expect(all).not.toContain('snr');
  });

  it('is what was changed on the way', () => {
    const run = made('strong-slow');
    expect(differingKeys([run, thrown(run, 300)].map(settingsOf))).toEqual(['changes']);
  });
});
