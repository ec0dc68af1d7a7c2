import { expect, it } from 'vitest';
import { LIVE } from '#spec/index.ts';
import { fakePage, openLab, SMALL, untilIs } from './testing/lab.ts';

it('trains in its own worker, to the end, with everything measured on the way', async () => {
  const page = fakePage();
  const lab = await openLab(SMALL, page);
  lab.client.setSpeed('max');
  lab.client.togglePlay();
  await untilIs(lab, 'finished');
  expect(lab.live.own?.steps).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
  expect(lab.live.own?.band(LIVE, 'loss').mean).toBeGreaterThan(0);
  expect(page.workers).toHaveLength(1);
});
