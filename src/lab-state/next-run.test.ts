import { expect, it } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { replaceExperiment, useExperiment } from './experiment.ts';
import { dropPlan, planRun, useNextRun, withRun } from './next-run.ts';

const spec = specOf(PRESETS[0]);
const planned = () => useNextRun.getState().changes;

it('gathers what differs from the run, and forgets what is put back', () => {
  replaceExperiment({ spec: spec, notes: [] });
  planRun({ fusion: 24 });
  planRun({ seeds: 5 });
  expect(planned()).toEqual({ fusion: 24, seeds: 5 });
  planRun({ fusion: spec.run.fusion });
  expect(planned()).toEqual({ seeds: 5 });
  dropPlan();
  expect(planned()).toEqual({});
});

it('forgets the plan when another experiment takes its place', () => {
  replaceExperiment({ spec: spec, notes: [] });
  planRun({ seeds: 5 });
  useExperiment.setState({ state: 'playing' });
  expect(planned()).toEqual({ seeds: 5 });
  replaceExperiment({ spec: { ...spec }, notes: [] });
  expect(planned()).toEqual({});
});

it('starts from nothing, with an arm for every modality alone', () => {
  const before = {
    ...spec,
    interventions: [{ step: 1, arm: 'live', key: 'beta', value: 2 }] as const,
  };
  const { run, arms, interventions } = withRun(before, { modalities: 4 });
  expect(run.modalities).toBe(4);
  expect(arms.map(({ id }) => id)).toContain('only-4');
  expect(interventions).toEqual([]);
  expect(withRun(before, { seeds: 5 }).arms).toBe(before.arms);
});
