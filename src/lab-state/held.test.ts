import { expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import { smallOwn } from '#data/testing/small-own.ts';
import { encodeLink, presetOf, specOf } from '#spec/index.ts';
import { hold } from './held.ts';
import { createLab } from './lab.ts';
import { fakeAddress, fakePage, measuredBy, playOut, until, untilIs } from './testing/lab.ts';

const { parts, mark, own } = smallOwn((_, k) => ((k * 7) % 13) + (k % 2));
const preset = presetOf('own');
if (!preset) throw new Error('There is no preset of own data.');
const LINK = encodeLink(
  specOf(preset, { own, seeds: 1, steps: 10, batch: 8, probeEvery: 5, probeSize: 32, hidden: 6 }),
);

function at(link: string) {
  const opened: string[] = [];
  const page = fakePage({
    openSource: ({ run }, dataUrl) => {
      opened.push(dataUrl);
      const load = async () => new Uint8Array(await (await fetch(dataUrl)).arrayBuffer());
      return openSource(run, load);
    },
  });
  const lab = createLab({ host: page.host, address: fakeAddress(link) });
  return { page, lab, opened };
}

it('a run of data that are not here waits for them, opens once they are, and repeats', async () => {
  const { page, lab, opened } = at(LINK);
  lab.client.openAsked();
  const { state, waiting } = lab.experiment.getState();
  expect([state, waiting?.why]).toEqual(['waiting', 'data']);
  expect(waiting).toMatchObject({ named: { name: 'a.csv', mark } });
  lab.client.togglePlay();
  lab.client.openHeld();
  expect([lab.experiment.getState().state, page.workers]).toEqual(['waiting', []]);

  hold(mark, new Blob(parts));
  lab.client.openHeld();
  await untilIs(lab, 'ready');
  expect(opened[0]).toMatch(/^blob:/);
  expect(lab.experiment.getState().info?.classes).toEqual(['no', 'yes']);
  await playOut(lab);

  const again = at(LINK);
  again.lab.client.openAsked();
  await untilIs(again.lab, 'ready');
  await playOut(again.lab);
  expect(measuredBy(again.lab)).toEqual(measuredBy(lab));
  lab.close();
  again.lab.close();
});

it('one that names no data waits, too', async () => {
  const { lab } = at('#/lab?v=1&p=own.1');
  lab.client.openAsked();
  expect(lab.experiment.getState().waiting).toEqual({ why: 'data', named: undefined });
  await until(() => lab.experiment.getState().state === 'waiting');
  lab.close();
});
