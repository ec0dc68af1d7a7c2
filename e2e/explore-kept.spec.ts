import type { Page } from 'playwright';
import { button, expect, test } from './page.ts';

/** 25 cells of two networks: long enough to be left in the middle. */
const SWEEP =
  '/#/explore?v=1&q=own&p=strong-slow.2&set=b=8,held=64,train=256&axes=str:0.5:8:5:log;wn:0:4:5:linear&n=2&steps=600&see=collapsed.1,share.1';

const status = (page: Page) => page.getByRole('status').filter({ hasText: /cells/ });
const networks = async (page: Page) => {
  const words = (await page.locator('main').textContent()) ?? '';
  const [, done = '0'] = /(\d+) of \d+ networks/.exec(words) ?? [];
  return Number(done);
};

/** Networks of the only sweep that is kept. */
const keptIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('wane-runs');
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('sweeps').objectStore('sweeps').getAll();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result[0]?.networks ?? 0);
          };
        };
      }),
  );

test('a sweep that is reloaded in the middle has lost nothing, and goes on', async ({ page }) => {
  await page.goto(SWEEP);
  await button(page, 'Run').click();
  await expect.poll(() => networks(page)).toBeGreaterThan(4);
  await button(page, 'Pause').click();
  await expect(status(page)).toContainText('paused');
  // What was under way when it paused may still come in.
  await expect.poll(async () => (await keptIn(page)) === (await networks(page))).toBe(true);
  const before = await keptIn(page);
  await page.reload();
  await expect(status(page)).toContainText('paused');
  await expect.poll(() => networks(page)).toBe(before);
  await page.goto('about:blank');
  await page.goto('/#/explore');
  await button(page, 'Go on with it').click();
  await expect(status(page)).toContainText('25 of 25 cells · done');
});

test('a sweep that Back leads away from in the middle says so, and goes on when asked', async ({
  page,
}) => {
  await page.goto('/#/explore?v=1&q=width.1');
  await expect(status(page)).toContainText('Recorded');
  await page.goto(SWEEP.replace('steps=600', 'steps=900'));
  await button(page, 'Run').click();
  await expect.poll(() => networks(page)).toBeGreaterThan(0);
  const before = await networks(page);
  await page.goBack();
  await expect(page.getByText('A sweep was left in the middle:')).toBeVisible();
  await button(page, 'Go on with it').click();
  await expect(status(page)).toContainText('training');
  await expect.poll(() => networks(page)).toBeGreaterThanOrEqual(before);
});
