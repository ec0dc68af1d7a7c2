import { expect, it } from 'vitest';
import { decodeLink } from '#spec/index.ts';
import { fileOf } from './experiment-file.ts';
import { linkOf } from './link.ts';
import { readExperiment } from './read.ts';
import { someRun } from './testing/run.ts';

it.each(['webgpu', 'wasm', 'cpu', 'exact', 'plan-cpu'] as const)(
  'a file of a run on %s opens as one, and its fingerprint is read',
  (backend) => {
    const { run, body } = someRun();
    const spec = { ...run.spec, run: { ...run.spec.run, probeEvery: 10 } };
    const environment = { wane: '0.1.0', browser: '' };
    const file = fileOf({ ...run, spec, backend }, body, environment, new Date(0));
    const read = readExperiment(JSON.stringify(file));
    expect(read.notes).toEqual([]);
    expect([read.run.backend, read.body.recording?.info.backend]).toEqual([backend, backend]);
    const { fingerprint, notes } = decodeLink(file.link);
    expect([fingerprint?.backend, notes]).toEqual([backend, []]);
  },
);

it('a file of an engine nobody knows is told, and its link compares nothing', () => {
  const { run, body } = someRun();
  const environment = { wane: '0.1.0', browser: '' };
  const file = fileOf({ ...run, backend: 'abacus' }, body, environment, new Date(0));
  const read = readExperiment(JSON.stringify(file));
  expect(read.notes).toMatchObject([
    { path: 'environment.engine', message: expect.stringMatching(/abacus/) },
  ]);
  const again = { run: { ...run, ...read.run }, body: { ...read.body, id: run.id } };
  expect(decodeLink(linkOf(again))).toMatchObject({ fingerprint: undefined, notes: [] });
});

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
