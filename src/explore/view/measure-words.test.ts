import { expect, it } from 'vitest';
import { type MeasureDims, PER } from '#protocol/field-row.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import { modalityCount, PRESETS, scenarioOf, specOf } from '#spec/index.ts';
import { outcomeName } from './measure-words.ts';

const { run } = specOf(PRESETS[0]);
const dims: MeasureDims = {
  ...run,
  modalities: modalityCount(run),
  classes: scenarioOf(run).classes.length,
};

it('calls every measurement by words, and no two numbers by the same ones', () => {
  const names = (Object.keys(FIELDS) as Field[]).flatMap((measure) =>
    Array.from({ length: PER[FIELDS[measure].per](dims) }, (_, index) =>
      outcomeName({ measure, index }, run),
    ),
  );
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).not.toMatch(/[a-z][A-Z]|\b(resampled|agop|sigma)\b/);
  expect(outcomeName({ measure: 'shareResampled', index: 1 }, run)).toBe(
    'share under conflict of the slow sense',
  );
  expect(outcomeName({ measure: 'rankWithout', index: 0 }, run)).toBe(
    'rank of the activations without the strong sense',
  );
});
