import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '#language/say.ts';
import { isNamedAfter, PRESETS, runName, specOf } from '#spec/index.ts';
import type { KeptRun } from './kept-run.ts';
import { calledAmong, fileStems, labelsOf } from './labels.ts';

const bare: KeptRun = {
  ...{ id: '', name: '', called: '', note: '', created: 0, changed: 0, order: 0 },
  ...{ spec: specOf(PRESETS[0]), interventions: [], step: 0, checkpoint: 0, finished: false },
  ...{ backend: '', curves: [], owner: '', left: true },
};

const anyText = fc.constantFrom('', '', 'mine', 'Mine', 'mine (2)', 'neurons 13', 'neurons 13 (2)');

/** Runs as a storage may hold them: some named by the visitor, some kept before there were names. */
const anyRuns = fc
  .array(
    fc.record({
      name: anyText,
      called: anyText,
      created: fc.nat(3),
      fusion: fc.constantFrom(13, 16),
    }),
  )
  .map((all) =>
    all.map(({ fusion, ...own }, k): KeptRun => {
      const spec = specOf(PRESETS[0], { fusion });
      return { ...bare, ...own, spec, id: `run-${k}` };
    }),
  );

const folded = (labels: Iterable<string>) =>
  new Set([...labels].map((label) => label.toLowerCase())).size;

describe('what runs are called', () => {
  it('is never the same of two, nor are their files, in whatever order they come', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const labels = labelsOf(runs);
        expect(folded(labels.values())).toBe(runs.length);
        const stems = fileStems(runs);
        expect(folded(stems.values())).toBe(runs.length);
        expect(labelsOf(runs.toReversed())).toEqual(labels);
        expect(fileStems(runs.toReversed())).toEqual(stems);
        for (const run of runs) {
          expect(
            isNamedAfter(labels.get(run.id) ?? '', run.name || run.called || runName(run)),
          ).toBe(true);
        }
      }),
    );
  });

  it('is what the visitor says, whoever else is called so', () => {
    const made = { ...bare, id: 'a', called: 'neurons 13', created: 1 };
    const given = { ...bare, id: 'b', name: 'neurons 13', called: 'neurons 8', created: 2 };
    expect(Object.fromEntries(labelsOf([made, given]))).toEqual({
      a: 'neurons 13 (2)',
      b: 'neurons 13',
    });
  });

  it('stays when another run comes, for that one takes a name that is free', () => {
    fc.assert(
      fc.property(anyRuns, (all) => {
        const runs: KeptRun[] = [];
        for (const one of all) {
          const before = labelsOf(runs);
          const run = { ...one, name: '', called: calledAmong(runName(one), runs) };
          runs.push({ ...run, created: runs.length });
          const after = labelsOf(runs);
          for (const [id, label] of before) expect(after.get(id)).toBe(label);
          expect(after.get(run.id)).toBe(run.called);
        }
      }),
    );
  });
});

describe('in Spanish', () => {
  afterEach(() => speak('en', []));

  it('a made name is Spanish on the page, one that was given stays, and files are named as ever', () => {
    const spec = specOf(PRESETS[0], { fusion: 13, weakNoise: 1.4, seed: 5, steps: 200, batch: 32 });
    const rate = { step: 20, arm: 'live', key: 'learningRate', value: 0.01 } as const;
    const english = runName({ spec, interventions: [rate] });
    const runs: KeptRun[] = [
      { ...bare, id: 'a', spec, interventions: [rate], called: english, created: 1 },
      { ...bare, id: 'b', spec, interventions: [rate], called: `${english} (2)`, created: 2 },
      { ...bare, id: 'c', name: 'neurons 13', created: 3 },
      { ...bare, id: 'd', called: 'a name of another version', created: 4 },
    ];
    const stems = fileStems(runs);
    expect(stems.get('a')).toMatch(/^wane-neurons-13-noise-1\.4-rate-0\.01-at-20/);
    speak('es', [readFileSync('src/language/messages/es.ftl', 'utf8')]);
    const own =
      'neuronas de fusión 13, sentido lento: ruido 1,4, ritmo de aprendizaje 0,01 en el paso 20, semilla 5, 2 más';
    expect(Object.fromEntries(labelsOf(runs))).toEqual({
      ...{ a: own, b: `${own} (2)`, c: 'neurons 13', d: 'Fuerte y lento' },
    });
    expect(fileStems(runs)).toEqual(stems);
    for (const preset of PRESETS) {
      const plain = { ...bare, id: 'e', spec: specOf(preset) };
      expect(labelsOf([plain]).get('e'), preset.id).not.toBe(preset.title);
    }
  });
});
