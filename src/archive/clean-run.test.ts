import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { speak } from '#language/say.ts';
import { interventionsFor, LIVE, PRESETS, type Preset, presetOf, specOf } from '#spec/index.ts';
import { cleanRun, isRun } from './clean-run.ts';
import type { KeptRun } from './kept-run.ts';

afterEach(() => speak('en', []));

const spec = specOf(PRESETS[0]);
const RUN: KeptRun = {
  id: 'one',
  name: 'Mine',
  called: 'batch 32',
  note: 'odd',
  created: 1000,
  changed: 2000,
  order: 7,
  spec,
  interventions: interventionsFor(LIVE, 10, { ...spec.arms[0].params, lambda: 1 }),
  step: 20,
  checkpoint: 10,
  finished: false,
  backend: 'wasm',
  curves: [[0, 0.5, Number.NaN]],
  owner: 'tab',
  left: false,
};

it('leaves a whole record as it is', () => {
  expect(cleanRun(RUN)).toEqual(RUN);
  expect(cleanRun({ ...RUN, deleted: 5 })).toEqual({ ...RUN, deleted: 5 });
});

it('says in the language of the page what is wrong with a record', () => {
  speak('es', [readFileSync('src/language/messages/notes.es.ftl', 'utf8')]);
  const odd = { ...RUN, spec: { ...spec, run: { ...spec.run, seed: -3 } } };
  expect(cleanRun(odd)).toMatchObject({
    why: 'run.seed: era -3, ahora 0 (lo más bajo que se permite)',
  });
});

it('a name that held all that a link says of own data says which file they are', () => {
  const own = '1~iris.csv~118~32~3~0123456789abcdef01234567~a2b2L~~sepal.2~petal.2';
  const data = specOf(presetOf('own') as Preset, { own });
  const kept = { ...RUN, spec: data, interventions: [], called: `own, data ${own} (2)` };
  expect(cleanRun(kept)).toMatchObject({ called: 'own, data iris.csv (2)' });
});

it.each([
  ['no date', { changed: 'yesterday', created: Number.NaN }, { changed: 0, created: 0 }],
  ['a date beyond all', { changed: 1e300 }, { changed: 0 }],
  ['a name that is none', { name: 7, note: null }, { name: '', note: '' }],
  ['curves that are none', { curves: 'x' }, { curves: [] }],
  ['steps beyond the end', { step: 1e9, checkpoint: -1 }, { step: spec.run.steps, checkpoint: 0 }],
  ['an end that it has not come to', { finished: true }, { finished: false }],
  ['no interventions', { interventions: undefined }, { interventions: [] }],
])('a record with %s is made usable', (_, damage, usable) => {
  expect(cleanRun({ ...RUN, ...damage })).toMatchObject({ id: 'one', ...usable });
});

it.each([
  [{ id: 'c' }, 'settings are missing'],
  [{ ...RUN, spec: null }, 'settings are missing'],
  [{ ...RUN, spec: {} }, 'settings are missing'],
  [{ ...RUN, spec: { ...spec, arms: [] } }, 'arms'],
  [{ ...RUN, spec: { ...spec, run: { ...spec.run, batch: 1e9 } } }, 'run.batch: was 1000000000'],
  [{ ...RUN, interventions: [{ step: 1, arm: 'nobody', key: 'lambda', value: 1 }] }, 'no arm'],
  [{ ...RUN, id: 7 }, 'no name of its own'],
])('a record whose settings are not those of a run is unreadable, in words', (record, why) => {
  expect(cleanRun(record)).toMatchObject({ why: expect.stringContaining(why), record });
});

it('never throws, and what it calls a run can be shown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(RUN)),
      fc.anything(),
      fc.boolean(),
      (key, value, inside) => {
        const { [key]: was, ...rest } = RUN as unknown as Record<string, unknown>;
        const damaged = inside && typeof was === 'object' ? Object.assign({}, was, value) : value;
        const cleaned = cleanRun({ ...rest, [key]: damaged });
        if (!isRun(cleaned)) {
          expect(cleaned.why.length).toBeGreaterThan(5);
          return;
        }
        expect(new Date(cleaned.changed).toISOString()).toBeTruthy();
        expect(cleaned.step).toBeLessThanOrEqual(cleaned.spec.run.steps);
      },
    ),
    { numRuns: 2000 },
  );
});
