import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIVE } from '#spec/index.ts';
import type { Lab } from './lab.ts';
import { liveParams, switchedOn } from './switches.ts';
import { measuredBy, openLab, takeSteps, throwSwitch, until, untilIs } from './testing/lab.ts';

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(() => lab.close());

const now = () => lab.experiment.getState();
const on = () => [...switchedOn(now(), lab.live.step)];
const caughtUp = () => untilIs(lab, 'paused');

describe('switches', () => {
  it('act from their step on, and are taken back at once while no step was taken with them', async () => {
    await takeSteps(lab, 2);
    await throwSwitch(lab, 'distill', true);
    expect(on()).toEqual([['distill', 2]]);
    lab.steer.undo();
    await caughtUp();
    expect(on()).toEqual([]);
    expect(now().branches).toEqual([]);
    lab.steer.redo();
    await caughtUp();
    expect(on()).toEqual([['distill', 2]]);
    lab.steer.undo();
    await caughtUp();
    expect(on()).toEqual([]);
  });

  it('are taken back on a new line from before them once steps were taken; redo leads back', async () => {
    await takeSteps(lab, 2);
    await throwSwitch(lab, 'ebr', true);
    await takeSteps(lab, 3);
    const left = measuredBy(lab);
    lab.steer.undo();
    await caughtUp();
    expect([lab.live.step, on(), now().line]).toEqual([2, [], { id: 2, from: 2 }]);
    expect(now().branches.map(({ id, end }) => [id, end])).toEqual([[1, 5]]);
    expect(lab.live.own?.steps).toEqual([0, 1, 2]);

    lab.steer.redo();
    await caughtUp();
    expect([lab.live.step, on(), now().line.id]).toEqual([5, [['ebr', 2]], 1]);
    expect(measuredBy(lab)).toEqual(left);
  });

  it('thrown after an undo leave nothing to redo', async () => {
    await throwSwitch(lab, 'ebr', true);
    lab.steer.undo();
    await until(() => on().length === 0);
    await untilIs(lab, 'ready');
    await throwSwitch(lab, 'distill', true);
    lab.steer.redo();
    expect(on().map(([name]) => name)).toEqual(['distill']);
  });
});

describe('a branch', () => {
  it('without a change is the old line again, bit for bit', async () => {
    await takeSteps(lab, 6);
    const old = measuredBy(lab);
    lab.steer.branchFrom(3);
    await caughtUp();
    expect(lab.live.step).toBe(3);
    await takeSteps(lab, 3);
    expect(measuredBy(lab)).toEqual(old);
  });

  it('goes its own way, and the line that was left is gone back to at its end', async () => {
    await takeSteps(lab, 6);
    const old = measuredBy(lab);
    lab.steer.branchFrom(3);
    await caughtUp();
    await throwSwitch(lab, 'distill', true);
    await takeSteps(lab, 1);
    expect(measuredBy(lab)[4]).not.toEqual(old[4]);

    lab.steer.goTo(now().branches[0]);
    await caughtUp();
    expect([lab.live.step, now().line.id, on()]).toEqual([6, 1, []]);
    expect(measuredBy(lab)).toEqual(old);
    expect(now().branches.map(({ id }) => id)).toEqual([2]);
    await takeSteps(lab, 1);
    expect(lab.live.own?.newest).toBe(7);
  });
});

it('steers nothing where no run stands', async () => {
  lab.client.reset();
  lab.steer.branchFrom(0);
  lab.steer.undo();
  expect(now().state).toBe('opening');
  await untilIs(lab, 'ready');
  expect(now().branches).toEqual([]);
});

/** Does something that the worker has to note. */
async function done(act: () => void): Promise<void> {
  const { interventions } = lab.experiment.getState();
  act();
  await until(() => lab.experiment.getState().interventions !== interventions, 'it is noted');
}

const knobs = () => {
  const { lambda, pSub, gate } = liveParams(lab.experiment.getState(), lab.live.step);
  return { lambda, pSub, gate };
};

it('gives the visitor their own values back, also within one step', async () => {
  const { throwSwitch } = lab.steer;
  await done(() => throwSwitch('distill', true));
  expect(knobs()).toEqual({ lambda: 1, pSub: 0.3, gate: 0 });
  await done(() => lab.client.setSettings(LIVE, { lambda: 0.5, pSub: 0.1 }));
  await done(() => throwSwitch('ebr', true));
  expect(knobs()).toEqual({ lambda: 0.5, pSub: 0.1, gate: 1 });
  await done(() => throwSwitch('ebr', false));
  await done(() => throwSwitch('distill', false));
  expect(knobs()).toEqual({ lambda: 0, pSub: 0, gate: 0 });
  await done(() => throwSwitch('distill', true));
  expect(knobs()).toEqual({ lambda: 0.5, pSub: 0.1, gate: 0 });
  lab.client.reset();
  await until(() => lab.experiment.getState().state === 'ready', 'the run is ready');
  await done(() => throwSwitch('distill', true));
  expect(knobs()).toEqual({ lambda: 1, pSub: 0.3, gate: 0 });
});
