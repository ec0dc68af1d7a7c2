import { expect, it } from 'vitest';
import { type Intervention, PRESETS, presetOf, specOf } from '#spec/index.ts';
import { remediesFor } from './remedies.ts';

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

it('takes for usual what the preset has', () => {
  const quiet = specOf(presetOf('quiet-voice') ?? PRESETS[0]);
  const [slower] = remediesFor({ spec: quiet, interventions: [] }, broke(57));
  expect(valuesOf(slower.interventions)).toEqual(['0 learningRate 0.001']);
  const interventions = [set(0, 'learningRate', 0.1)];
  const [back] = remediesFor({ spec: quiet, interventions }, broke(57));
  expect(back.words).toContain('0.003');
  expect(back.interventions).toEqual([]);
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
