import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { encodeLink, LIVE } from '#spec/index.ts';
import { printOf } from './fingerprint.ts';
import { createLab, type Lab } from './lab.ts';
import type { Recording } from './recording.ts';
import { switchedOn } from './switches.ts';
import {
  fakeAddress,
  fakePage,
  measuredBy,
  openLab,
  playOut,
  SMALL,
  takeSteps,
  throwSwitch,
  until,
  untilIs,
} from './testing/lab.ts';

const onIn = (lab: Lab) => [...switchedOn(lab.experiment.getState(), lab.live.step).keys()];

it('trains in its own worker, to the end, with everything measured on the way', async () => {
  const page = fakePage();
  const lab = await openLab(SMALL, page);
  await playOut(lab);
  expect(lab.live.own?.steps).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
  expect(lab.live.own?.band(LIVE, 'loss').mean).toBeGreaterThan(0);
  expect(page.workers).toHaveLength(1);
});

it('touches nothing outside before it is told to open', () => {
  const page = fakePage();
  const address = fakeAddress(encodeLink(SMALL));
  createLab({ host: page.host, address });
  createLab({ host: page.host, link: encodeLink(SMALL) });
  expect(page.workers).toEqual([]);
  expect(address.links).toEqual([encodeLink(SMALL)]);
});

it('runs apart from another one on the same page', async () => {
  const sender = await openLab();
  await playOut(sender);
  const points = printOf(sender.live.own as Recording, SMALL);
  const fingerprint = { backend: 'cpu', device: '', points };

  const page = fakePage();
  const address = fakeAddress(encodeLink(SMALL));
  const trained = createLab({ host: page.host, address });
  const replaying = createLab({ host: page.host, link: encodeLink(SMALL, { fingerprint }) });
  trained.client.openAsked();
  replaying.client.openAsked();
  await untilIs(trained, 'ready');
  await takeSteps(trained, 2);
  await throwSwitch(trained, 'distill', true);
  trained.view.setState({ neuron: 3, matrix: 'weights' });
  trained.sample.choose(5);
  trained.nextRun.plan({ seeds: 5 });
  await takeSteps(trained, 2);
  await until(() => replaying.arrival.getState().arrival?.state === 'arrived', 'it arrives');

  expect(page.workers).toHaveLength(2);
  expect(replaying.arrival.getState().arrival?.ours).toEqual(points);
  expect([trained.live.step, replaying.live.step]).toEqual([4, 40]);
  expect([onIn(trained), onIn(replaying)]).toEqual([['distill'], []]);
  expect(replaying.view.getState()).toMatchObject({ neuron: undefined, matrix: 'activations' });
  expect(replaying.sample.getState().place).toBe(0);
  expect(replaying.nextRun.getState().changes).toEqual({});
  expect(replaying.changes.last([], 40)).toBeUndefined();
  expect(address.link()).toContain('at=2:kd=1');

  const whole = measuredBy(replaying);
  trained.steer.undo();
  await untilIs(trained, 'paused');
  expect([onIn(trained), trained.live.step]).toEqual([[], 2]);
  expect(replaying.experiment.getState().branches).toEqual([]);
  expect(measuredBy(replaying)).toEqual(whole);

  trained.close();
  expect(page.workers.map(({ isAlive }) => isAlive)).toEqual([false, true]);
  replaying.client.reset();
  await untilIs(replaying, 'ready');
  await takeSteps(replaying, 1);
  replaying.close();
});

it('does nothing any more once it is closed', async () => {
  const page = fakePage();
  const lab = await openLab(SMALL, page);
  let closed = 0;
  lab.onClose(() => closed++);
  lab.client.togglePlay();
  await until(() => lab.live.step > 0);
  lab.close();
  lab.close();
  const { state } = lab.experiment.getState();
  lab.client.reset();
  lab.client.openAsked();
  lab.slow.changeSpeed('slow');
  lab.slow.playOrPause();
  let told = false;
  lab.live.subscribe(() => {
    told = true;
  });
  lab.live.notify();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(state).toBe('playing');
  expect([told, page.workers.length, lab.live.own, closed]).toEqual([false, 1, undefined, 1]);
  lab.onClose(() => closed++);
  expect(closed).toBe(2);
});

it('leaves nothing in memory once it is closed, ten times', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const page = fakePage();
  const gone: WeakRef<object>[] = [];
  const use = async () => {
    const lab = createLab({ host: page.host, link: encodeLink(SMALL) });
    lab.presence.watch();
    lab.client.openAsked();
    await untilIs(lab, 'ready');
    await takeSteps(lab, 2);
    await throwSwitch(lab, 'distill', true);
    lab.slow.changeSpeed('slow');
    lab.slow.playOrPause();
    await until(() => lab.view.getState().phase === 'encode', 'slow mode tells a step');
    lab.close();
    gone.push(...[lab, lab.live, lab.client, lab.experiment].map((part) => new WeakRef(part)));
    page.workers.length = 0;
  };
  for (let k = 0; k < 10; k++) await use();
  const left = () => {
    collect();
    return gone.filter((part) => part.deref() !== undefined).length;
  };
  await until(() => left() === 0, 'nothing is left');
  expect(gone).toHaveLength(40);
});
