import { expect, it } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { fresh } from './experiment.ts';
import { withRun } from './next-run.ts';
import { labOf } from './testing/lab.ts';

const spec = specOf(PRESETS[0]);

it('gathers what differs from the run, and forgets what is put back', () => {
  const { nextRun } = labOf(spec);
  const planned = () => nextRun.getState().changes;
  nextRun.plan({ fusion: 24 });
  nextRun.plan({ seeds: 5 });
  expect(planned()).toEqual({ fusion: 24, seeds: 5 });
  nextRun.plan({ fusion: spec.run.fusion });
  expect(planned()).toEqual({ seeds: 5 });
  nextRun.drop();
  expect(planned()).toEqual({});
});

it('forgets the plan when another experiment takes its place', () => {
  const { experiment, nextRun } = labOf(spec);
  const planned = () => nextRun.getState().changes;
  nextRun.plan({ seeds: 5 });
  experiment.setState({ state: 'playing' });
  expect(planned()).toEqual({ seeds: 5 });
  experiment.setState(fresh({ spec: { ...spec }, notes: [] }));
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
