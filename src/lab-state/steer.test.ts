import { expect, it } from 'vitest';
import { LIVE } from '#spec/index.ts';
import type { Lab } from './lab.ts';
import { liveParams } from './switches.ts';
import { openLab, until } from './testing/lab.ts';

/** Does something that the worker has to note. */
async function done(lab: Lab, act: () => void): Promise<void> {
  const { interventions } = lab.experiment.getState();
  act();
  await until(() => lab.experiment.getState().interventions !== interventions, 'it is noted');
}

const knobs = (lab: Lab) => {
  const { lambda, pSub, gate } = liveParams(lab.experiment.getState(), lab.live.step);
  return { lambda, pSub, gate };
};

it('gives the visitor their own values back, also within one step', async () => {
  const lab = await openLab();
  const { throwSwitch } = lab.steer;
  await done(lab, () => throwSwitch('distill', true));
  expect(knobs(lab)).toEqual({ lambda: 1, pSub: 0.3, gate: 0 });
  await done(lab, () => lab.client.setSettings(LIVE, { lambda: 0.5, pSub: 0.1 }));
  await done(lab, () => throwSwitch('ebr', true));
  expect(knobs(lab)).toEqual({ lambda: 0.5, pSub: 0.1, gate: 1 });
  await done(lab, () => throwSwitch('ebr', false));
  await done(lab, () => throwSwitch('distill', false));
  expect(knobs(lab)).toEqual({ lambda: 0, pSub: 0, gate: 0 });
  await done(lab, () => throwSwitch('distill', true));
  expect(knobs(lab)).toEqual({ lambda: 0.5, pSub: 0.1, gate: 0 });
  lab.client.reset();
  await until(() => lab.experiment.getState().state === 'ready', 'the run is ready');
  await done(lab, () => throwSwitch('distill', true));
  expect(knobs(lab)).toEqual({ lambda: 1, pSub: 0.3, gate: 0 });
  lab.close();
});
