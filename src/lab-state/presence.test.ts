import { expect, it } from 'vitest';
import { encodeLink } from '#spec/index.ts';
import { createLab } from './lab.ts';
import { fakeAddress, fakePage, openLab, SMALL, until, untilIs } from './testing/lab.ts';

const LONG = { ...SMALL, run: { ...SMALL.run, steps: 4000 } };

it('pauses a run while the page is hidden, says so in the title, and goes on after', async () => {
  const page = fakePage();
  const address = fakeAddress(encodeLink(LONG));
  const lab = createLab({ host: page.host, address });
  const leave = lab.presence.watch();
  lab.client.openAsked();
  await untilIs(lab, 'ready');
  lab.client.togglePlay();
  await until(() => lab.live.step > 0, 'it plays');

  page.hide(true);
  await untilIs(lab, 'paused');
  const { hiddenAt } = lab.presence.getState();
  expect(hiddenAt).toBeGreaterThan(0);
  expect(address.title).toBe(`Paused at step ${hiddenAt}`);

  page.hide(false);
  await untilIs(lab, 'playing');
  expect(address.title).toBe('');
  expect(lab.presence.getState().hiddenAt).toBe(hiddenAt);
  lab.presence.welcomeBack();
  expect(lab.presence.getState().hiddenAt).toBeUndefined();

  leave();
  page.hide(true);
  expect(lab.presence.getState().hiddenAt).toBeUndefined();
  lab.close();
});

it('leaves a run that rests alone, and one that the visitor paused', async () => {
  const page = fakePage();
  const lab = await openLab(LONG, page);
  lab.presence.watch();
  page.hide(true);
  page.hide(false);
  expect(lab.experiment.getState().state).toBe('ready');
  expect(lab.presence.getState().hiddenAt).toBeUndefined();
  lab.close();
});
