import { expect, it } from 'vitest';
import { decodeLink } from '#spec/index.ts';
import { linkOf } from './link.ts';
import { someRun } from './testing/run.ts';

it('links a saved run with what it measured, and one without measurements plainly', () => {
  const { run: saved, body } = someRun();
  const spec10 = { ...saved.spec, run: { ...saved.spec.run, probeEvery: 10 } };
  const run = { ...saved, spec: spec10 };
  const { spec, fingerprint, notes } = decodeLink(linkOf({ run, body }));
  expect(notes).toEqual([]);
  expect(spec).toEqual({ ...run.spec, interventions: run.interventions });
  expect(fingerprint?.backend).toBe(run.backend);
  expect(fingerprint?.points.map(({ step }) => step)).toEqual([10, 20]);
  expect(decodeLink(linkOf({ run, body: { id: run.id } })).fingerprint).toBeUndefined();
});
