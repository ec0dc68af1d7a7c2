import { expect, it } from 'vitest';
import { encodeLink } from '#spec/index.ts';
import type { Hearer } from './host.ts';
import { createLab, type Lab } from './lab.ts';
import { losing, tinyEngine } from './testing/desk-worker.ts';
import {
  fakeAddress,
  fakePage,
  labOf,
  openLab,
  SMALL,
  takeSteps,
  until,
  untilIs,
} from './testing/lab.ts';

it('keeps what was measured when the worker dies, and goes on from the checkpoint in a new one', async () => {
  const page = fakePage();
  const lab = await openLab({ ...SMALL, run: { ...SMALL.run, steps: 400 } }, page);
  lab.client.setSpeed('max');
  lab.client.togglePlay();
  await until(() => lab.experiment.getState().checkpoint !== undefined, 'there is a checkpoint');
  const measured = lab.live.own?.steps;
  page.workers[0].die();
  await untilIs(lab, 'failed');
  const { failure, checkpoint } = lab.experiment.getState();
  expect(failure?.kind).toBe('engine');
  expect(lab.live.own?.steps.slice(0, measured?.length)).toEqual(measured);

  lab.client.resume();
  expect(page.workers).toHaveLength(2);
  await untilIs(lab, 'paused');
  expect(lab.live.step).toBe(checkpoint?.step);
  expect(lab.experiment.getState().failure).toBeUndefined();
  lab.close();
});

it('trains what was changed after the checkpoint that it goes on from, as page and link have it', async () => {
  const page = fakePage();
  const address = fakeAddress(encodeLink(SMALL));
  const lab = createLab({ host: page.host, address });
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  await takeSteps(lab, 3);
  const { checkpoint } = lab.experiment.getState();
  expect(checkpoint).toMatchObject({ step: 3, interventions: [] });
  lab.steer.throwSwitch('distill', true);
  await until(() => lab.experiment.getState().interventions.length > 0, 'the switch is thrown');
  const { interventions } = lab.experiment.getState();
  page.workers[0].die();
  await untilIs(lab, 'failed');
  lab.client.resume();
  await untilIs(lab, 'paused');
  await takeSteps(lab, 1);
  const now = lab.experiment.getState();
  expect(now.interventions).toEqual(interventions);
  expect(now.checkpoint).toMatchObject({ step: 4, interventions });
  expect(address.link()).toBe(encodeLink({ ...SMALL, interventions }));

  const whole = await openLab({ ...SMALL, interventions });
  await takeSteps(whole, 4);
  const weightsOf = (one: Lab) => one.experiment.getState().checkpoint?.snapshot.replicas[0].values;
  expect(weightsOf(lab)).toEqual(weightsOf(whole));
  lab.close();
  whole.close();
});

it('follows the sample on a branch as it did before', async () => {
  const lab = await openLab();
  await takeSteps(lab, 6);
  lab.steer.branchFrom(3);
  lab.sample.choose(1);
  await untilIs(lab, 'paused');
  await until(() => lab.live.trace?.asked === 3, 'the sample is traced at the new step');
  const { trace } = lab.live;
  lab.sample.choose(2);
  await until(() => lab.live.trace !== trace, 'another sample is traced');
  lab.close();
});

it('says that another engine took over, and from which step', async () => {
  const { startEngine, lose } = losing(['webgpu', 'wasm']);
  const page = fakePage({ startEngine });
  const lab = await openLab({ ...SMALL, run: { ...SMALL.run, engine: 'auto' } }, page);
  await takeSteps(lab, 4);
  lose();
  await until(() => lab.experiment.getState().recovered !== undefined, 'another engine runs');
  const { recovered, engines, info } = lab.experiment.getState();
  expect(recovered).toEqual({ step: 4, from: 4, moved: 'wasm' });
  expect(info?.backend).toBe('wasm');
  expect(engines).toEqual([
    { backend: 'webgpu', from: 0 },
    { backend: 'wasm', from: 4 },
  ]);
  lab.close();
});

it('never uses a worker again that failed, and any other again', async () => {
  let starts = 0;
  const page = fakePage({
    startEngine: (...args) => {
      starts++;
      if (starts === 1) throw new Error('memory access out of bounds');
      return tinyEngine(...args);
    },
  });
  const lab = labOf(SMALL, page);
  lab.client.openAsked();
  await untilIs(lab, 'failed');
  expect(page.workers[0].isAlive).toBe(false);
  lab.client.reset();
  await untilIs(lab, 'ready');
  expect(page.workers).toHaveLength(2);
  lab.close();

  const whole = fakePage();
  const other = await openLab(SMALL, whole);
  other.client.reset();
  await untilIs(other, 'ready');
  expect(whole.workers).toHaveLength(1);
  other.close();
});

it('says so where no worker starts, and offers a new start', async () => {
  const page = fakePage();
  const host = {
    ...page.host,
    spawn: () => {
      throw new Error('SecurityError');
    },
  };
  const lab = createLab({ host, link: encodeLink(SMALL) });
  lab.client.openAsked();
  const { state, failure } = lab.experiment.getState();
  expect([state, failure?.kind]).toEqual(['failed', 'engine']);
  expect(failure?.message).not.toContain('SecurityError');
});

it('tells a worker that did not load from one that broke', async () => {
  const page = fakePage();
  const silent = { postMessage: () => {}, terminate: () => {} };
  const host = {
    ...page.host,
    spawn: ({ died }: Hearer) => {
      queueMicrotask(died);
      return silent;
    },
  };
  const lab = createLab({ host, link: encodeLink(SMALL) });
  lab.client.openAsked();
  await until(() => lab.experiment.getState().state === 'failed', 'the lab says so');
  expect(lab.experiment.getState().failure?.kind).toBe('missing');
});

it('opens what the address asks for, and writes what is done into it', async () => {
  const page = fakePage();
  const address = fakeAddress(encodeLink(SMALL));
  const lab = createLab({ host: page.host, address });
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  await takeSteps(lab, 1);
  lab.steer.throwSwitch('distill', true);
  await until(() => lab.experiment.getState().interventions.length > 0, 'the switch is thrown');
  const { spec, interventions } = lab.experiment.getState();
  expect(address.link()).toBe(encodeLink({ ...spec, interventions }));

  const second = { ...SMALL, run: { ...SMALL.run, seed: 7 } };
  lab.client.changeExperiment(second);
  expect(address.links).toEqual([encodeLink({ ...spec, interventions }), encodeLink(second)]);
  lab.close();
});
