import { expect, it } from 'vitest';
import { PRESETS, specOf } from '#spec/index.ts';
import { fresh } from './experiment.ts';
import { withRun } from './next-run.ts';
import { labOf, openLab, takeSteps, untilIs } from './testing/lab.ts';

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

it('is what the great button starts while settings wait, in one press, and never the old run', async () => {
  const lab = await openLab();
  await takeSteps(lab, 2);
  const { interventions } = lab.experiment.getState();
  lab.nextRun.plan({ fusion: 5, steps: 20 });
  lab.nextRun.playOrPause();
  await untilIs(lab, 'finished');
  const { spec } = lab.experiment.getState();
  expect([spec.run.fusion, spec.run.steps, lab.live.step]).toEqual([5, 20, 20]);
  expect(lab.live.own?.steps[0]).toBe(0);
  expect(lab.experiment.getState().interventions).toEqual(interventions);
  lab.close();
});

it('trains at once what is asked for by name', async () => {
  const lab = await openLab();
  await takeSteps(lab, 2);
  const { spec } = lab.experiment.getState();
  lab.nextRun.trainAnew({ ...spec, run: { ...spec.run, seed: 7 } });
  await untilIs(lab, 'finished');
  expect(lab.experiment.getState().spec.run.seed).toBe(7);
  expect(lab.live.own?.steps[0]).toBe(0);
  lab.close();
});

it('lets the great button go on with a finished run, half as long again, from its checkpoint', async () => {
  const lab = await openLab();
  lab.nextRun.plan({ steps: 20 });
  lab.nextRun.playOrPause();
  await untilIs(lab, 'finished');
  expect(lab.nextRun.more()).toBe(10);
  lab.nextRun.playOrPause();
  expect(lab.nextRun.more()).toBe(0);
  await untilIs(lab, 'finished');
  expect([lab.experiment.getState().spec.run.steps, lab.live.step]).toEqual([30, 30]);
  lab.close();
});

it('leaves the great button to the run that is open once the old settings are back', async () => {
  const lab = await openLab();
  lab.nextRun.plan({ fusion: 5 });
  lab.nextRun.drop();
  lab.nextRun.playOrPause();
  await untilIs(lab, 'finished');
  expect(lab.experiment.getState().spec.run.fusion).toBe(4);
  lab.close();
});
