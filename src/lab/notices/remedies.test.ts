import { expect, it } from 'vitest';
import { type Intervention, PRESETS, specOf } from '#spec/index.ts';
import { failureWords, lighter, remediesFor } from './remedies.ts';

const spec = specOf(PRESETS[0]);
const set = (step: number, key: Intervention['key'], value: number): Intervention => {
  return { step, arm: 'live', key, value };
};
const broke = (step: number, arm = 'live') => [{ arm, seed: 3, step }];
const valuesOf = (interventions: readonly Intervention[]) =>
  interventions.map(({ step, key, value }) => `${step} ${key} ${value}`);

it('offers the usual learning rate where it was raised', () => {
  const interventions = [set(0, 'learningRate', 0.1), set(10, 'lambda', 1)];
  const [slower] = remediesFor({ spec, interventions }, broke(57));
  expect(slower.words).toContain('0.001');
  expect(valuesOf(slower.interventions)).toEqual(['10 lambda 1']);
});

it('offers a third of it where it was not', () => {
  const [slower] = remediesFor({ spec, interventions: [] }, broke(57));
  expect(valuesOf(slower.interventions)).toEqual(['0 learningRate 0.00033']);
});

it('offers to undo what was changed last before the seed broke, and only that', () => {
  const interventions = [set(10, 'lambda', 1), set(50, 'beta', 8), set(90, 'mu', 1)];
  const [, undo] = remediesFor({ spec, interventions }, broke(57));
  expect(undo.words).toContain('Head start of the teacher');
  expect(valuesOf(undo.interventions)).toEqual(['10 lambda 1', '90 mu 1']);
});

it('holds a change at the very step at which the seed broke for its cause', () => {
  const interventions = [set(10, 'lambda', 1), set(57, 'beta', 8)];
  const [, undo] = remediesFor({ spec, interventions }, broke(57));
  expect(valuesOf(undo.interventions)).toEqual(['10 lambda 1']);
});

it('offers nothing while the live arm is whole', () => {
  expect(remediesFor({ spec, interventions: [] }, broke(57, 'ghost'))).toEqual([]);
});

it.each([
  'memory access out of bounds',
  'RuntimeError: memory access out of bounds',
  'Array buffer allocation failed',
  'Invalid typed array length: 4294967296',
  'out of memory',
  'Buffer size (3221225472) exceeds the max buffer size limit (268435456).',
])('says in words that memory gave out: %s', (message) => {
  expect(failureWords({ kind: 'engine', message, raw: true })).toMatch(/^It ran out of memory/);
});

it('shows no reader what an engine or a browser said', () => {
  const said = "TypeError: Cannot read properties of undefined (reading 'x')";
  for (const kind of ['engine', 'data'] as const) {
    expect(failureWords({ kind, message: said, raw: true })).not.toContain('undefined');
    expect(failureWords({ kind, message: 'Our own words.' })).toBe('Our own words.');
  }
});

it('offers half the seeds, then half the batch, and nothing below one', () => {
  expect(lighter(spec)?.run).toEqual({ ...spec.run, seeds: 2 });
  const one = { ...spec, run: { ...spec.run, seeds: 1 } };
  expect(lighter(one)?.run).toEqual({ ...one.run, batch: 32 });
  expect(lighter({ ...one, run: { ...one.run, batch: 1 } })).toBeUndefined();
});
