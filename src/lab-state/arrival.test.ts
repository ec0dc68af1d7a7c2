import { beforeAll, expect, it } from 'vitest';
import { encodeLink, type Fingerprint } from '#spec/index.ts';
import { printOf } from './fingerprint.ts';
import { createLab } from './lab.ts';
import type { Recording } from './recording.ts';
import { fakePage, openLab, playOut, SMALL, throwSwitch, until, untilIs } from './testing/lab.ts';

/** What the sender of the link measured. */
let fingerprint: Fingerprint;
beforeAll(async () => {
  const sender = await openLab();
  await playOut(sender);
  const points = printOf(sender.live.own as Recording, SMALL);
  fingerprint = { backend: 'cpu', device: '', points };
  sender.close();
});

/** A lab that a link opened. */
function arriving(more: Parameters<typeof encodeLink>[1], spec = SMALL) {
  const page = fakePage();
  const lab = createLab({ host: page.host, link: encodeLink(spec, more) });
  lab.client.setSpeed('four');
  lab.client.openAsked();
  return { lab, page, state: () => lab.arrival.getState().arrival?.state };
}

it('replays a link that says what was measured, and measures the same', async () => {
  const { lab, state } = arriving({ fingerprint, view: { step: 10, neuron: 2 } });
  expect(state()).toBe('waiting');
  await until(() => state() === 'replaying', 'it replays');
  expect(lab.view.getState().speed).toBe('max');
  await until(() => state() === 'arrived', 'it arrives');
  expect(lab.arrival.getState().arrival?.ours).toEqual(fingerprint.points);
  const { speed, scrub, neuron } = lab.view.getState();
  expect([speed, scrub, neuron]).toEqual(['four', 10, 2]);
  lab.arrival.close();
  expect(lab.arrival.getState().arrival).toBeUndefined();
  lab.close();
});

it('stops at the moment that a link names, and waits there', async () => {
  const { lab, state } = arriving({ view: { step: 15 } });
  await until(() => state() === 'arrived', 'it arrives');
  await untilIs(lab, 'paused');
  expect(lab.live.step).toBeGreaterThanOrEqual(15);
  expect(lab.live.step).toBeLessThan(SMALL.run.steps);
  lab.close();
});

it('is nothing for a link that only names an experiment', async () => {
  const { lab, state } = arriving({});
  await untilIs(lab, 'ready');
  expect(state()).toBeUndefined();
  lab.close();
});

it('is left when the visitor goes another way, and gives the speed back', async () => {
  const long = { ...SMALL, run: { ...SMALL.run, steps: 4000 } };
  const { lab, state } = arriving({ view: { step: 3000 } }, long);
  await until(() => state() === 'replaying', 'it replays');
  await throwSwitch(lab, 'distill', true);
  expect(state()).toBe('left');
  expect(lab.view.getState().speed).toBe('four');
  lab.close();
});

it('is left when the worker breaks', async () => {
  const long = { ...SMALL, run: { ...SMALL.run, steps: 4000 } };
  const { lab, page, state } = arriving({ view: { step: 3000 } }, long);
  await until(() => state() === 'replaying', 'it replays');
  page.workers[0].die();
  await untilIs(lab, 'failed');
  expect(state()).toBe('left');
  lab.close();
});
