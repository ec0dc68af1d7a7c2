import { expect, it } from 'vitest';
import { encodeLink } from '#spec/index.ts';
import { createLab } from './lab.ts';
import { fakeAddress, fakePage, openLab, SMALL, untilIs } from './testing/lab.ts';

const LINK = encodeLink(SMALL);
const DEAR = { ...SMALL, run: { ...SMALL.run, seeds: 32, hidden: 256, modalities: 6, batch: 512 } };
const SLOW = { ...SMALL, run: { ...SMALL.run, seeds: 6, hidden: 256, batch: 512 } };

function at(link: string) {
  const page = fakePage();
  const address = fakeAddress(link);
  return { page, address, lab: createLab({ host: page.host, address }) };
}

it.each([
  ['damaged', LINK.replace('&steps=40', '&steps=40x')],
  ['damaged', '#/lab?v=1&p=nothing.1'],
  ['newer', LINK.replace('v=1', 'v=9')],
])(
  'a link that is %s starts no worker and keeps its address, until the visitor asks',
  async (why, link) => {
    const { page, address, lab } = at(link);
    lab.client.openAsked();
    expect(lab.experiment.getState()).toMatchObject({ state: 'waiting', waiting: { why } });
    lab.client.togglePlay();
    lab.client.reset();
    lab.client.openAsked();
    expect(lab.experiment.getState().state).toBe('waiting');
    expect([page.workers, address.links]).toEqual([[], [link]]);
    lab.client.changeExperiment(SMALL);
    await untilIs(lab, 'ready');
    expect(address.links).toEqual([LINK]);
    lab.close();
  },
);

it('a link that was repaired runs what was meant', async () => {
  const { lab } = at(`${LINK.replaceAll('&', '&amp;')}).`);
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  expect(lab.experiment.getState().spec).toEqual(SMALL);
  expect(lab.experiment.getState().notes.length).toBeGreaterThan(0);
  lab.close();
});

it('a damaged link that is opened over a run ends it, and the whole link opens again', async () => {
  const { address, lab } = at(LINK);
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  address.show(`${LINK}&seed=5x`);
  lab.client.openAsked();
  expect(lab.experiment.getState().state).toBe('waiting');
  expect(lab.live.own).toBeUndefined();
  address.show(LINK);
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  lab.close();
});

it('a run that is too much waits, wherever it comes from, and cannot be forced', async () => {
  const { page, lab } = at(encodeLink(DEAR));
  lab.client.openAsked();
  expect(lab.experiment.getState()).toMatchObject({ state: 'waiting', waiting: { why: 'memory' } });
  for (const start of [
    () => lab.client.changeExperiment(DEAR, true),
    () => lab.client.openKept(DEAR),
    () => lab.client.openAsked(),
  ]) {
    start();
    expect(lab.experiment.getState().state).toBe('waiting');
  }
  expect(page.workers).toEqual([]);
  lab.close();
});

it('a run that is only slow starts when it is asked for all the same', async () => {
  const lab = await openLab();
  lab.client.changeExperiment(SLOW);
  expect(lab.experiment.getState()).toMatchObject({ state: 'waiting', waiting: { why: 'time' } });
  lab.client.changeExperiment(SLOW, true);
  expect(lab.experiment.getState().state).toBe('opening');
  lab.close();
});
